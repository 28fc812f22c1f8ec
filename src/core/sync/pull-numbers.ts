import { AppError } from '#shared/ipc/errors.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import type { Database, WriteDb } from '../db/database.ts';
import { type ChangeRow, insertChange } from '../repos/changes.ts';
import { forgetCounts } from '../repos/counts-cache.ts';
import { findLocation, type LocationRow, upsertLocation } from '../repos/locations.ts';
import {
  describeNumber,
  findStored,
  idsOf,
  insertNumber,
  lastNumberId,
  listNumberIds,
  type MirrorNumber,
  removeNumber,
  type StoredNumber,
  updateNumber,
} from '../repos/mirror-numbers.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import { type PullTally, savePage } from '../repos/pulls.ts';
import type { Traits } from '../repos/traits.ts';
import { differences, isSame } from './differences.ts';
import { KnownTexts } from './known-texts.ts';
import { describeBadNumber, isWebexNumber, toMirrorNumber } from './number-row.ts';
import { placeholderLocation } from './pull-locations.ts';
import { parseUnknownRows, type UnknownRows } from './row-parser.ts';
import type { ScannedRows } from './row-scanner.ts';
import { createSeenRows, type SeenRows } from './seen-rows.ts';
import { createTraitKeys, type TraitKeys } from './trait-keys.ts';
import { createJudge } from './verdicts.ts';

export interface MergeParts {
  readonly db: Database;
  readonly customerKey: number;
  readonly pullId: PullId;
  /** Number of this pull, which marks the locations it sees. */
  readonly seq: number;
  /** False for the first pull of a customer, when everything is new. */
  readonly recordsChanges: boolean;
  readonly now: () => number;
  readonly locations: readonly LocationRow[];
  /** What an interrupted pull had seen and done before. */
  readonly before?: { readonly tally: PullTally; readonly seen: readonly Uint32Array[] };
}

const REMOVE_AT_ONCE = 1000;
/** Screens that show a customer read it anew when they are told; a long pull tells them ever more seldom. */
const FIRST_TELL_MS = 1000;

/**
 * Merges numbers into the mirror of one customer, page by page, and records what changed. After a failed transaction
 * what it remembers may be ahead of the workspace: it must not be used again.
 */
export class NumberMerge {
  readonly tally: PullTally;
  /** The customer's rows as Webex sent them before, for the reader of pages. */
  readonly known: KnownTexts;
  readonly #parts: MergeParts;
  readonly #firstId: number;
  readonly #seen: SeenRows;
  readonly #traits: TraitKeys;
  readonly #judge = createJudge();
  readonly #locations: Map<string, LocationRow>;
  readonly #names: Map<number, string>;
  readonly #startedAt: number;
  #toldAt: number;
  /** No number was there before, so that most need not be looked for. */
  readonly #isEmpty: boolean;
  #nextId: number;

  constructor(parts: MergeParts) {
    const { read } = parts.db;
    this.#parts = parts;
    this.tally = { ...(parts.before?.tally ?? { numbers: 0, added: 0, removed: 0, changed: 0 }) };
    this.known = new KnownTexts(read, parts.customerKey);
    this.#isEmpty = lastNumberId(read, parts.customerKey) < idsOf(parts.customerKey).first;
    this.#firstId = idsOf(parts.customerKey).first;
    this.#seen = createSeenRows(parts.before?.seen ?? []);
    this.#traits = createTraitKeys(read);
    this.#locations = new Map(parts.locations.map((location) => [location.location_id, location]));
    this.#names = new Map(parts.locations.map((location) => [location.key, location.name]));
    this.#nextId = lastNumberId(read, parts.customerKey) + 1;
    this.#startedAt = parts.now();
    this.#toldAt = this.#startedAt;
  }

  /** How many different rows were seen. */
  get seenCount(): number {
    return this.#seen.count;
  }

  /** Writes one page of Webex and where the pull goes on after it, in one transaction. */
  page(rows: ScannedRows, cursor: string): void {
    this.#parts.db.writeMirror((db) => {
      const unknown = parseUnknownRows(rows);
      const fresh = new Uint32Array(rows.count);
      let count = 0;
      for (let index = 0; index < rows.count; index += 1) {
        const position = this.#positionOf(db, rows, index, unknown);
        if (this.#seen.has(position)) continue;
        this.#seen.add(position);
        this.tally.numbers += 1;
        fresh[count] = position;
        count += 1;
      }
      if (unknown.count > 0) this.#tell(db);
      const positions = fresh.subarray(0, count);
      this.known.save(db);
      savePage(db, this.#parts.pullId, { cursor, positions, tally: this.tally });
    });
  }

  /** Writes rows that came another way. */
  rows(rows: readonly WebexNumber[]): void {
    this.#parts.db.writeMirror((db) => {
      for (const row of rows) {
        const position = this.#merge(db, row);
        if (this.#seen.has(position)) continue;
        this.#seen.add(position);
        this.tally.numbers += 1;
      }
      this.#tell(db);
    });
  }

  /** Row ids of the numbers that nothing has shown. */
  missing(): number[] {
    const { db, customerKey } = this.#parts;
    // Whatever was seen is in the mirror, so equal counts mean that nothing is missing.
    if (this.#seen.count === countAllNumbers(db.read, customerKey)) return [];
    return listNumberIds(db.read, customerKey).filter((id) => !this.#seen.has(id - this.#firstId));
  }

  /** Removes rows, a bounded piece at a time. */
  remove(ids: readonly number[]): void {
    const { db, customerKey } = this.#parts;
    for (let start = 0; start < ids.length; start += REMOVE_AT_ONCE) {
      db.writeMirror((write) => {
        for (const id of ids.slice(start, start + REMOVE_AT_ONCE)) this.#removeOne(write, id);
        this.known.save(write);
        forgetCounts(write, customerKey);
        write.touch('numbers', customerKey);
      });
    }
    this.tally.removed += ids.length;
  }

  #positionOf(db: WriteDb, rows: ScannedRows, index: number, unknown: UnknownRows): number {
    const known = rows.known[index] ?? -1;
    if (known >= 0) return known;
    const position = this.#merge(db, unknown.at(index));
    const bytes = (rows.ends[index] ?? 0) - (rows.starts[index] ?? 0);
    this.known.set(position, rows.fingerprints[index] ?? 0, bytes);
    return position;
  }

  /** @returns where the row stands among the customer's. */
  #merge(db: WriteDb, row: unknown): number {
    if (!isWebexNumber(row)) throw badRow(row);
    const tools = { keepTraits: (traits: Traits) => this.#traits.keep(db, traits), judge: this.#judge };
    const pulled = toMirrorNumber(row, this.#locationOf(db, row), tools);
    const isNew = this.#isEmpty && this.#add(db, pulled);
    if (isNew) return this.#nextId - 1 - this.#firstId;
    const stored = findStored(db, this.#parts.customerKey, pulled);
    if (!stored) {
      this.#add(db, pulled);
      return this.#nextId - 1 - this.#firstId;
    }
    const position = stored.id - this.#firstId;
    // A page may repeat rows of the page before, when Webex's list moved while it was read.
    if (!this.#seen.has(position) && !isSame(stored, pulled)) this.#update(db, stored, pulled);
    return position;
  }

  #add(db: WriteDb, pulled: MirrorNumber): boolean {
    if (!insertNumber(db, this.#parts.customerKey, this.#nextId, pulled)) return false;
    this.#nextId += 1;
    this.tally.added += 1;
    const { e164, extension } = pulled;
    const location = this.#names.get(pulled.locationKey) ?? '';
    this.#record(db, { kind: 'added', e164, extension, location, before: '', after: location });
    return true;
  }

  #update(db: WriteDb, stored: StoredNumber, pulled: MirrorNumber): void {
    updateNumber(db, stored.id, pulled);
    const changes = differences(stored, pulled, {
      locationName: (key) => this.#names.get(key) ?? '',
      traits: (key) => this.#traits.of(db, key),
    });
    if (changes.length > 0) this.tally.changed += 1;
    for (const change of changes) this.#record(db, change);
  }

  #removeOne(db: WriteDb, id: number): void {
    const gone = describeNumber(db, id);
    removeNumber(db, id);
    this.known.set(id - this.#firstId, 0, 0);
    if (!gone) return;
    const { e164, extension, locationName: location } = gone;
    const before = gone.ownerName || location;
    this.#record(db, { kind: 'removed', e164, extension, location, before, after: '' });
  }

  #record(db: WriteDb, change: ChangeRow): void {
    const { recordsChanges, customerKey, pullId, now } = this.#parts;
    if (recordsChanges) insertChange(db, customerKey, pullId, now(), change);
  }

  #locationOf(db: WriteDb, { location }: WebexNumber): LocationRow {
    const found = this.#locations.get(location.id);
    if (found) return found;
    const { customerKey, seq } = this.#parts;
    upsertLocation(db, customerKey, placeholderLocation(location.id, location.name ?? ''), seq);
    const added = findLocation(db, customerKey, location.id);
    if (!added) throw new Error('A location that was just written is not there.');
    this.#locations.set(location.id, added);
    this.#names.set(added.key, added.name);
    return added;
  }

  #tell(db: WriteDb): void {
    const { customerKey } = this.#parts;
    forgetCounts(db, customerKey);
    const now = this.#parts.now();
    if (now - this.#toldAt < Math.max(FIRST_TELL_MS, (now - this.#startedAt) / 2)) return;
    this.#toldAt = now;
    db.touch('numbers', customerKey);
  }
}

function badRow(row: unknown): AppError {
  return new AppError(
    'bad-answer',
    `A number lacks what TextReady needs (${describeBadNumber(row)}). What was read is kept and nothing was removed.`,
  );
}
