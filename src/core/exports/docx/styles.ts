import { CONTENT_WIDTH, FONT, INK, SIZE } from '../look.ts';
import { XML } from '../office/package.ts';
import { halfPoints, hex } from './runs.ts';

export const WORD_SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Look {
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  /** Space above and below, in points. */
  readonly above?: number;
  readonly below?: number;
  /** Level in the outline, from 0. */
  readonly level?: number;
  /** A line below in the accent. */
  readonly isRuled?: boolean;
  /** A tab stop, in points, and what stands at it. */
  readonly tab?: readonly ['left' | 'right', number];
}

/** Names as Word knows its own styles by; screen readers and tables of contents rely on them. */
const PARAGRAPHS = {
  Title: { size: SIZE.title, bold: true, below: 8 },
  Heading1: { size: SIZE.section, bold: true, above: 20, below: 2, level: 0, isRuled: true },
  Heading2: { size: SIZE.group, bold: true, color: INK.accent, above: 13, below: 4, level: 1 },
  Label: { size: SIZE.label, color: INK.muted },
  Detail: { size: SIZE.small, color: INK.muted },
  Value: {},
  Number: { size: SIZE.label, tab: ['left', 82] },
  Note: { color: INK.muted, above: 6, below: 6 },
  Header: { size: SIZE.small, color: INK.muted, tab: ['right', CONTENT_WIDTH] },
  Footer: { size: SIZE.small, color: INK.muted, tab: ['right', CONTENT_WIDTH] },
  /** After a table at the end of the document, where Word asks for a paragraph. */
  End: { size: 1 },
} as const satisfies Readonly<Record<string, Look>>;
export type ParagraphStyle = keyof typeof PARAGRAPHS;

const WORD_NAMES: Partial<Record<ParagraphStyle, string>> = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Header: 'header',
  Footer: 'footer',
};

const BETWEEN_ROWS = ['top', 'bottom', 'insideH'] as const;

/**
 * Lines in the order that the schema asks for, and padding of cells in twentieths of a point. There is less above, since
 * lines have their free space there.
 */
const TABLES = {
  Fields: { color: INK.line, lines: BETWEEN_ROWS, above: 30, below: 60, beside: 150 },
  // Its lines close the seams that some programs leave between filled cells.
  Summary: { color: INK.surface, lines: ['insideH', 'insideV'], above: 70, below: 110, beside: 200 },
  Numbers: { color: INK.line, lines: BETWEEN_ROWS, above: 20, below: 40, beside: 80 },
} as const;
export type TableStyle = keyof typeof TABLES;

/** One height of line, so that Chinese and Latin text in the two columns of a row stand level. */
const lineOf = ({ size = SIZE.value }: Look): number => Math.round(size * 1.5);

function paragraphProperties(look: Look): string {
  const twentieths = (points = 0) => points * 20;
  return [
    look.level === undefined ? '' : '<w:keepNext/><w:keepLines/>',
    look.isRuled
      ? `<w:pBdr><w:bottom w:val="single" w:sz="10" w:space="3" w:color="${hex(INK.accent)}"/></w:pBdr>`
      : '',
    look.tab ? `<w:tabs><w:tab w:val="${look.tab[0]}" w:pos="${twentieths(look.tab[1])}"/></w:tabs>` : '',
    `<w:spacing w:before="${twentieths(look.above)}" w:after="${twentieths(look.below)}" w:line="${twentieths(lineOf(look))}" w:lineRule="atLeast"/>`,
    look.level === undefined ? '' : `<w:outlineLvl w:val="${look.level}"/>`,
  ].join('');
}

function runProperties(look: Look): string {
  const size = halfPoints(look.size ?? SIZE.value);
  return [
    look.bold ? '<w:b/><w:bCs/>' : '',
    `<w:color w:val="${hex(look.color ?? INK.text)}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
}

function paragraphStyle(id: ParagraphStyle): string {
  const look: Look = PARAGRAPHS[id];
  const name = WORD_NAMES[id];
  const own = name === undefined ? ' w:customStyle="1"' : '';
  return `<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name ?? `TextReady ${id}`}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphProperties(look)}</w:pPr><w:rPr>${runProperties(look)}</w:rPr></w:style>`;
}

function tableStyle(id: TableStyle): string {
  const { color, lines, above, below, beside } = TABLES[id];
  const borders = lines.map(
    (name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${hex(color)}"/>`,
  );
  const margin = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const margins = `<w:tblCellMar>${margin('top', above)}${margin('left', beside)}${margin('bottom', below)}${margin('right', beside)}</w:tblCellMar>`;
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="TextReady ${id}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>${margins}</w:tblPr></w:style>`;
}

/** Latin letters are English and Chinese ones Chinese, in a form of either language. */
const LANGUAGES = 'w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"';

export function stylesXml(): string {
  const fonts = `<w:rFonts w:ascii="${FONT.latin}" w:hAnsi="${FONT.latin}" w:cs="${FONT.latin}" w:eastAsia="${FONT.chinese}"/>`;
  const size = halfPoints(SIZE.value);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang ${LANGUAGES}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>';
  const paragraphs = (Object.keys(PARAGRAPHS) as ParagraphStyle[]).map(paragraphStyle);
  const tables = (Object.keys(TABLES) as TableStyle[]).map(tableStyle);
  return `${XML}<w:styles xmlns:w="${WORD_SPACE}">${defaults}${normal}${paragraphs.join('')}${tables.join('')}</w:styles>`;
}

export function fontTableXml(): string {
  const font = (name: string, charset: string, neighbours: string) =>
    `<w:font w:name="${name}">${neighbours === '' ? '' : `<w:altName w:val="${neighbours}"/>`}<w:charset w:val="${charset}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`;
  // The character sets are ANSI and GB 2312.
  return `${XML}<w:fonts xmlns:w="${WORD_SPACE}">${font(FONT.latin, '00', '')}${font(FONT.chinese, '86', FONT.chineseNeighbours)}</w:fonts>`;
}

/** Names and codes are no words of a dictionary, so nothing is underlined; 15 is the layout of Word 2013 and later. */
export function settingsXml(): string {
  return `${XML}<w:settings xmlns:w="${WORD_SPACE}"><w:hideSpellingErrors/><w:hideGrammaticalErrors/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang ${LANGUAGES}/></w:settings>`;
}
