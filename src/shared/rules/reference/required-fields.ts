import type { BrandDraft } from '../../model/registration.ts';
import { LISTED_COMPANY_FIELDS, PUBLIC_PROFIT, SOLE_PROPRIETOR } from './brand-values.ts';
import type { Reference } from './reference.ts';

type Fields = readonly (keyof BrandDraft)[];

/** What every brand has to say, and what companies and sole proprietors have to say besides. */
export const REQUIRED_BRAND_FIELDS = {
  source: 'AWS registration guide; Telnyx schema; website: asked for in practice',
  asOf: '2026-11-22',
  values: {
    everybody: [
      'entityType',
      'displayName',
      'phone',
      'email',
      'street',
      'city',
      'state',
      'postalCode',
      'country',
    ],
    companies: ['companyName', 'ein', 'vertical', 'website'],
    soleProprietors: ['firstName', 'lastName', 'mobilePhone'],
  },
} as const satisfies Reference<Readonly<Record<string, Fields>>>;

/** The fields that a brand of this kind has to fill in; as for a company while the kind is not known. */
export function requiredBrandFields(entityType: string): Fields {
  const { everybody, companies, soleProprietors } = REQUIRED_BRAND_FIELDS.values;
  if (entityType === SOLE_PROPRIETOR) return [...everybody, ...soleProprietors];
  const listed = entityType === PUBLIC_PROFIT ? LISTED_COMPANY_FIELDS.values : [];
  return [...everybody, ...companies, ...listed];
}
