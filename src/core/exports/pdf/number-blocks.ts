import { formatPhone } from '#shared/model/phone.ts';
import { numberCount } from '../form/summary.ts';
import { INK, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import { sectionTitle } from './form-blocks.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';

/** Numbers in a row. */
const ACROSS = 3;
/** A list of no more rows stays on one page. */
const ROWS_KEPT_TOGETHER = 30;

const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 2,
  paddingBottom: () => 2.5,
};

const WIDTHS = [84, 76, 84, 76, 84, 76];

const filler = (): Node => ({ stack: [] });

function numberCells(e164: string, list: Tag, pen: Pen): readonly Node[] {
  const item = tag('LI', list);
  return [
    pen.text(formatPhone(e164), tag('Lbl', item), { fontSize: SIZE.label }),
    pen.text(e164, tag('LBody', item), { fontSize: SIZE.small, color: INK.muted, margin: [0, 1, 0, 0] }),
  ];
}

function numberTable(numbers: readonly string[], rows: number, list: Tag, pen: Pen): Node {
  const cells = numbers.map((e164) => numberCells(e164, list, pen));
  while (cells.length < rows * ACROSS) cells.push([filler(), filler()]);
  const body = Array.from({ length: rows }, (_, row) => cells.slice(row * ACROSS, (row + 1) * ACROSS).flat());
  return { table: { widths: [...WIDTHS], body, dontBreakRows: true }, layout: LAYOUT };
}

/** The numbers, three in a row, each as people read it and as machines do. */
export function numberSection(
  numbers: readonly string[],
  root: Tag,
  pen: Pen,
  words: ExportWords,
): readonly Node[] {
  const section = tag('Sect', root);
  const rows = Math.ceil(numbers.length / ACROSS);
  const long = rows > ROWS_KEPT_TOGETHER;
  const note = numbers.length === 0 ? words.noNumbers : numberCount(numbers.length, words);
  const head = [
    sectionTitle(words.sections.numbers, section, pen, long ? 'longGroup' : undefined),
    pen.text(note, tag('P', section), { color: INK.muted, margin: [0, 6, 0, 6] }),
  ];
  if (rows === 0) return [{ stack: head, unbreakable: true }];
  const table = numberTable(numbers, rows, tag('L', section), pen);
  return long ? [...head, table] : [{ stack: [...head, table], unbreakable: true }];
}
