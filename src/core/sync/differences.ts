import type { MirrorNumber, StoredNumber } from '../repos/mirror-numbers.ts';
import { NUMBER_FLAGS } from '../repos/numbers.ts';
import type { ChangeRow } from '../repos/pulls.ts';

const USAGE_FLAGS = NUMBER_FLAGS.tollFree | NUMBER_FLAGS.service | NUMBER_FLAGS.elin | NUMBER_FLAGS.reserved;

const COMPARED = [
  'locationKey',
  'extension',
  'state',
  'numberType',
  'telephonyType',
  'flags',
  'ownerId',
  'ownerType',
  'ownerName',
  'extraJson',
  'eligibility',
  'reasons',
] as const satisfies readonly (keyof MirrorNumber)[];

/** True when the pulled row says just what the mirror already holds. */
export function isSame(stored: StoredNumber, pulled: MirrorNumber): boolean {
  return COMPARED.every((field) => stored[field] === pulled[field]);
}

export function usageOf(number: Pick<MirrorNumber, 'flags' | 'telephonyType'>): string {
  if (number.flags & NUMBER_FLAGS.tollFree) return 'toll-free';
  if (number.flags & NUMBER_FLAGS.service) return 'service';
  if (number.flags & NUMBER_FLAGS.elin) return 'elin';
  if (number.flags & NUMBER_FLAGS.reserved) return 'reserved';
  return number.telephonyType === 'MOBILE_NUMBER' ? 'mobile' : 'standard';
}

/** What a person would call the differences between two states of one number; `locationName` names a location key. */
export function differences(
  stored: StoredNumber,
  pulled: MirrorNumber,
  locationName: (key: number) => string,
): ChangeRow[] {
  const base = { e164: pulled.e164, extension: pulled.extension };
  const changes: ChangeRow[] = [];
  if (stored.locationKey !== pulled.locationKey) {
    changes.push({
      ...base,
      kind: 'moved',
      before: locationName(stored.locationKey),
      after: locationName(pulled.locationKey),
    });
  }
  if (stored.ownerId !== pulled.ownerId || stored.ownerType !== pulled.ownerType) {
    changes.push({ ...base, kind: 'reassigned', before: stored.ownerName, after: pulled.ownerName });
  } else if (stored.ownerName !== pulled.ownerName) {
    changes.push({ ...base, kind: 'renamed', before: stored.ownerName, after: pulled.ownerName });
  }
  if (stored.state !== pulled.state) {
    changes.push({ ...base, kind: 'state', before: stored.state, after: pulled.state });
  }
  if (
    (stored.flags & USAGE_FLAGS) !== (pulled.flags & USAGE_FLAGS) ||
    stored.telephonyType !== pulled.telephonyType
  ) {
    changes.push({ ...base, kind: 'usage', before: usageOf(stored), after: usageOf(pulled) });
  }
  return changes;
}
