import { type BrandDraft, emptyBrand } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';
import { findMainLocation } from '../repos/locations.ts';

/** What the mirror knows of a company: its name, and the address and phone of its main location. Empty where it says nothing. */
export function knownFromMirror(db: ReadDb, customerKey: number, name: string): Partial<BrandDraft> {
  const main = findMainLocation(db, customerKey);
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
export const brandFromMirror = (db: ReadDb, customerKey: number, name: string): BrandDraft => ({
  ...emptyBrand(),
  entityType: 'PRIVATE_PROFIT',
  companyName: name,
  ...knownFromMirror(db, customerKey, name),
});
