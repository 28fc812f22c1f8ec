import { entriesOfRow } from '#shared/imports/list-entries.ts';
import { refuseTable } from '#shared/imports/refusals.ts';
import { type ListEntry, MOST_LISTED } from '#shared/model/number.ts';
import type { ReadDb } from '../db/database.ts';
import { openTable } from './open-table.ts';
import { layOutTable } from './plan.ts';

/**
 * The numbers that a text, CSV or XLSX file lists, as they stand there: of the column that holds telephone numbers, or of
 * every row where no column is known to.
 * @throws AppError as an import does, and `bad-input` when there are more than {@link MOST_LISTED}.
 */
export async function readListFile(db: ReadDb, path: string, signal: AbortSignal): Promise<ListEntry[]> {
  const table = await openTable(path, { sheet: undefined }, signal, false);
  const { columns, headerRow } = layOutTable(db, table, { what: 'numbers' });
  const at = columns.findIndex(({ meaning }) => meaning === 'number');
  const entries: ListEntry[] = [];
  for await (const { rows } of table.rows(signal)) {
    for (const { row, cells } of rows) {
      if (row <= headerRow) continue;
      if (at < 0) entries.push(...entriesOfRow(cells, row));
      else if (cells[at]?.trim()) entries.push({ line: row, text: cells[at].trim().slice(0, 200) });
    }
    if (entries.length > MOST_LISTED) throw refuseTable('too-many-entries', { limit: MOST_LISTED });
  }
  return entries;
}
