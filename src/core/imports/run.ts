import { setImmediate } from 'node:timers/promises';
import type { Assumption, ImportPlan, UnderstoodRow } from '#shared/model/imports.ts';
import type { CoreContext } from '../context.ts';
import { mintId } from '../ids.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { listLocations } from '../repos/locations.ts';
import { findStored } from '../repos/mirror-numbers.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import { createTraitKeys } from '../sync/trait-keys.ts';
import { createCells } from './cells.ts';
import { createLocationBook, type LocationBook } from './location-book.ts';
import { createLocationImport, type TakenLocation, understoodLocation } from './location-import.ts';
import type { FieldReader } from './number-fields.ts';
import { createNumberImport, type KnownNumbers, type TakenNumber, understood } from './number-import.ts';
import type { PlannedTable } from './plan.ts';
import { createProblems, type Problems } from './problems.ts';
import type { TableRow } from './table.ts';

const FIRST_ROWS = 8;
const NONE: ReadonlySet<number> = new Set();

/** What one reading of a file needs. A preview and the import itself read in the same way. */
export interface RunParts {
  readonly context: CoreContext;
  readonly planned: PlannedTable;
  readonly plan: ImportPlan;
  /** Null for a customer that is to be made. */
  readonly customerKey: number | null;
  readonly signal: AbortSignal;
  /** Told now and then, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface RunResult {
  /** Rows below the headings that hold something. */
  readonly rows: number;
  readonly leftOut: number;
  readonly first: readonly UnderstoodRow[];
  readonly problems: Problems;
  readonly assumptions: readonly Assumption[];
  readonly book: LocationBook;
  /** For files of locations: whether a row has named it. */
  readonly hasSeen: (name: string) => boolean;
  /** For files of numbers: known ones that the file names in rows that were left out. */
  readonly spared: ReadonlySet<number>;
}

interface Reading {
  readonly reader: FieldReader;
  readonly book: LocationBook;
  readonly assumptions: Set<Assumption>;
}

function startReading({ context, planned, customerKey }: RunParts): Reading {
  const assumptions = new Set<Assumption>();
  const known = customerKey === null ? [] : listLocations(context.db.read, customerKey);
  return {
    assumptions,
    book: createLocationBook(known, () => `file:${mintId(context.clock)}`),
    reader: {
      cells: createCells(planned.mapping, planned.layout.titles),
      problems: createProblems(),
      assume: (assumption) => assumptions.add(assumption),
    },
  };
}

/** Goes through the rows below the headings; between slices others get their turn. */
async function eachSlice(
  { planned, signal, onProgress }: RunParts,
  work: (rows: readonly TableRow[]) => void,
): Promise<void> {
  const { headerRow } = planned.layout;
  for await (const { rows, share } of planned.table.rows(signal)) {
    work(rows.filter(({ row }) => row > headerRow));
    onProgress(share);
    await setImmediate();
    signal.throwIfAborted();
  }
}

function knownNumbers({ context, customerKey }: RunParts): KnownNumbers {
  if (customerKey === null) return { byNumber: () => undefined, byExtension: () => undefined };
  const db = context.db.read;
  const isEmpty = countAllNumbers(db, customerKey) === 0;
  const traits = createTraitKeys(db);
  const find = (key: Parameters<typeof findStored>[2]) => {
    const stored = isEmpty ? undefined : findStored(db, customerKey, key);
    return stored && { ...traits.of(db, stored.traitsKey), ...stored };
  };
  return {
    byNumber: (e164) => find({ e164: toStoredNumber(e164), locationKey: 0, extension: '' }),
    byExtension: (locationKey, extension) => find({ e164: null, locationKey, extension }),
  };
}

async function run<T>(
  parts: RunParts,
  { reader, book, assumptions }: Reading,
  take: (row: TableRow) => T | null,
  show: (taken: T) => UnderstoodRow,
  sink: (taken: readonly T[]) => void,
): Promise<Omit<RunResult, 'hasSeen' | 'spared'>> {
  let rows = 0;
  let taken = 0;
  const first: UnderstoodRow[] = [];
  await eachSlice(parts, (slice) => {
    const accepted: T[] = [];
    for (const row of slice) {
      if (!reader.cells.isBlank(row)) rows += 1;
      const one = take(row);
      if (one !== null) accepted.push(one);
    }
    taken += accepted.length;
    if (first.length < FIRST_ROWS) first.push(...accepted.slice(0, FIRST_ROWS - first.length).map(show));
    if (accepted.length > 0) sink(accepted);
  });
  const { problems } = reader;
  return { rows, leftOut: rows - taken, first, problems, assumptions: [...assumptions], book };
}

/** Reads all numbers of a file into `sink`, a slice at a time. */
export async function runNumbers(
  parts: RunParts,
  sink: (taken: readonly TakenNumber[]) => void,
): Promise<RunResult> {
  const reading = startReading(parts);
  const numbers = createNumberImport({ ...reading, known: knownNumbers(parts), plan: parts.plan });
  const result = await run(parts, reading, numbers.take, understood, sink);
  numbers.finish();
  return { ...result, hasSeen: () => false, spared: numbers.spared() };
}

/** Reads all locations of a file into `sink`, a slice at a time. */
export async function runLocations(
  parts: RunParts,
  sink: (taken: readonly TakenLocation[]) => void,
): Promise<RunResult> {
  const reading = startReading(parts);
  const locations = createLocationImport(reading.reader, reading.book);
  const result = await run(parts, reading, locations.take, understoodLocation, sink);
  return { ...result, hasSeen: locations.hasSeen, spared: NONE };
}
