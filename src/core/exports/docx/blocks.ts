import { xmlText } from '../office/xml.ts';
import { hex, isRightToLeft, type RunLook, runs } from './runs.ts';
import type { ParagraphStyle, TableStyle } from './styles.ts';

/** Twentieths of a point, in which measures stand. */
export const twips = (points: number): number => Math.round(points * 20);

export interface ParagraphOptions {
  readonly look?: RunLook;
  readonly onNewPage?: boolean;
}

/** A paragraph of finished runs. */
export function paragraphOf(style: ParagraphStyle, inner: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;
}

export function paragraph(style: ParagraphStyle, text: string, options: ParagraphOptions = {}): string {
  const page = options.onNewPage ? '<w:pageBreakBefore/>' : '';
  const direction = isRightToLeft(text) ? '<w:bidi/>' : '';
  return paragraphOf(style, runs(text, options.look), page + direction);
}

export interface Cell {
  /** Paragraphs; a cell needs at least one. */
  readonly inner: string;
  readonly fill?: string;
  /** Stands at the left edge of the text, where headings stand. */
  readonly isFlush?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** May go on over pages. */
  readonly isLong?: boolean;
}

export interface Table {
  readonly style: TableStyle;
  /** What screen readers call it. */
  readonly caption: string;
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

function cell({ inner, fill, isFlush }: Cell, width: number): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>`;
  const flush = isFlush ? '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${shade}${flush}</w:tcPr>${inner}</w:tc>`;
}

function row({ cells, isLong }: Row, widths: readonly number[]): string {
  const whole = isLong ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
  return `<w:tr>${whole}${cells.map((one, index) => cell(one, widths[index] ?? 0)).join('')}</w:tr>`;
}

export function table({ style, caption, widths, rows }: Table): string {
  const total = twips(widths.reduce((sum, width) => sum + width, 0));
  const look =
    '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const properties = `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.map((one) => row(one, widths)).join('')}</w:tbl>`;
}

const field = (instruction: string): string =>
  `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** `Page {{page}} of {{pages}}` with the fields that count pages. */
export function pageCount(pattern: string): string {
  return pattern
    .split(/(\{\{pages?\}\})/)
    .map((part) => {
      if (part === '{{page}}') return field('PAGE');
      return part === '{{pages}}' ? field('NUMPAGES') : runs(part);
    })
    .join('');
}

export const TAB = '<w:r><w:tab/></w:r>';
