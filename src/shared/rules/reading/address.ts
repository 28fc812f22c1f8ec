import type { BrandDraft } from '../../model/registration.ts';
import { countryCode } from './country.ts';
import { words } from './words.ts';

/** What people write out or shorten, both ways, in a street address (USPS Publication 28, appendix C, the frequent ones). */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'street st,avenue ave,av ave,road rd,drive dr,boulevard blvd,lane ln,court ct,place pl,highway hwy,parkway pkwy,' +
    'circle cir,square sq,terrace ter,trail trl,suite ste,floor fl,apartment apt,building bldg,room rm,' +
    'north n,south s,east e,west w,northeast ne,northwest nw,southeast se,southwest sw'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [long = '', short = ''] = pair.split(' ');
      return [long, short];
    }),
);

const key = (text: string): string =>
  words(text)
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');

/** An address by which two brands can be compared, whatever is written out; empty when it names no street. */
export function addressKey({
  street,
  postalCode,
  city,
  country,
}: Pick<BrandDraft, 'street' | 'postalCode' | 'city' | 'country'>): string {
  const place = key(street);
  if (place === '') return '';
  const code = postalCode.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  // Nine digits and five name the same place.
  const short = /^\d{9}$/.test(code) ? code.slice(0, 5) : code;
  return [place, short === '' ? key(city) : short, countryCode(country).toLowerCase()].join('|');
}
