import { attachmentExamples } from './attachments.ts';
import { brandExamples } from './brand.ts';
import { brandContactExamples } from './brand-contact.ts';
import { campaignConsentExamples } from './campaign-consent.ts';
import { campaignContentExamples } from './campaign-content.ts';
import { campaignFlowExamples } from './campaign-flow.ts';
import { campaignFormExamples } from './campaign-form.ts';
import { campaignLinkExamples } from './campaign-links.ts';
import { campaignPolicyExamples } from './campaign-policies.ts';
import { campaignPurposeExamples } from './campaign-purpose.ts';
import { campaignTextExamples } from './campaign-texts.ts';
import { confirmationExamples } from './confirmations.ts';
import type { Example } from './example.ts';
import { numberExamples } from './numbers.ts';
import { pageExamples } from './pages.ts';
import type { RegistrationSubject } from './registration.ts';

/** The day on which the examples are judged. */
export const EXAMPLE_DAY = '2026-11-03';

/** Every example of a rule over registrations. */
export const registrationExamples: readonly Example<RegistrationSubject>[] = [
  ...brandExamples,
  ...brandContactExamples,
  ...campaignFormExamples,
  ...campaignLinkExamples,
  ...campaignTextExamples,
  ...confirmationExamples,
  ...campaignContentExamples,
  ...campaignFlowExamples,
  ...campaignConsentExamples,
  ...attachmentExamples,
  ...campaignPurposeExamples,
  ...campaignPolicyExamples,
  ...numberExamples,
  ...pageExamples,
];
