import { parsePhone } from '../../model/phone.ts';
import type { BrandDraft, RegistrationFacts } from '../../model/registration.ts';
import { addressKey } from '../reading/address.ts';
import { bareName } from '../reading/brand-name.ts';
import { nanpCountry } from '../reading/phones.ts';
import { SOLE_PROPRIETOR } from '../reference/brand-values.ts';
import { BRANDS_AT_ONE_ADDRESS, BRANDS_OF_ONE_MOBILE } from '../reference/limits.ts';
import { isFilled, registrationRule } from './registration-rule.ts';
import { official, thirdParty } from './sources.ts';

type OtherBrand = RegistrationFacts['otherBrands'][number];
type Identity = Pick<BrandDraft, 'companyName' | 'displayName' | 'ein'>;

/** What makes two registrations one brand: the tax id, or else the name. */
function identityOf({ ein, companyName, displayName }: Identity): string {
  const digits = ein.replace(/\D/g, '');
  return digits === '' ? bareName(companyName || displayName).join(' ') : digits;
}

/** How many brands other than this one meet a condition; several registrations of a brand are one. */
function countOthers(
  brand: Identity,
  others: readonly OtherBrand[],
  meets: (other: OtherBrand) => boolean,
): number {
  const identities = new Set(others.filter(meets).map(identityOf));
  identities.delete('');
  identities.delete(identityOf(brand));
  return identities.size;
}

/** The US, its territories, and Canada: where the code by text message arrives. */
const MOBILE_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA', 'PR', 'VI', 'GU', 'AS', 'MP']);

const e164Of = (text: string): string | null => {
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.e164 : null;
};

const soleProprietorMobile = registrationRule({
  id: 'BR-015',
  severity: 'error',
  reads: ['brand.entityType', 'brand.mobilePhone', 'brand.companyName', 'brand.displayName', 'brand.ein'],
  needsFacts: true,
  sources: [official(BRANDS_OF_ONE_MOBILE.source)],
  judge({ brand }, report, { otherBrands }) {
    const path = 'brand.mobilePhone';
    if (brand.entityType !== SOLE_PROPRIETOR || !isFilled(brand.mobilePhone)) return;
    const mobile = e164Of(brand.mobilePhone);
    if (mobile === null) return;
    if (!MOBILE_COUNTRIES.has(nanpCountry(mobile))) {
      report(path, 'mobile-not-us-ca');
      return;
    }
    const most = BRANDS_OF_ONE_MOBILE.values;
    const others = countOthers(brand, otherBrands, (other) => e164Of(other.mobilePhone) === mobile);
    if (others >= most) report(path, 'mobile-of-too-many-brands', { others, most });
    else report(path, 'mobile-gets-code', { most }, { severity: 'info' });
  },
});

const sharedAddress = registrationRule({
  id: 'BR-019',
  since: '2026.11.2',
  severity: 'warning',
  reads: [
    'brand.street',
    'brand.postalCode',
    'brand.city',
    'brand.country',
    'brand.companyName',
    'brand.displayName',
    'brand.ein',
  ],
  needsFacts: true,
  sources: [thirdParty(BRANDS_AT_ONE_ADDRESS.source)],
  judge({ brand }, report, { otherBrands }) {
    const address = addressKey(brand);
    if (address === '') return;
    const count = 1 + countOthers(brand, otherBrands, (other) => other.address === address);
    const most = BRANDS_AT_ONE_ADDRESS.values;
    if (count > most) report('brand.street', 'address-of-many-brands', { count, most });
  },
});

export const brandNeighbourRules = [soleProprietorMobile, sharedAddress];
