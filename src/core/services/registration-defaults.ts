import { type BrandDraft, emptyBrand } from '#shared/model/registration.ts';
import type { CoreContext } from '../context.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { findMainLocation } from '../repos/locations.ts';

type Company = Pick<CustomerRow, 'key' | 'name'>;

/** What the mirror knows of a company: its name, and the address and phone of its main location. Empty where it says nothing. */
export function knownFromMirror(context: CoreContext, { key, name }: Company): Partial<BrandDraft> {
  const { byLocation } = context.numberCounts.of(key);
  const main = findMainLocation(context.db.read, key, byLocation);
  return {
    displayName: name,
    street: main ? [main.address1, main.address2].filter(Boolean).join(', ') : '',
    city: main?.city ?? '',
    state: main?.state ?? '',
    postalCode: main?.postal_code ?? '',
    country: main?.country ?? '',
    einIssuingCountry: main?.country ?? '',
    phone: main?.phone ?? '',
  };
}

/** The brand that a new registration begins with. */
export const brandFromMirror = (context: CoreContext, company: Company): BrandDraft => ({
  ...emptyBrand(),
  entityType: 'PRIVATE_PROFIT',
  companyName: company.name,
  ...knownFromMirror(context, company),
});
