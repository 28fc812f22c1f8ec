import type { Setting } from './network.ts';

/** What a reviewer may have against a text: what is sold, whose numbers they are, what the text is for. */
export const KINDS = [
  'cannabis',
  'tobacco',
  'alcohol',
  'firearms',
  'gambling',
  'sweepstakes',
  'adult',
  'hate',
  'loans',
  'debt-collection',
  'debt-relief',
  'credit-repair',
  'investments',
  'jobs',
  'lead-selling',
  'phishing',
  'drugs',
  'sourced',
  'shared',
  'for-others',
  'unasked',
  'forced',
  'bundled',
  'in-terms',
  'hidden',
  'no-method',
  'vague',
  'not-a-description',
  'internal',
  'mismatch',
  'other-brand',
  'not-english',
  'filler',
  'no-brand',
  'no-stop',
  'no-contact',
  'not-ended',
  'wrong-kind',
] as const;
export type Kind = (typeof KINDS)[number];

/** The fields of the form that are read. `consentText` is the wording beside a tick box. */
export const READ_FIELDS = [
  'description',
  'messageFlow',
  'consentText',
  'sample',
  'optinMessage',
  'optoutMessage',
  'helpMessage',
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

/** Use cases by what they allow; the first group is everything that allows most. */
const USES: readonly (readonly string[])[] = [
  [],
  ['MARKETING', 'SWEEPSTAKE'],
  ['2FA'],
  ['FRAUD_ALERT', 'SECURITY_ALERT'],
  ['CHARITY'],
  ['POLITICAL'],
  ['POLLING_VOTING'],
  ['PUBLIC_SERVICE_ANNOUNCEMENT', 'EMERGENCY'],
  ['ACCOUNT_NOTIFICATION'],
  ['DELIVERY_NOTIFICATION'],
  ['HIGHER_EDUCATION', 'K12_EDUCATION'],
  ['MIXED', 'LOW_VOLUME'],
];
export const USE_GROUPS = USES.length;

/** The group of a use case; 0 for those that say little about the content. */
export const groupOfUse = (usecase: string): number =>
  Math.max(
    0,
    USES.findIndex((group) => group.includes(usecase)),
  );

/** As what the network reads a text. */
export const settingOf = (field: ReadField, usecase: string): Setting => ({
  field: READ_FIELDS.indexOf(field),
  fields: READ_FIELDS.length,
  use: groupOfUse(usecase),
  uses: USE_GROUPS,
});
