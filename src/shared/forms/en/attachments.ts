/** Names of what an attachment shows, in English. */
export const attachmentNames = {
  consent: 'Where people agree',
  privacy: 'Privacy policy',
  terms: 'Terms',
  'tax-letter': 'Tax letter (CP 575 or 147C)',
  other: 'Other',
} as const;
