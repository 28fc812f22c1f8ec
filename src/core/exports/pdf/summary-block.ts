import type { FormDocument } from '../form/document.ts';
import { CONTENT_WIDTH, INK, SIZE } from '../look.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';

const COLUMNS = 3;
const EDGE = 12;
const GAP = 8;
/** Given, not `*`, for the reason told at `VALUE_WIDTH`. */
const COLUMN_WIDTH = (CONTENT_WIDTH - 2 * EDGE - (COLUMNS - 1) * GAP) / COLUMNS;

const LAYOUT = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? EDGE : GAP),
  paddingRight: (column: number) => (column === COLUMNS - 1 ? EDGE : 0),
  paddingTop: (row: number) => (row === 0 ? 9 : 4),
  paddingBottom: (row: number, node: { table: { body: unknown[] } }) =>
    row === node.table.body.length - 1 ? 10 : 4,
  fillColor: () => INK.surface,
};

/** The box below the title: whose form this is and where it stands. */
export function summaryBlock(summary: FormDocument['summary'], root: Tag, pen: Pen): Node {
  const list = tag('L', root);
  const cells = summary.map(([label, value]): Node => {
    const item = tag('LI', list);
    return {
      stack: [
        pen.text(label, tag('Lbl', item), { fontSize: SIZE.small, color: INK.muted }),
        pen.text(value.trim() === '' ? '—' : value, tag('LBody', item), { bold: true }),
      ],
    };
  });
  while (cells.length % COLUMNS !== 0) cells.push({ stack: [] });
  const body = Array.from({ length: cells.length / COLUMNS }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return {
    table: { widths: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH), body },
    layout: LAYOUT,
    margin: [0, 10, 0, 0],
  };
}
