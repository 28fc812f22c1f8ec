import { call } from '#renderer/api/client.ts';
import type { NumberRow, NumberSelection } from '#shared/model/number.ts';
import type { NumberQuestion } from './use-question.ts';

/** As many numbers as may be picked one by one; all that match may be any number. */
export const SELECTION_LIMIT = 20_000;
const FETCH_ROWS = 500;

/** Rows that were picked, in the order in which they were, or all that match a question. */
export type Chosen =
  | { readonly by: 'ids'; readonly ids: ReadonlySet<number> }
  | { readonly by: 'filter'; readonly question: NumberQuestion };

export const NONE: Chosen = { by: 'ids', ids: new Set() };

export const isNone = (chosen: Chosen): boolean => chosen.by === 'ids' && chosen.ids.size === 0;

export const isChosen = (chosen: Chosen, row: NumberRow): boolean =>
  chosen.by === 'filter' || chosen.ids.has(row.id);

/** The selection as the contract names it. */
export function toSelection(chosen: Chosen): NumberSelection {
  return chosen.by === 'filter' ? { by: 'filter', ...chosen.question } : { by: 'ids', ids: [...chosen.ids] };
}

/** The row ids of a range that is on screen; null when some of it is not. */
export function idsOfRange(
  rowAt: (index: number) => NumberRow | undefined,
  start: number,
  end: number,
): number[] | null {
  const ids: number[] = [];
  for (let index = start; index <= end; index += 1) {
    const row = rowAt(index);
    if (!row) return null;
    ids.push(row.id);
  }
  return ids;
}

/** Reads the row ids from one index up to and including another, however many pages that takes. */
export async function readIds(question: NumberQuestion, from: number, to: number): Promise<number[]> {
  const ids: number[] = [];
  const end = Math.min(to, from + SELECTION_LIMIT - 1);
  for (let offset = from; offset <= end; offset += FETCH_ROWS) {
    const limit = Math.min(FETCH_ROWS, end - offset + 1);
    const page = await call('numbers.page', { ...question, offset, limit });
    for (const { id } of page.rows) ids.push(id);
    if (page.rows.length < limit) break;
  }
  return ids;
}

/** The picked rows with one more, or without it when it was among them. */
export function toggleId(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id) && next.size < SELECTION_LIMIT) next.add(id);
  return next;
}

/** The picked rows with these added, up to the limit. */
export function addIds(ids: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  const next = new Set(ids);
  for (const id of more) if (next.size < SELECTION_LIMIT) next.add(id);
  return next;
}
