import type { PullId } from '#shared/model/ids.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { insertChange } from '../repos/changes.ts';
import { removeEmptyLocation } from '../repos/imports.ts';
import { type LocationRow, listLocations, upsertLocation } from '../repos/locations.ts';
import type { StoredNumber } from '../repos/mirror-numbers.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import { finishPull, insertPull, type PullEnd, type PullTally } from '../repos/pulls.ts';
import { differences, isSame } from '../sync/differences.ts';
import { toMirrorNumber } from '../sync/number-row.ts';
import { NumberMerge } from '../sync/pull-numbers.ts';
import { createTraitKeys } from '../sync/trait-keys.ts';
import { createJudge } from '../sync/verdicts.ts';
import { changesOf } from '../sync/write-places.ts';

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

export function openPull(db: WriteDb, id: PullId, customerKey: number, now: number): ImportPull {
  return { id, customerKey, seq: insertPull(db, id, customerKey, now) };
}

export function closePull(db: WriteDb, pull: ImportPull, end: PullEnd, tally: PullTally): void {
  finishPull(db, pull.id, end, tally);
}

/** What the merge would do, without doing it. */
export interface Forecast {
  /** @param stored what the mirror has of it; undefined when it is new. */
  note(number: WebexNumber, location: LocationRow, stored: StoredNumber | undefined): void;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** How many numbers no row has named; so many of them are `spared`, since rows name them that are not taken. */
  missing(spared: number): number;
}

/** @param customerKey null for a customer that is to be made, of whom everything is new. */
export function forecastNumbers(db: ReadDb, customerKey: number | null): Forecast {
  const traits = createTraitKeys(db);
  const judge = createJudge();
  const meanings = { locationName: () => '', traits: (key: number) => traits.of(db, key) };
  let added = 0;
  let changed = 0;
  let known = 0;
  return {
    note(number, location, stored) {
      if (!stored) {
        added += 1;
        return;
      }
      known += 1;
      const row = toMirrorNumber(number, location, { keepTraits: traits.foresee, judge });
      if (!isSame(stored, row) && differences(stored, row, meanings).length > 0) changed += 1;
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
    missing: (spared) => (customerKey === null ? 0 : countAllNumbers(db, customerKey) - known - spared),
  };
}

export interface NumberWriter {
  readonly tally: PullTally;
  /** Writes one page in one transaction. */
  write(numbers: readonly WebexNumber[]): void;
  /** Takes out what no page has named, but for `spared`. */
  removeMissing(spared: ReadonlySet<number>): void;
}

/** Merges numbers into the mirror as a pull does. The locations are there already. */
export function writeNumbers(context: CoreContext, pull: ImportPull): NumberWriter {
  const merge = new NumberMerge({
    db: context.db,
    customerKey: pull.customerKey,
    pullId: pull.id,
    seq: pull.seq,
    // Locations may have come with an earlier file; the first numbers of a customer are no changes all the same.
    recordsChanges: countAllNumbers(context.db.read, pull.customerKey) > 0,
    now: context.clock.now,
    locations: listLocations(context.db.read, pull.customerKey),
  });
  return {
    tally: merge.tally,
    write: (numbers) => merge.rows(numbers),
    removeMissing: (spared) => merge.remove(merge.missing().filter((id) => !spared.has(id))),
  };
}

/**
 * Writes a location, and what changed about it unless it is the customer's first pull.
 * @param before null for one that is new.
 */
export function writeLocation(
  db: WriteDb,
  pull: ImportPull,
  before: LocationRow | null,
  next: LocationRow,
  now: number,
): void {
  const { key: _key, ...row } = next;
  upsertLocation(db, pull.customerKey, row, pull.seq);
  for (const change of changesOf(before ?? undefined, next)) recordPlace(db, pull, change, now);
}

/** Takes out a location that holds no number. */
export function takeOutLocation(
  db: WriteDb,
  pull: ImportPull,
  { key, name }: LocationRow,
  now: number,
): void {
  removeEmptyLocation(db, pull.customerKey, key);
  recordPlace(db, pull, { kind: 'location-removed', location: name, before: name, after: '' }, now);
}

function recordPlace(
  db: WriteDb,
  pull: ImportPull,
  change: ReturnType<typeof changesOf>[number],
  now: number,
): void {
  if (pull.seq === 1) return;
  insertChange(db, pull.customerKey, pull.id, now, { e164: null, extension: '', ...change });
}
