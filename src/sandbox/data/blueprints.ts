/**
 * What the customers of the sample look like before numbers are dealt out. The first four are written by hand and
 * between them meet and miss every prerequisite; further ones are derived from the seed.
 */
import { type City, cityNamed, NORTH_AMERICAN_CITIES } from './cities.ts';
import { hash, PURPOSE, pick } from './random.ts';
import { COMPANY_FIRST, COMPANY_LAST } from './words.ts';

/** `NONE`: no PSTN connection was chosen yet, so the location has extensions only. */
export type PstnKind = 'CISCO_PSTN' | 'LOCAL_GATEWAY' | 'NON_INTEGRATED_CCP' | 'INTEGRATED_CCP' | 'NONE';

export interface LocationBlueprint {
  readonly city: City;
  /** Display name; several locations of one customer may share a city, never a name. */
  readonly name: string;
  readonly pstn: PstnKind;
  /** Numbers and extension-only rows together, in the natural size of the customer. */
  readonly size: number;
  /** Leading geographic numbers that count as authorised for texting from the start. */
  readonly preAuthorised: number;
}

export interface CustomerBlueprint {
  readonly name: string;
  readonly emailDomain: string;
  readonly locations: readonly LocationBlueprint[];
  readonly hasTextingLicense: boolean;
  readonly isTrial: boolean;
}

function place(
  city: string,
  state: string,
  size: number,
  traits: { name?: string; pstn?: PstnKind; preAuthorised?: number } = {},
): LocationBlueprint {
  return {
    city: cityNamed(city, state),
    name: traits.name ?? city,
    pstn: traits.pstn ?? 'CISCO_PSTN',
    size,
    preAuthorised: traits.preAuthorised ?? 0,
  };
}

const CALDER_BAY: CustomerBlueprint = {
  name: 'Calder Bay Freight',
  emailDomain: 'calder-bay.example.com',
  hasTextingLicense: true,
  isTrial: false,
  locations: [
    place('Seattle', 'WA', 520, { name: 'Seattle headquarters', preAuthorised: 60 }),
    place('Tacoma', 'WA', 180, { name: 'Tacoma terminal', preAuthorised: 25 }),
    place('Portland', 'OR', 260),
    place('Oakland', 'CA', 280, { name: 'Oakland terminal' }),
    place('Long Beach', 'CA', 240, { name: 'Long Beach terminal' }),
    place('Denver', 'CO', 150, { name: 'Denver depot', pstn: 'LOCAL_GATEWAY' }),
    place('Dallas', 'TX', 220),
    place('Chicago', 'IL', 260, { name: 'Chicago crossdock' }),
    place('Columbus', 'OH', 120, { name: 'Columbus depot', pstn: 'LOCAL_GATEWAY' }),
    place('Savannah', 'GA', 100, { name: 'Savannah port office' }),
    place('London', '', 50, { name: 'London agency', pstn: 'NON_INTEGRATED_CCP' }),
    place('Newark', 'NJ', 20, { name: 'Newark project office', pstn: 'NONE' }),
  ],
};

const TAMARACK_ROW: CustomerBlueprint = {
  name: 'Tamarack Row Outfitters',
  emailDomain: 'tamarack-row.example.org',
  hasTextingLicense: false,
  isTrial: false,
  locations: [
    place('Toronto', 'ON', 120),
    place('Montréal', 'QC', 80),
    place('Vancouver', 'BC', 60),
    place('Calgary', 'AB', 40),
  ],
};

const QUILLFEATHER: CustomerBlueprint = {
  name: 'Quillfeather Studio',
  emailDomain: 'quillfeather.example.net',
  hasTextingLicense: false,
  isTrial: true,
  locations: [place('Austin', 'TX', 12)],
};

const HARBOR_CLINIC: CustomerBlueprint = {
  name: 'Harbor Clinic',
  emailDomain: 'harbor-clinic.example.org',
  hasTextingLicense: true,
  isTrial: false,
  locations: [
    place('Portland', 'ME', 40, { name: 'Harbor Clinic Portland' }),
    place('Bangor', 'ME', 20, { name: 'Harbor Clinic Bangor' }),
  ],
};

/** The default customers, in their order. */
export const WRITTEN_CUSTOMERS: readonly CustomerBlueprint[] = [
  CALDER_BAY,
  TAMARACK_ROW,
  QUILLFEATHER,
  HARBOR_CLINIC,
];

const NUMBERS_PER_LOCATION = 250;
const MOST_LOCATIONS = 40;
const SITE_WORDS = ['', 'North', 'South', 'East', 'West', 'Central', 'Riverside', 'Airport'] as const;

function generatedPstn(value: number): PstnKind {
  const share = value % 100;
  if (share < 78) return 'CISCO_PSTN';
  if (share < 88) return 'LOCAL_GATEWAY';
  if (share < 93) return 'NON_INTEGRATED_CCP';
  if (share < 97) return 'INTEGRATED_CCP';
  return 'NONE';
}

function generatedName(index: number): { name: string; slug: string } {
  const first = pick(COMPANY_FIRST, index);
  const round = Math.floor(index / COMPANY_FIRST.length);
  const last = pick(COMPANY_LAST, round + index);
  const repeat = Math.floor(round / COMPANY_LAST.length);
  const suffix = repeat === 0 ? '' : ` ${repeat + 1}`;
  const name = `${first} ${last}${suffix}`;
  return { name, slug: name.toLowerCase().replaceAll(' ', '-') };
}

/** A customer of the seed's making. `size` is how many numbers it will hold; it decides how many locations it has. */
export function generatedCustomer(seed: number, index: number, size: number): CustomerBlueprint {
  const { name, slug } = generatedName(index);
  const choice = hash(seed, PURPOSE.customerChoice, index);
  const locationCount = Math.min(MOST_LOCATIONS, Math.max(1, Math.ceil(size / NUMBERS_PER_LOCATION)));
  const firstCity = choice % NORTH_AMERICAN_CITIES.length;
  const locations = Array.from({ length: locationCount }, (_, position): LocationBlueprint => {
    const value = hash(seed, PURPOSE.locationChoice, index, position);
    const city = pick(NORTH_AMERICAN_CITIES, firstCity + position);
    const site = pick(SITE_WORDS, value >>> 8);
    return {
      city,
      name: `${city.name}${site ? ` ${site}` : ''} ${city.state}`,
      pstn: position === 0 ? 'CISCO_PSTN' : generatedPstn(value),
      size: 20 + ((value >>> 12) % 80),
      preAuthorised: position === 0 ? 10 : 0,
    };
  });
  return {
    name,
    emailDomain: `${slug}.example.com`,
    locations,
    hasTextingLicense: (choice >>> 8) % 4 !== 0,
    isTrial: (choice >>> 10) % 25 === 0,
  };
}

/** How many numbers a generated customer has when nobody asked for a total. */
export function naturalSize(seed: number, index: number): number {
  const written = WRITTEN_CUSTOMERS[index];
  if (written) return written.locations.reduce((sum, location) => sum + location.size, 0);
  return 150 + (hash(seed, PURPOSE.customerChoice, index, 1) % 1500);
}
