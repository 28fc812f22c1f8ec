import { child, type Edit, escapeXml, prefixOf, replace, type XmlElement } from '../office/xml.ts';
import { around } from './document.ts';

/** Stands for a content control or a picture in the text of a paragraph. */
const THING = '\ufffc';

/** A stretch of a paragraph that one writes over: a row of underscores, or a box to tick. */
export interface Blank {
  readonly kind: 'text' | 'check';
  readonly from: number;
  readonly to: number;
  /** The words before it, since the last blank or the beginning. */
  readonly before: string;
  /** The words behind it, up to the next blank or the end. */
  readonly after: string;
}

interface Piece {
  readonly element: XmlElement | null;
  readonly text: string;
}

const GAPS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
const THINGS = new Set(['sdt', 'drawing', 'pict', 'object']);
const UNSEEN = new Set(['Fallback', 'pPr', 'rPr', 'instrText', 'delText']);

function piecesOf(element: XmlElement): Piece[] {
  return element.children.flatMap((one): Piece[] => {
    if (UNSEEN.has(one.name)) return [];
    if (THINGS.has(one.name)) return [{ element: null, text: THING }];
    if (one.name === 't') return [{ element: one, text: one.text }];
    const gap = GAPS[one.name];
    return gap === undefined ? piecesOf(one) : [{ element: null, text: gap }];
  });
}

/** The text of a paragraph, with a sign for each control in it. */
export const lineOf = (paragraph: XmlElement): string =>
  piecesOf(paragraph)
    .map(({ text }) => text)
    .join('');

const BLANK = /_{3,}(?:[ \t]*_{3,})*|…{2,}|\.{6,}|[☐□❏❑]|\[[ _]?\]/g;

const wordsOf = (text: string) => text.replaceAll(THING, ' ').replace(/\s+/g, ' ').trim();

/** The blanks of a line with the words around them. */
export function blanksOf(line: string): Blank[] {
  const found = [...line.matchAll(BLANK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: /^[_….]/.test(match[0]) ? ('text' as const) : ('check' as const),
  }));
  return found.map(({ from, to, kind }, at) => {
    const words = (text: string, side: 0 | -1) => wordsOf(text.split(/[\n\ufffc]/).at(side) ?? '');
    return {
      kind,
      from,
      to,
      before: words(line.slice(found[at - 1]?.to ?? 0, from), -1),
      after: words(line.slice(to, found[at + 1]?.from ?? line.length), 0),
    };
  });
}

/** True for a line in which there is nothing but blanks. */
export const isBare = (line: string): boolean => line.trim() !== '' && line.replace(BLANK, '').trim() === '';

/** The words beside a control of a paragraph, up to the next control or blank. */
export function wordsBeside(paragraph: XmlElement, control: XmlElement): { before: string; after: string } {
  const inner = [...paragraph.children].findIndex(
    (one) => one.start <= control.start && one.end >= control.end,
  );
  const text = (list: readonly XmlElement[]) =>
    piecesOf({ ...paragraph, children: list })
      .map((piece) => piece.text)
      .join('');
  const ends = /[\n\ufffc☐□❏❑]|_{3,}/;
  return {
    before: wordsOf(text(paragraph.children.slice(0, inner)).split(ends).at(-1) ?? ''),
    after: wordsOf(text(paragraph.children.slice(inner + 1)).split(ends)[0] ?? ''),
  };
}

/** What is written over a stretch of a line. */
export interface Writing {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const written = (line: string, from: number, writings: readonly Writing[]): string => {
  let result = '';
  let at = from;
  for (const one of writings) {
    result += line.slice(at, Math.max(at, one.from)) + (one.from >= from ? one.text : '');
    at = Math.max(at, one.to);
  }
  return result + line.slice(at);
};

/** The line as it reads when it is written over. */
export const lineWith = (line: string, writings: readonly Writing[]): string =>
  written(
    line,
    0,
    [...writings].sort((a, b) => a.from - b.from),
  );

/** Writes over stretches of a paragraph; a stretch may run through several pieces, each of its own look. */
export function writeLine(paragraph: XmlElement, writings: readonly Writing[]): Edit[] {
  const edits: Edit[] = [];
  const sorted = [...writings].sort((a, b) => a.from - b.from);
  let at = 0;
  for (const { element, text } of piecesOf(paragraph)) {
    const [from, to] = [at, at + text.length];
    at = to;
    const own = sorted.filter((one) => one.from < to && one.to > from);
    if (own.length === 0) continue;
    const local = own.map((one) => ({
      from: one.from - from,
      to: Math.min(one.to, to) - from,
      text: one.text,
    }));
    if (element) {
      const tag = `${prefixOf(element)}t`;
      edits.push(
        replace(element, `<${tag} xml:space="preserve">${escapeXml(written(text, 0, local))}</${tag}>`),
      );
    }
  }
  return edits;
}

const HEADING = /heading|title|berschrift|^h\d$/i;

/** A paragraph that heads what follows: by its style, its level, or letters that are all bold. */
export function isHeading(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'pPr');
  if (HEADING.test(child(properties, 'pStyle')?.attributes.val ?? '') || child(properties, 'outlineLvl'))
    return true;
  const runs = paragraph.children.filter(({ name }) => name === 'r');
  const isBold = (run: XmlElement) => {
    const bold = child(child(run, 'rPr'), 'b');
    return bold !== undefined && !['0', 'false'].includes(bold.attributes.val ?? '1');
  };
  return around(paragraph, 'tc') === null && runs.length > 0 && runs.every(isBold);
}
