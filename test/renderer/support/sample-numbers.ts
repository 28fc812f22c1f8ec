import type { LocationSummary } from '#shared/model/customer.ts';
import { customerIdSchema, isoTimeSchema, locationIdSchema } from '#shared/model/ids.ts';
import {
  JOURNEY_STEPS,
  type JourneyCounts,
  type JourneyStep,
  type NumberRow,
  type NumberUsage,
} from '#shared/model/number.ts';
import { judgeNumber } from '#shared/rules/catalogue/eligibility.ts';

/** Numbers between 0 and 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export interface SamplePlace {
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly pstnType: string;
  readonly areaCode: string;
  readonly count: number;
}

const GIVEN = 'Amira Bela Chen Dana Elif Femi Greta Hana Ivo Jun Kai Lena Mina Noor Otto Pilar'.split(' ');
const FAMILY = 'Abara Berg Castillo Dube Eriksen Fontaine Gupta Hale Ito Jansen Kaya Lindqvist'.split(' ');
const ROOMS = ['Front desk', 'Nurse station', 'Pharmacy counter', 'Waiting room', 'Lab'];

const isoOf = (ms: number) => isoTimeSchema.parse(new Date(ms).toISOString());

function stepOf(random: () => number, isEligible: boolean, mix: readonly JourneyStep[]): JourneyStep {
  if (!isEligible) return 'not-eligible';
  return mix[Math.floor(random() * mix.length)] ?? 'eligible';
}

interface Make {
  readonly customerId: string;
  readonly customerName: string;
  readonly places: readonly SamplePlace[];
  /** Steps of the eligible numbers, drawn evenly. */
  readonly mix: readonly JourneyStep[];
  readonly now: number;
  readonly seed: number;
}

function ownerOf(random: () => number): { name: string; type: string } {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const draw = random();
  if (draw < 0.72) return { name: `${pick(GIVEN)} ${pick(FAMILY)}`, type: 'PEOPLE' };
  if (draw < 0.84) return { name: `${pick(ROOMS)} ${1 + Math.floor(random() * 9)}`, type: 'PLACE' };
  if (draw < 0.9) return { name: 'Main line', type: 'AUTO_ATTENDANT' };
  return { name: '', type: '' };
}

/** Numbers of made-up places, judged by the real eligibility rules. */
export function makeNumbers({ customerId, customerName, places, mix, now, seed }: Make): NumberRow[] {
  const random = createRandom(seed);
  const rows: NumberRow[] = [];
  for (const [placeIndex, place] of places.entries()) {
    for (let index = 0; index < place.count; index += 1) {
      const draw = random();
      const isExtension = draw > 0.985;
      const usage: NumberUsage = draw < 0.02 ? 'toll-free' : draw < 0.035 ? 'service' : 'standard';
      const code = usage === 'toll-free' ? '888' : place.areaCode;
      const e164 = isExtension ? '' : `+1${code}55501${String(index % 100).padStart(2, '0')}`;
      const owner = ownerOf(random);
      const state = random() < 0.03 ? 'INACTIVE' : 'ACTIVE';
      const verdict = judgeNumber({
        e164,
        extension: String(1000 + index),
        state,
        phoneNumberType: 'PRIMARY',
        mainNumber: false,
        telephonyType: 'PSTN_NUMBER',
        tollFree: usage === 'toll-free',
        service: usage === 'service',
        elin: false,
        reserved: false,
        ownerType: owner.type,
        country: place.country,
        pstnType: place.pstnType,
      });
      const journey = stepOf(random, verdict.eligibility !== 'ineligible', mix);
      rows.push({
        id: seed * 100_000 + placeIndex * 1000 + index + 1,
        customerId: customerIdSchema.parse(customerId),
        customerName,
        e164,
        extension: String(1000 + index),
        locationId: locationIdSchema.parse(`${customerId}-location-${placeIndex}`),
        locationName: place.name,
        ownerName: owner.name,
        ownerType: owner.type,
        state,
        usage,
        eligibility: verdict.eligibility,
        reasons: [...verdict.reasons],
        journey,
        journeySource: journey === 'authorised' ? 'person' : 'mirror',
        journeyAt: isoOf(now - Math.floor(random() * 30) * 86_400_000),
      });
    }
  }
  return rows;
}

export function countJourney(rows: readonly NumberRow[]): JourneyCounts {
  const counts = Object.fromEntries(JOURNEY_STEPS.map((step) => [step, 0])) as JourneyCounts;
  for (const { journey } of rows) counts[journey] += 1;
  return counts;
}

export function locationsOf(
  customerId: string,
  places: readonly SamplePlace[],
  rows: readonly NumberRow[],
): LocationSummary[] {
  return places.map((place, index) => {
    const id = locationIdSchema.parse(`${customerId}-location-${index}`);
    const here = rows.filter((row) => row.locationId === id);
    const may = here.filter((row) => row.eligibility !== 'ineligible');
    const { name, city, state, country, pstnType } = place;
    return {
      id,
      name,
      city,
      state,
      country,
      pstnType,
      pstnName: pstnType === 'INTEGRATED_CCP' ? 'Example Carrier' : '',
      numbers: here.length,
      eligible: may.length,
      authorised: here.filter((row) =>
        ['authorised', 'registration-requested', 'in-campaign'].includes(row.journey),
      ).length,
      reasons:
        may.length > 0
          ? []
          : [...new Set(here.flatMap((row) => row.reasons))].filter((id) => /EL-00[234]/.test(id)),
    };
  });
}
