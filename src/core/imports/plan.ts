import { refuseTable } from '#shared/imports/refusals.ts';
import type { ImportKind, ImportLook, ImportPlan, Mapping } from '#shared/model/imports.ts';
import { meaningsOf } from '#shared/model/imports.ts';
import type { ReadDb } from '../db/database.ts';
import { findMapping } from '../repos/imports.ts';
import { type Layout, layOut } from './columns.ts';
import type { Table } from './open-table.ts';

/** A file with what its columns mean. */
export interface PlannedTable {
  readonly table: Table;
  readonly layout: Layout;
  readonly mapping: Mapping;
}

export function toLook(table: Table, layout: Layout): ImportLook {
  return {
    fileName: table.source.name,
    format: table.format,
    headerRow: layout.headerRow,
    columns: [...layout.columns],
  };
}

export function layOutTable(
  db: ReadDb,
  table: Table,
  options: { readonly what: ImportKind; readonly headerRow?: number | undefined },
): Layout {
  return layOut(options.what, table.sample, options.headerRow, (hash) => findMapping(db, options.what, hash));
}

/** The columns by name, for a sentence. */
function namesOf(layout: Layout): string {
  return layout.columns
    .map(({ title, letter }) => title || letter)
    .slice(0, 12)
    .join(', ');
}

function check(what: ImportKind, { table, layout, mapping }: PlannedTable): void {
  const file = table.source.name;
  const own = new Set(meaningsOf(what));
  const used = mapping.filter((meaning) => meaning !== null);
  if (used.some((meaning) => !own.has(meaning))) throw refuseTable('column-foreign', { file });
  if (new Set(used).size < used.length) throw refuseTable('column-twice', { file });
  if (what === 'numbers' && !used.includes('number') && !used.includes('extension'))
    throw refuseTable('no-number-column', { file, names: namesOf(layout) });
  if (what === 'locations' && !used.includes('name'))
    throw refuseTable('no-name-column', { file, names: namesOf(layout) });
}

/**
 * Decides what the columns mean: as the person says, as remembered, or as recognised.
 * @throws AppError when no column can hold what the import is about.
 */
export function planTable(db: ReadDb, table: Table, plan: ImportPlan): PlannedTable {
  const layout = layOutTable(db, table, plan);
  const mapping = plan.mapping ?? layout.columns.map(({ meaning }) => meaning);
  const planned = { table, layout, mapping };
  check(plan.what, planned);
  return planned;
}
