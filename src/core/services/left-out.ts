import type { BatchPlan, LeftOutNumber } from '#shared/model/batch.ts';
import type { NumberSelection } from '#shared/model/number.ts';
import type { CoreContext } from '../context.ts';
import { type SortedOut, sortOutRows } from '../number-index/sort-out.ts';
import { listNumbers } from '../repos/numbers.ts';
import { type ReadList, readNumberList } from './number-list.ts';
import { customersOf } from './numbers.ts';

/** Rows of the mirror that are held in memory at a time. */
export const READ_AT_ONCE = 2000;

/** A selection sorted out, with what only a list has: entries that are no number of the mirror. */
export interface Sorting {
  readonly sorted: SortedOut;
  readonly list: ReadList | null;
}

/** @param mostOut how many left-out numbers are named. */
export async function sortOutSelection(
  context: CoreContext,
  selection: NumberSelection,
  mostOut: number,
): Promise<Sorting> {
  if (selection.by === 'filter') {
    const customers = customersOf(context, selection.customerId);
    return { sorted: await context.numberIndex.sortOut(customers, selection.filter, mostOut), list: null };
  }
  if (selection.by === 'ids')
    return { sorted: sortOutRows(listNumbers(context.db.read, selection.ids), mostOut), list: null };
  const list = readNumberList(context, selection);
  return { sorted: sortOutRows(list.rows, mostOut), list };
}

/** How many numbers or entries each reason leaves out, the most first. */
export function countLeftOut({ sorted, list }: Sorting): BatchPlan['leftOut'] {
  if (!list) return [...sorted.leftOut];
  const strays = [...Map.groupBy(list.strays, ({ reason }) => reason)];
  return [...sorted.leftOut, ...strays.map(([reason, { length }]) => ({ reason, count: length }))].sort(
    (a, b) => b.count - a.count,
  );
}

/** What is left out one by one, in pieces; what is no number of the mirror comes first. */
export function* nameLeftOut(context: CoreContext, { sorted, list }: Sorting): Generator<LeftOutNumber[]> {
  if (list && list.strays.length > 0) yield [...list.strays];
  const { ids, reasons } = sorted.out;
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const slice = ids.slice(at, at + READ_AT_ONCE);
    const reasonOf = new Map(slice.map((id, index) => [id, reasons[at + index] ?? '']));
    yield listNumbers(context.db.read, slice).map((row) => {
      const entry = list?.named.get(row.e164);
      const { e164, extension, ownerName, locationName, customerName } = row;
      const reason = reasonOf.get(row.id) ?? '';
      const from = { line: entry?.line ?? null, text: entry?.text ?? '' };
      return { e164, extension, ownerName, locationName, customerName, reason, ...from };
    });
  }
}
