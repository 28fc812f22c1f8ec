import type { PullId } from '#shared/model/ids.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import type { Database, WriteDb } from '../db/database.ts';
import { findLocation, type LocationRow, upsertLocation } from '../repos/locations.ts';
import {
  describeNumber,
  findStored,
  insertNumber,
  iterateNumberIds,
  type MirrorNumber,
  removeNumber,
  updateNumber,
} from '../repos/mirror-numbers.ts';
import { insertChange, type PullTally } from '../repos/pulls.ts';
import { differences, isSame } from './differences.ts';
import { toMirrorNumber } from './number-row.ts';
import { placeholderLocation } from './pull-locations.ts';
import { createSeenRows } from './seen-rows.ts';

interface MergeParts {
  readonly db: Database;
  readonly customerKey: number;
  readonly pullId: PullId;
  /** Number of this pull; the first one of a customer records no changes, since everything is new. */
  readonly seq: number;
  readonly now: () => number;
}

export interface NumberMerge {
  readonly tally: PullTally;
  /** Writes one page in one transaction. */
  page(rows: readonly WebexNumber[]): void;
  /** Row ids of the numbers that no page has shown. */
  missing(): readonly number[];
  /** Removes rows, a bounded piece at a time. */
  remove(ids: readonly number[]): void;
}

const REMOVE_AT_ONCE = 1000;
/** Screens count a customer anew when its numbers change; a pull of many pages tells them this often at most. */
const TELL_EVERY_MS = 1000;

/** Merges pages of numbers into the mirror and records what changed. */
export function mergeNumbers(parts: MergeParts, locations: Map<string, LocationRow>): NumberMerge {
  const seen = createSeenRows();
  const tally: PullTally = { numbers: 0, added: 0, removed: 0, changed: 0 };
  const names = new Map([...locations.values()].map((location) => [location.key, location.name]));
  const nameOf = (key: number) => names.get(key) ?? '';

  const locationOf = (db: WriteDb, number: WebexNumber): LocationRow => {
    const known = locations.get(number.location.id);
    if (known) return known;
    upsertLocation(
      db,
      parts.customerKey,
      placeholderLocation(number.location.id, number.location.name ?? ''),
      parts.seq,
    );
    const added = findLocation(db, parts.customerKey, number.location.id);
    if (!added) throw new Error('A location that was just written is not there.');
    locations.set(number.location.id, added);
    names.set(added.key, added.name);
    return added;
  };

  const merge = (db: WriteDb, pulled: MirrorNumber) => {
    const stored = findStored(db, parts.customerKey, pulled);
    if (!stored) {
      seen.add(insertNumber(db, parts.customerKey, pulled));
      tally.numbers += 1;
      tally.added += 1;
      if (parts.seq > 1)
        record(db, parts, {
          kind: 'added',
          e164: pulled.e164,
          extension: pulled.extension,
          before: '',
          after: nameOf(pulled.locationKey),
        });
      return;
    }
    // A page may repeat a row of the page before, when Webex's list moved while it was read.
    if (seen.has(stored.id)) return;
    seen.add(stored.id);
    tally.numbers += 1;
    if (isSame(stored, pulled)) return;
    updateNumber(db, stored.id, pulled);
    const changes = differences(stored, pulled, nameOf);
    if (changes.length > 0) tally.changed += 1;
    for (const change of changes) record(db, parts, change);
  };

  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (db: WriteDb) => {
    const now = parts.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    db.touch('numbers');
  };
  return {
    tally,
    page: (rows) =>
      parts.db.write((db) => {
        for (const row of rows) merge(db, toMirrorNumber(row, locationOf(db, row)));
        tell(db);
      }),
    missing: () => {
      const ids: number[] = [];
      for (const { id } of iterateNumberIds(parts.db.read, parts.customerKey))
        if (!seen.has(id)) ids.push(id);
      return ids;
    },
    remove: (ids) => {
      for (let start = 0; start < ids.length; start += REMOVE_AT_ONCE) {
        parts.db.write((db) => {
          for (const id of ids.slice(start, start + REMOVE_AT_ONCE)) removeOne(db, parts, id);
          db.touch('numbers');
        });
      }
      tally.removed = ids.length;
    },
  };
}

function record(db: WriteDb, parts: MergeParts, change: Parameters<typeof insertChange>[4]): void {
  insertChange(db, parts.customerKey, parts.pullId, parts.now(), change);
  db.touch('changes');
}

function removeOne(db: WriteDb, parts: MergeParts, id: number): void {
  const gone = describeNumber(db, id);
  removeNumber(db, id);
  if (gone)
    record(db, parts, {
      kind: 'removed',
      e164: gone.e164,
      extension: gone.extension,
      before: gone.ownerName || gone.locationName,
      after: '',
    });
}
