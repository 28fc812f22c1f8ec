/** The people who are texted, as a sentence names them. */
export const RECIPIENTS = [
  'customers',
  'clients',
  'patients',
  'members',
  'students',
  'parents',
  'guests',
  'residents',
  'tenants',
  'donors',
  'volunteers',
  'supporters',
  'subscribers',
  'passengers',
  'employees',
] as const;
export type RecipientId = (typeof RECIPIENTS)[number];
