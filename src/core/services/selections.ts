import type { BatchPlan, BatchSplit } from '#shared/model/batch.ts';
import type { E164 } from '#shared/model/ids.ts';
import type { NumberRow, NumberSelection } from '#shared/model/number.ts';
import type { CoreContext } from '../context.ts';
import { inertText } from '../exports/csv.ts';
import { listNumbers } from '../repos/numbers.ts';
import { createBatches } from './batches.ts';
import { customersOf } from './numbers.ts';

const READ_AT_ONCE = 2000;
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
  const { ids } = selection;
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

interface Group extends BatchSplit {
  readonly numbers: E164[];
}

/** Splits a selection into one group for each location, and says what stays out and why. */
async function split(context: CoreContext, selection: NumberSelection) {
  const groups = new Map<string, Group>();
  const leftOut = new Map<string, number>();
  for await (const rows of readSelection(context, selection)) {
    for (const row of rows) {
      const reason = whyNot(row);
      if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      else groupOf(groups, row).numbers.push(row.e164 as E164);
    }
  }
  return {
    groups: [...groups.values()].map((group) => ({ ...group, count: group.numbers.length })),
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  };
}

/** Null when the number may go into a batch; else the rule that forbids it, or the step that it has reached. */
function whyNot(row: NumberRow): string | null {
  if (row.eligibility === 'ineligible') return row.reasons[0] ?? 'not-eligible';
  return row.journey === 'eligible' || row.journey === 'rejected' ? null : row.journey;
}

function groupOf(groups: Map<string, Group>, row: NumberRow): Group {
  const known = groups.get(row.locationId);
  if (known) return known;
  const { customerId, customerName, locationId, locationName } = row;
  const group = { customerId, customerName, locationId, locationName, count: 0, batchId: null, numbers: [] };
  groups.set(locationId, group);
  return group;
}

/** What would become of a selection; nothing is made. */
export async function planBatches(context: CoreContext, selection: NumberSelection): Promise<BatchPlan> {
  const { groups, leftOut } = await split(context, selection);
  return { batches: groups.map(({ numbers: _numbers, ...batch }) => batch), leftOut };
}

/** Makes one batch for each location of a selection, all of them or none. */
export async function makeBatches(context: CoreContext, selection: NumberSelection): Promise<BatchPlan> {
  const { groups, leftOut } = await split(context, selection);
  const ids = createBatches(context, groups);
  return {
    batches: groups.map(({ numbers: _numbers, ...batch }, index) => ({
      ...batch,
      batchId: ids[index] ?? null,
    })),
    leftOut,
  };
}
