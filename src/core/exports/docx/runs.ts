import { xmlText } from '../office/xml.ts';

/** Blocks of letters that run from right to left (Unicode, Annex 9, default bidirectional classes R and AL). */
const RIGHT_TO_LEFT =
  '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const STRETCH = new RegExp(`(${RIGHT_TO_LEFT}(?:[^\\p{L}\\p{N}\\n]*${RIGHT_TO_LEFT})*)`, 'u');
const BEGINS_RIGHT_TO_LEFT = new RegExp(`^[^\\p{L}]*${RIGHT_TO_LEFT}`, 'u');
const HAN = /\p{Script=Han}/u;

/** Looks of a stretch of text that differ from its paragraph's. */
export interface RunLook {
  readonly bold?: boolean;
  /** `#rrggbb`. */
  readonly color?: string;
  /** Points. */
  readonly size?: number;
}

export const hex = (color: string): string => color.slice(1).toUpperCase();
/** Sizes of type stand in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** The children stand in the order that the schema asks for. */
function runProperties(text: string, look: RunLook): string {
  const size = look.size === undefined ? '' : halfPoints(look.size);
  const inner = [
    // Quotation marks and dashes are of both worlds; beside Chinese they are Chinese.
    HAN.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '',
    look.bold ? '<w:b/><w:bCs/>' : '',
    look.color ? `<w:color w:val="${hex(look.color)}"/>` : '',
    size === '' ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    new RegExp(`^${RIGHT_TO_LEFT}`, 'u').test(text) ? '<w:rtl/>' : '',
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

function contentOf(text: string): string {
  return xmlText(text)
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${part}</w:t>`;
    })
    .join('');
}

/** A text as runs: what runs from right to left stands in runs of its own, which Word asks for. */
export function runs(text: string, look: RunLook = {}): string {
  return text
    .split(STRETCH)
    .filter((part) => part !== '')
    .map((part) => `<w:r>${runProperties(part, look)}${contentOf(part)}</w:r>`)
    .join('');
}

/** True where the first letter says that the paragraph runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return BEGINS_RIGHT_TO_LEFT.test(text);
}
