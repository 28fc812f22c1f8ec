import { isNanp, isTollFree } from '#shared/model/phone.ts';
import { judgeBits } from '#shared/rules/catalogue/eligibility.ts';
import { fromStoredNumber } from '../repos/columns.ts';
import { NUMBER_FLAGS } from '../repos/mirror-numbers.ts';
import type { StoredTraits } from '../repos/traits.ts';

/** What a verdict needs of a location. */
export interface LocationFacts {
  readonly key: number;
  readonly country: string;
  readonly pstn_type: string;
}

/** Bits of the eligibility rules for a number with these traits at this place. */
export type Judge = (traits: StoredTraits, location: LocationFacts, e164: number | null) => number;

/**
 * The rules look at a number itself only to see whether it is one, North American and toll-free; so every combination
 * of traits, place and such class is judged once, however many millions of numbers share it.
 */
export function createJudge(): Judge {
  const places = new Map<number, Map<number, number>>();
  return (traits, location, e164) => {
    let verdicts = places.get(location.key);
    if (!verdicts) {
      verdicts = new Map();
      places.set(location.key, verdicts);
    }
    const combination = traits.key * CLASS_COUNT + classOf(e164);
    let bits = verdicts.get(combination);
    if (bits === undefined) {
      bits = judge(traits, location, e164);
      verdicts.set(combination, bits);
    }
    return bits;
  };
}

const CLASS_COUNT = 8;

/** 0 for no number, 1 and 2 for North American ones (local, toll-free), from 4 for all others by what the rules ask. */
function classOf(e164: number | null): number {
  if (e164 === null) return 0;
  if (e164 >= 12_000_000_000 && e164 < 20_000_000_000 && Math.floor(e164 / 1_000_000) % 10 >= 2) {
    return TOLL_FREE.has(Math.floor(e164 / 10_000_000) % 1000) ? 2 : 1;
  }
  const text = fromStoredNumber(e164);
  return 4 + (isNanp(text) ? 1 : 0) + (isTollFree(text) ? 2 : 0);
}

const TOLL_FREE = new Set(
  Array.from({ length: 800 }, (_, index) => index + 200).filter((code) => isTollFree(`+1${code}5550100`)),
);

function judge(traits: StoredTraits, location: LocationFacts, e164: number | null): number {
  return judgeBits({
    e164: e164 === null ? '' : fromStoredNumber(e164),
    // No rule reads it but to say which extension it is.
    extension: '',
    state: traits.state,
    phoneNumberType: traits.numberType,
    mainNumber: (traits.flags & NUMBER_FLAGS.main) !== 0,
    telephonyType: traits.telephonyType,
    tollFree: (traits.flags & NUMBER_FLAGS.tollFree) !== 0,
    service: (traits.flags & NUMBER_FLAGS.service) !== 0,
    elin: (traits.flags & NUMBER_FLAGS.elin) !== 0,
    reserved: (traits.flags & NUMBER_FLAGS.reserved) !== 0,
    ownerType: traits.ownerType,
    country: location.country,
    pstnType: location.pstn_type,
  });
}
