import { type BrandDraft, emptyBrand } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';
import { findMainLocation } from '../repos/locations.ts';

/** A brand with what the mirror knows of the company: its name, and the address and phone of its main location. */
export function brandFromMirror(db: ReadDb, customerKey: number, name: string): BrandDraft {
  const main = findMainLocation(db, customerKey);
  return {
    ...emptyBrand(),
    entityType: 'PRIVATE_PROFIT',
    companyName: name,
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
