import { brandExamples } from '#shared/rules/examples/brand.ts';
import { brandContactExamples } from '#shared/rules/examples/brand-contact.ts';
import { campaignConsentExamples } from '#shared/rules/examples/campaign-consent.ts';
import { campaignContentExamples } from '#shared/rules/examples/campaign-content.ts';
import { campaignFormExamples } from '#shared/rules/examples/campaign-form.ts';
import { campaignLinkExamples } from '#shared/rules/examples/campaign-links.ts';
import { campaignPolicyExamples } from '#shared/rules/examples/campaign-policies.ts';
import { campaignTextExamples } from '#shared/rules/examples/campaign-texts.ts';
import { numberExamples } from '#shared/rules/examples/numbers.ts';
import { pageExamples } from '#shared/rules/examples/pages.ts';

export const ENV = { today: '2026-11-03' };

/** Every example of a rule over registrations. */
export const registrationExamples = [
  ...brandExamples,
  ...brandContactExamples,
  ...campaignFormExamples,
  ...campaignLinkExamples,
  ...campaignTextExamples,
  ...campaignContentExamples,
  ...campaignConsentExamples,
  ...campaignPolicyExamples,
  ...numberExamples,
  ...pageExamples,
];
