import { brandExamples } from '#shared/rules/examples/brand.ts';
import { campaignConsentExamples } from '#shared/rules/examples/campaign-consent.ts';
import { campaignFormExamples } from '#shared/rules/examples/campaign-form.ts';
import { campaignTextExamples } from '#shared/rules/examples/campaign-texts.ts';
import { numberExamples } from '#shared/rules/examples/numbers.ts';

export const ENV = { today: '2026-11-03' };

/** Every example of a rule over registrations. */
export const registrationExamples = [
  ...brandExamples,
  ...campaignFormExamples,
  ...campaignTextExamples,
  ...campaignConsentExamples,
  ...numberExamples,
];
