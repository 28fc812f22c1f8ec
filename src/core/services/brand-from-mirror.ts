import type { BrandDraft } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { listLocations } from '../repos/locations.ts';

/** What the mirror knows of a company: its name, and the address and number of its main location. Empty where it says nothing. */
export function brandFromMirror(
  db: ReadDb,
  customer: Pick<CustomerRow, 'key' | 'name'>,
): Partial<BrandDraft> {
  const locations = listLocations(db, customer.key);
  const main = locations.find((location) => location.pstn_type === 'CISCO_PSTN') ?? locations[0];
  return {
    displayName: customer.name,
    street: main ? [main.address1, main.address2].filter(Boolean).join(', ') : '',
    city: main?.city ?? '',
    state: main?.state ?? '',
    postalCode: main?.postal_code ?? '',
    country: main?.country ?? '',
    einIssuingCountry: main?.country ?? '',
    phone: main?.phone ?? '',
  };
}
