import { campaignAgreementRules } from './campaign-agreement.ts';
import { campaignBrandRules } from './campaign-brands.ts';
import { campaignConsentRules } from './campaign-consent.ts';
import { campaignContentRules } from './campaign-content.ts';
import { campaignEvidenceRules } from './campaign-evidence.ts';
import { campaignFillerRules } from './campaign-filler.ts';
import { campaignFormRules } from './campaign-form.ts';
import { campaignKeywordRules } from './campaign-keywords.ts';
import { campaignLinkRules } from './campaign-links.ts';
import { campaignMessageRules } from './campaign-messages.ts';
import { campaignPhoneRules } from './campaign-phones.ts';
import { campaignPolicyRules } from './campaign-policies.ts';
import { campaignPurposeRules } from './campaign-purpose.ts';
import { campaignSampleRules } from './campaign-samples.ts';
import { campaignUseCaseRules } from './campaign-use-case.ts';
import type { RegistrationRule } from './registration-rule.ts';

/** CP-001 to CP-046. */
export const campaignRules: readonly RegistrationRule[] = [
  ...campaignFormRules,
  ...campaignUseCaseRules,
  ...campaignLinkRules,
  ...campaignPhoneRules,
  ...campaignSampleRules,
  ...campaignFillerRules,
  ...campaignMessageRules,
  ...campaignKeywordRules,
  ...campaignConsentRules,
  ...campaignAgreementRules,
  ...campaignEvidenceRules,
  ...campaignContentRules,
  ...campaignPurposeRules,
  ...campaignBrandRules,
  ...campaignPolicyRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
