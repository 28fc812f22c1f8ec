import type { SlotValue, TableProblem, TemplateRow } from '#shared/model/template.ts';
import { readCell } from '#shared/templates/cell.ts';

/** Cells of a block as a spreadsheet puts it on the clipboard: tabs, line ends, quotation marks around cells that hold these. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const [whole = '', quoted, bare = ''] = pattern.exec(plain) ?? [];
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (at >= plain.length) return rows;
    if (plain[at] === '\n') rows.push([]);
    at += 1;
  }
}

export type Pasted =
  | { readonly ok: true; readonly values: SlotValue[] }
  | { readonly ok: false; readonly why: 'beyond'; readonly rows: number; readonly columns: number }
  | {
      readonly ok: false;
      readonly why: 'refused';
      /** Of the block, from 1. */
      readonly row: number;
      readonly slot: string;
      readonly problem: Pick<TableProblem, 'code' | 'hint'>;
    };

interface Place {
  readonly rows: readonly TemplateRow[];
  readonly columns: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** The values of a block at a cell, all or none. Empty cells of a block change nothing. */
export function valuesOfBlock(block: readonly (readonly string[])[], place: Place): Pasted {
  const width = Math.max(...block.map(({ length }) => length));
  const isBeyond =
    place.row + block.length > place.rows.length || place.column + width > place.columns.length;
  if (isBeyond) return { ok: false, why: 'beyond', rows: block.length, columns: width };
  const values: SlotValue[] = [];
  for (const [down, cells] of block.entries()) {
    const customerId = place.rows[place.row + down]?.customerId;
    for (const [right, cell] of cells.entries()) {
      const slot = place.columns[place.column + right];
      if (cell.trim() === '' || !slot || !customerId) continue;
      const read = readCell(slot, cell);
      if (!read.ok) return { ok: false, why: 'refused', row: down + 1, slot, problem: read };
      values.push({ customerId, slot, value: read.value });
    }
  }
  return { ok: true, values };
}
