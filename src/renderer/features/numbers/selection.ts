import { call } from '#renderer/api/client.ts';
import type { LocationId } from '#shared/model/ids.ts';
import type { NumberRow } from '#shared/model/number.ts';
import type { NumberQuestion } from './use-number-pages.ts';

/** Chosen rows by their id; the rows as they were when they were chosen. */
export type Selection = ReadonlyMap<number, NumberRow>;

/** As many numbers as one call of the contract may carry. */
export const SELECTION_LIMIT = 20_000;
const FETCH_ROWS = 500;

/** True when a batch may take the number: it may text and stands nowhere on the journey yet. */
export const isBatchable = (row: NumberRow): boolean =>
  row.e164 !== '' &&
  row.eligibility !== 'ineligible' &&
  (row.journey === 'eligible' || row.journey === 'rejected');

/** True when a person may say that it is authorised. */
export const isConfirmable = (row: NumberRow): boolean => row.e164 !== '' && row.eligibility !== 'ineligible';

/** True when a person's word made it authorised, so that a person may take that back. */
export const isTakeable = (row: NumberRow): boolean =>
  row.journey === 'authorised' && row.journeySource === 'person';

/** Numbers that a batch may take, by location, the largest first. */
export function byLocation(selection: Selection): readonly (readonly [LocationId, readonly NumberRow[]])[] {
  const groups = new Map<LocationId, NumberRow[]>();
  for (const row of selection.values()) {
    if (!isBatchable(row)) continue;
    const group = groups.get(row.locationId);
    if (group) group.push(row);
    else groups.set(row.locationId, [row]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** Reads the rows from one index up to and including another, however many pages that takes. */
export async function readRows(question: NumberQuestion, from: number, to: number): Promise<NumberRow[]> {
  const rows: NumberRow[] = [];
  const end = Math.min(to, from + SELECTION_LIMIT - 1);
  for (let offset = from; offset <= end; offset += FETCH_ROWS) {
    const limit = Math.min(FETCH_ROWS, end - offset + 1);
    const page = await call('numbers.page', { ...question, offset, limit });
    rows.push(...page.rows);
    if (page.rows.length < limit) break;
  }
  return rows;
}

/** The selection with these rows chosen, or taken out when all of them were chosen already. */
export function toggleRows(selection: Selection, rows: readonly NumberRow[]): Selection {
  const next = new Map(selection);
  const isAll = rows.every(({ id }) => selection.has(id));
  for (const row of rows) {
    if (isAll) next.delete(row.id);
    else if (next.size < SELECTION_LIMIT || next.has(row.id)) next.set(row.id, row);
  }
  return next;
}

/** The selection with these rows added, up to the limit. */
export function addRows(selection: Selection, rows: readonly NumberRow[]): Selection {
  const next = new Map(selection);
  for (const row of rows) if (next.size < SELECTION_LIMIT) next.set(row.id, row);
  return next;
}
