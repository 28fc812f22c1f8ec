import { linesOf } from '../characters.ts';
import { characterCount, type FormField, type FormGroup, type FormSection, isBlank } from '../form/field.ts';
import { CONTENT_WIDTH, INK, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';
import { LABEL_WIDTH, VALUE_PADDING, VALUE_WIDTH } from './theme.ts';

/**
 * `headlineLevel` of blocks that must not begin too far down a page: a long value, which may break inside;
 * the title over one; and the title of a section.
 */
export const STARTS = { longValue: 1, longGroup: 2, section: 3 } as const;

const ROW_LAYOUT = {
  hLineWidth: (line: number) => (line === 0 ? 0.5 : 0),
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingRight: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingTop: () => 3,
  paddingBottom: () => 4,
};

/** The head row of a long value stands close above it. */
const LONG_ROW_LAYOUT = {
  ...ROW_LAYOUT,
  paddingTop: (row: number) => (row === 0 ? 3 : 1),
  paddingBottom: (row: number) => (row === 0 ? 0 : 4),
};

/** A value of more lines than this may break across pages. */
const LINES_KEPT_TOGETHER = 8;
/** Half-widths that fit in a line of the value column. */
const LINE_LENGTH = 72;

const isLong = (value: string) => linesOf(value, LINE_LENGTH) > LINES_KEPT_TOGETHER;

/** A value that fits beside its label and moves to the next page as a whole. */
function shortRow(label: Node, count: Node | null, value: Node, fill: object): Node {
  return {
    table: {
      widths: [LABEL_WIDTH, VALUE_WIDTH],
      body: [[{ stack: count ? [label, count] : [label] }, { ...fill, stack: [value] }]],
    },
    layout: ROW_LAYOUT,
    unbreakable: true,
  };
}

/** A value that may go on over pages, each of which begins with the label again. */
function longRow(label: Node, count: Node, value: Node, fill: object): Node {
  return {
    table: {
      headerRows: 1,
      widths: [LABEL_WIDTH, VALUE_WIDTH],
      body: [
        [{ stack: [label] }, { ...fill, stack: [count] }],
        [{ stack: [] }, { ...fill, stack: [value] }],
      ],
    },
    layout: LONG_ROW_LAYOUT,
    headlineLevel: STARTS.longValue,
  };
}

export function fieldRow(field: FormField, list: Tag, pen: Pen, words: ExportWords): Node {
  const item = tag('LI', list);
  const labelTag = tag('Lbl', item);
  const blank = isBlank(field.value);
  const long = isLong(field.value);
  const small = { fontSize: SIZE.small, color: INK.muted } as const;
  const label = pen.text(field.label, labelTag, {
    fontSize: SIZE.label,
    color: INK.muted,
  });
  const count = () => pen.text(characterCount(field.value, words), labelTag, small);
  const value = pen.text(blank ? '—' : field.value, tag('LBody', item), {
    preserveLeadingSpaces: true,
    ...(blank ? { color: INK.muted } : {}),
  });
  const fill = field.kind === 'message' && !blank ? { fillColor: INK.surface } : {};
  if (long) return longRow(label, count(), value, fill);
  return shortRow(label, field.kind === 'line' || blank ? null : count(), value, fill);
}

function groupBlocks(group: FormGroup, section: Tag, pen: Pen, words: ExportWords): readonly Node[] {
  const list = tag('L', section);
  const [first, ...rest] = group.fields;
  if (!first) return [];
  const long = isLong(first.value);
  const title = pen.text(group.title, tag('H3', section), {
    fontSize: SIZE.group,
    bold: true,
    color: INK.accent,
    margin: [0, 13, 0, 3],
    ...(long ? { headlineLevel: STARTS.longGroup } : {}),
  });
  const head: Node = { stack: [title, fieldRow(first, list, pen, words)], unbreakable: !long };
  return [head, ...rest.map((field) => fieldRow(field, list, pen, words))];
}

/**
 * Title of a section with the rule below it.
 * @param start `new-page`, or the kind of block that it is; without one it stays where it falls
 */
export function sectionTitle(
  title: string,
  section: Tag,
  pen: Pen,
  start?: 'new-page' | keyof typeof STARTS,
): Node {
  const style = {
    fontSize: SIZE.section,
    bold: true,
    outline: true,
    outlineText: title,
    margin: [0, start === 'new-page' ? 0 : 18, 0, 3],
  } as const;
  const level = start && start !== 'new-page' ? { headlineLevel: STARTS[start] } : {};
  const rule = {
    type: 'line',
    x1: 0,
    y1: 0,
    x2: CONTENT_WIDTH,
    y2: 0,
    lineWidth: 1.25,
    lineColor: INK.accent,
  };
  return {
    ...(start === 'new-page' ? { pageBreak: 'before' } : {}),
    stack: [pen.text(title, tag('H2', section), { ...style, ...level }), { canvas: [rule] }],
  };
}

/** A section of the form: title and groups. */
export function formSection(section: FormSection, root: Tag, pen: Pen, words: ExportWords): readonly Node[] {
  const part = tag('Sect', root);
  return [
    sectionTitle(section.title, part, pen, 'section'),
    ...section.groups.flatMap((group) => groupBlocks(group, part, pen, words)),
  ];
}
