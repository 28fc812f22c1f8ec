import { usageOf } from '#shared/model/number.ts';
import type { ChangeRow } from '../repos/changes.ts';
import { type MirrorNumber, NUMBER_FLAGS, type StoredNumber } from '../repos/mirror-numbers.ts';
import type { Traits } from '../repos/traits.ts';

const COMPARED = [
  'locationKey',
  'extension',
  'traitsKey',
  'ownerId',
  'ownerName',
  'extraJson',
  'reasons',
] as const satisfies readonly (keyof MirrorNumber)[];

/** True when the pulled row says just what the mirror already holds. */
export function isSame(stored: StoredNumber, pulled: MirrorNumber): boolean {
  return COMPARED.every((field) => stored[field] === pulled[field]);
}

/** What a key of the mirror stands for. */
export interface Meanings {
  readonly locationName: (key: number) => string;
  readonly traits: (key: number) => Traits;
}

function usageOfTraits({ flags, telephonyType }: Traits): string {
  return usageOf({
    tollFree: (flags & NUMBER_FLAGS.tollFree) !== 0,
    service: (flags & NUMBER_FLAGS.service) !== 0,
    elin: (flags & NUMBER_FLAGS.elin) !== 0,
    reserved: (flags & NUMBER_FLAGS.reserved) !== 0,
    mobile: telephonyType === 'MOBILE_NUMBER',
  });
}

/** What a person would call the differences between two states of one number. */
export function differences(stored: StoredNumber, pulled: MirrorNumber, meanings: Meanings): ChangeRow[] {
  const location = meanings.locationName(pulled.locationKey);
  const base = { e164: pulled.e164, extension: pulled.extension, location };
  const was = meanings.traits(stored.traitsKey);
  const is = meanings.traits(pulled.traitsKey);
  const changes: ChangeRow[] = [];
  if (stored.locationKey !== pulled.locationKey) {
    changes.push({
      ...base,
      kind: 'moved',
      before: meanings.locationName(stored.locationKey),
      after: location,
    });
  }
  if (stored.ownerId !== pulled.ownerId || was.ownerType !== is.ownerType) {
    changes.push({ ...base, kind: 'reassigned', before: stored.ownerName, after: pulled.ownerName });
  } else if (stored.ownerName !== pulled.ownerName) {
    changes.push({ ...base, kind: 'renamed', before: stored.ownerName, after: pulled.ownerName });
  }
  if (was.state !== is.state) changes.push({ ...base, kind: 'state', before: was.state, after: is.state });
  if (usageOfTraits(was) !== usageOfTraits(is)) {
    changes.push({ ...base, kind: 'usage', before: usageOfTraits(was), after: usageOfTraits(is) });
  }
  return changes;
}
