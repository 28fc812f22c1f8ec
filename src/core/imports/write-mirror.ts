import type { PullId } from '#shared/model/ids.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { findKnownExtension, findKnownNumber, listNumbersOfLocation, setVerdict } from '../repos/imports.ts';
import { type LocationRow, listLocations, upsertLocation } from '../repos/locations.ts';
import type { StoredNumber } from '../repos/mirror-numbers.ts';
import { countNumbers, NUMBER_FLAGS } from '../repos/numbers.ts';
import { finishPull, insertPull, type PullTally } from '../repos/pulls.ts';
import { differences, isSame } from '../sync/differences.ts';
import { toMirrorNumber } from '../sync/number-row.ts';
import { mergeNumbers } from '../sync/pull-numbers.ts';
import { createSeenRows } from '../sync/seen-rows.ts';

/*
 * The only place where an import meets the pull's own code: what a row becomes, what counts as a change, and how it is merged
 * are the pull's, so that a file and Webex are judged alike.
 */

/** The pull record under which an import is written. */
export interface ImportPull {
  readonly id: PullId;
  readonly seq: number;
  readonly customerKey: number;
}

export interface PullEnd {
  readonly state: 'done' | 'cancelled' | 'failed';
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly now: number;
}

export function openPull(db: WriteDb, id: PullId, customerKey: number, now: number): ImportPull {
  return { id, customerKey, seq: insertPull(db, id, customerKey, now) };
}

export function closePull(db: WriteDb, pull: ImportPull, end: PullEnd, tally: PullTally): void {
  finishPull(db, pull.id, end, tally);
}

/** What the merge would do, without doing it. */
export interface Forecast {
  note(number: WebexNumber, location: LocationRow): void;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Numbers that no row has named. */
  missing(): number;
}

/** @param customerKey null for a customer that is to be made, of whom everything is new. */
export function forecastNumbers(db: ReadDb, customerKey: number | null): Forecast {
  const seen = createSeenRows();
  let added = 0;
  let changed = 0;
  let known = 0;
  return {
    note(number, location) {
      const row = toMirrorNumber(number, location);
      const stored =
        customerKey === null
          ? undefined
          : row.e164 === null
            ? findKnownExtension(db, customerKey, row.locationKey, row.extension)
            : findKnownNumber(db, customerKey, row.e164);
      if (!stored) {
        added += 1;
        return;
      }
      seen.add(stored.id);
      known += 1;
      if (!isSame(stored, row) && differences(stored, row, () => '').length > 0) changed += 1;
    },
    get added() {
      return added;
    },
    get changed() {
      return changed;
    },
    get unchanged() {
      return known - changed;
    },
    missing: () => (customerKey === null ? 0 : countNumbers(db, customerKey) - known),
  };
}

export interface NumberWriter {
  readonly tally: PullTally;
  /** Writes one page in one transaction. */
  write(numbers: readonly WebexNumber[]): void;
  /** Takes out what no page has named. */
  removeMissing(): void;
}

/** Merges numbers into the mirror as a pull does. The locations are there already. */
export function writeNumbers(context: CoreContext, pull: ImportPull): NumberWriter {
  // Locations may have come with an earlier file; the first numbers of a customer are no changes all the same.
  const isFirst = countNumbers(context.db.read, pull.customerKey) === 0;
  const locations = new Map(
    listLocations(context.db.read, pull.customerKey).map((location) => [location.location_id, location]),
  );
  const merge = mergeNumbers(
    {
      db: context.db,
      customerKey: pull.customerKey,
      pullId: pull.id,
      seq: isFirst ? 1 : pull.seq,
      now: context.clock.now,
    },
    locations,
  );
  return {
    tally: merge.tally,
    write: (numbers) => merge.page(numbers),
    removeMissing: () => merge.remove(merge.missing()),
  };
}

export function writeLocation(db: WriteDb, customerKey: number, location: LocationRow, seq: number): number {
  const { key: _key, ...row } = location;
  return upsertLocation(db, customerKey, row, seq);
}

const has = (stored: StoredNumber, bit: number) => (stored.flags & bit) !== 0;

/** A stored number as Webex would list it, to be judged anew after its location has changed. */
function asListed(stored: StoredNumber, location: LocationRow): WebexNumber {
  return {
    phoneNumber: stored.e164 === null ? '' : `+${stored.e164}`,
    extension: stored.extension,
    state: stored.state,
    phoneNumberType: stored.numberType,
    includedTelephonyTypes: stored.telephonyType,
    mainNumber: has(stored, NUMBER_FLAGS.main),
    tollFreeNumber: has(stored, NUMBER_FLAGS.tollFree),
    isServiceNumber: has(stored, NUMBER_FLAGS.service),
    elinEnabled: has(stored, NUMBER_FLAGS.elin),
    isReservedNumber: has(stored, NUMBER_FLAGS.reserved),
    location: { id: location.location_id, name: location.name },
    owner:
      stored.ownerType === ''
        ? null
        : { id: stored.ownerId, type: stored.ownerType, displayName: stored.ownerName },
  };
}

/**
 * Judges up to `limit` numbers of a location again, behind a row id.
 * @returns the last row id, or null when there are no more.
 */
export function judgeAgain(
  db: WriteDb,
  location: LocationRow,
  afterId: number,
  limit: number,
): number | null {
  const rows = listNumbersOfLocation(db, location.key, afterId, limit);
  for (const stored of rows) {
    const { eligibility, reasons } = toMirrorNumber(asListed(stored, location), location);
    if (eligibility !== stored.eligibility || reasons !== stored.reasons)
      setVerdict(db, stored.id, eligibility, reasons);
  }
  if (rows.length > 0) db.touch('numbers');
  return rows.length < limit ? null : (rows.at(-1)?.id ?? null);
}
