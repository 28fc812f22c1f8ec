import { INK } from '../look.ts';
import { XML } from '../office/package.ts';

export const SHEET_SPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Looks of cells, by their places in the list of formats below. */
export const CELL = { text: 1, phone: 2, head: 3 } as const;

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const font = (name: string, isBold = false) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="10"/><color rgb="${argb(INK.text)}"/><name val="${name}"/><family val="2"/></font>`;

const line = (color: string, kind: string) =>
  `<border><left/><right/><top/><bottom style="${kind}"><color rgb="${argb(color)}"/></bottom><diagonal/></border>`;

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/** A quote prefix keeps a text a text when somebody edits it; number format 49 is text. */
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>`,
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="2" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>`,
];

/** @param name of the font of every cell; one for both scripts keeps them level, since a cell has but one */
export function workbookStyles(name: string): string {
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(INK.surface)}"/><bgColor indexed="64"/></patternFill></fill>`,
  ];
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    line(INK.line, 'thin'),
    line(INK.accent, 'medium'),
  ];
  return [
    `${XML}<styleSheet xmlns="${SHEET_SPACE}">`,
    `<fonts count="2">${font(name)}${font(name, true)}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    `<borders count="${borders.length}">${borders.join('')}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
