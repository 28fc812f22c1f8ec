import {
  type BatchPlan,
  type BatchSplit,
  type LeftOutNumber,
  MOST_CONFIRMED,
  MOST_IN_BATCHES,
  MOST_NAMED,
  type SelectionPlan,
} from '#shared/model/batch.ts';
import type { CustomerId, E164, LocationId } from '#shared/model/ids.ts';
import type { NumberRow, NumberSelection } from '#shared/model/number.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { inertText } from '../exports/csv.ts';
import type { BatchableGroup } from '../number-index/sort-out.ts';
import { listNumbers } from '../repos/numbers.ts';
import { createBatches, type NewBatch } from './batches.ts';
import { countLeftOut, nameLeftOut, READ_AT_ONCE, type Sorting, sortOutSelection } from './left-out.ts';
import { readNumberList } from './number-list.ts';
import { confirmAuthorised, customersOf } from './numbers.ts';

const MOST_COPIED = 10_000;

interface Selected {
  readonly total: number;
  slice(offset: number, limit: number): number[];
}

async function resolve(context: CoreContext, selection: NumberSelection): Promise<Selected> {
  if (selection.by === 'filter') {
    const customers = customersOf(context, selection.customerId);
    return context.numberIndex.find(customers, selection.filter, selection.sort);
  }
  const ids =
    selection.by === 'ids' ? selection.ids : readNumberList(context, selection).rows.map(({ id }) => id);
  return { total: ids.length, slice: (offset, limit) => ids.slice(offset, offset + limit) };
}

/** The numbers of a selection in its order, in pieces; `most` bounds how many. */
export async function* readSelection(
  context: CoreContext,
  selection: NumberSelection,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<NumberRow[], number> {
  const selected = await resolve(context, selection);
  const count = Math.min(most, selected.total);
  for (let offset = 0; offset < count; offset += READ_AT_ONCE) {
    yield listNumbers(context.db.read, selected.slice(offset, Math.min(READ_AT_ONCE, count - offset)));
  }
  return selected.total;
}

const asTable = (row: NumberRow): string =>
  [
    row.e164,
    row.extension,
    ...[row.ownerName, row.locationName, row.customerName].map(inertText),
    row.journey,
    row.reasons.join(' '),
  ]
    .map((text) => text.replace(/[\t\r\n]+/g, ' '))
    .join('\t');

/** Text for the clipboard. */
export async function copySelection(
  context: CoreContext,
  selection: NumberSelection,
  as: 'numbers' | 'table',
): Promise<{ text: string; count: number; total: number }> {
  const lines: string[] = [];
  const reading = readSelection(context, selection, MOST_COPIED);
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) {
    for (const row of step.value) {
      if (as === 'table') lines.push(asTable(row));
      else if (row.e164 !== '') lines.push(row.e164);
    }
  }
  return { text: lines.join('\n'), count: lines.length, total: step.value };
}

type Place = Omit<BatchSplit, 'batchId'>;

const placeOf = ({ ids, ...group }: BatchableGroup): Place => ({
  customerId: group.customerId as CustomerId,
  customerName: group.customerName,
  locationId: group.locationId as LocationId,
  locationName: group.locationName,
  count: ids.length,
});

/** The first left-out numbers, in the order of their lines where they are from a list. */
function firstLeftOut(context: CoreContext, sorting: Sorting): LeftOutNumber[] {
  const named = [...nameLeftOut(context, sorting)].flat();
  return named.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_NAMED);
}

/** What would become of a selection; nothing is made. */
export async function planBatches(context: CoreContext, selection: NumberSelection): Promise<SelectionPlan> {
  const sorting = await sortOutSelection(context, selection, MOST_NAMED);
  const { groups, confirmable, takeable, total, customers, locations } = sorting.sorted;
  return {
    total: total + (sorting.list?.strays.length ?? 0),
    customers,
    locations,
    batches: groups.map((group) => ({ ...placeOf(group), batchId: null })),
    leftOut: countLeftOut(sorting),
    leftOutNumbers: firstLeftOut(context, sorting),
    confirmable: confirmable.length,
    takeable: takeable.length,
  };
}

/** Everything that a selection leaves out, one by one and in pieces. */
export async function* readLeftOut(
  context: CoreContext,
  selection: NumberSelection,
): AsyncGenerator<LeftOutNumber[]> {
  yield* nameLeftOut(context, await sortOutSelection(context, selection, Number.POSITIVE_INFINITY));
}

/**
 * Makes one batch for each location of a selection, all of them or none. `within` runs in the same transaction.
 * @throws AppError `bad-input` when they would be more than {@link MOST_IN_BATCHES} numbers.
 */
export async function makeBatches(
  context: CoreContext,
  selection: NumberSelection,
  within?: (db: WriteDb, made: readonly Place[]) => void,
): Promise<BatchPlan> {
  const sorting = await sortOutSelection(context, selection, MOST_NAMED);
  const leftOutNumbers = firstLeftOut(context, sorting);
  const parts = sorting.sorted.groups.map((group) => ({
    place: placeOf(group),
    numbers: () => listNumbers(context.db.read, group.ids).map(({ e164 }) => e164 as E164),
  }));
  return { batches: makeParts(context, parts, within), leftOut: countLeftOut(sorting), leftOutNumbers };
}

export interface BatchPart extends Pick<NewBatch, 'from'> {
  readonly place: Place;
  /** Read when it is known that they are not too many. */
  numbers(): E164[];
}

/**
 * Makes a batch of each part, all of them or none. `within` runs in the same transaction.
 * @throws AppError `bad-input` when they would be more than {@link MOST_IN_BATCHES} numbers.
 */
export function makeParts(
  context: CoreContext,
  parts: readonly BatchPart[],
  within?: (db: WriteDb, made: readonly Place[]) => void,
): BatchSplit[] {
  const places = parts.map(({ place }) => place);
  const total = places.reduce((sum, { count }) => sum + count, 0);
  if (total > MOST_IN_BATCHES)
    throw refuseSubmission('too-many-for-batches', { total, most: MOST_IN_BATCHES });
  const batches = parts.map(({ place, numbers, ...part }) => ({ ...part, ...place, numbers: numbers() }));
  const ids = createBatches(context, batches, (db) => within?.(db, places));
  return places.map((place, index) => ({ ...place, batchId: ids[index] ?? null }));
}

/**
 * A person says of a selection of one customer which numbers are authorised in Control Hub, or takes it back. Those
 * that may not text, stand further along or are not a person's word stay as they are.
 * @returns how many numbers changed.
 * @throws AppError `bad-input` when they are of several customers, or more than {@link MOST_CONFIRMED}.
 */
export async function confirmSelection(
  context: CoreContext,
  input: { selection: NumberSelection; authorised: boolean; note: string },
): Promise<number> {
  const { sorted } = await sortOutSelection(context, input.selection, 0);
  const ids = input.authorised ? sorted.confirmable : sorted.takeable;
  if (ids.length > MOST_CONFIRMED)
    throw refuseSubmission('too-many-to-confirm', { total: ids.length, most: MOST_CONFIRMED });
  const rows = listNumbers(context.db.read, ids);
  const [first] = rows;
  if (!first) return 0;
  if (rows.some(({ customerId }) => customerId !== first.customerId))
    throw refuseSubmission('several-customers', {});
  const numbers = rows.map(({ e164 }) => e164 as E164);
  return confirmAuthorised(context, { ...input, customerId: first.customerId, numbers });
}
