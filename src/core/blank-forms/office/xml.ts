import { Parser } from 'htmlparser2';
import { refuseForm } from '#shared/blank-forms/refusals.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import { LIMITS } from '../limits.ts';

/*
 * XML with the places of its elements in the source. What is filled in is spliced into the source, so everything that is not
 * filled in stays as the program wrote it, byte by byte.
 */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly tag: string;
  /** Without the prefix: `tc` for `w:tc`. */
  readonly name: string;
  /** By names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  /** Text that stands directly in it. */
  readonly text: string;
  /** Where it begins in the source, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends; both are `end` for an element without an end tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Growing = {
  -readonly [K in keyof XmlElement]: XmlElement[K] extends readonly XmlElement[] ? Growing[] : XmlElement[K];
};

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function element(
  tag: string,
  attributes: Record<string, string>,
  parent: Growing | null,
  start: number,
): Growing {
  const named = Object.entries(attributes).map(([key, value]) => [bare(key), value] as const);
  return {
    tag,
    name: bare(tag),
    attributes: Object.fromEntries(named),
    parent,
    children: [],
    text: '',
    start,
    end: start,
    innerStart: start,
    innerEnd: start,
  };
}

/**
 * The root element of a part.
 * @throws AppError `bad-input` when it is not well formed, nests too deeply, is too large, or declares entities.
 */
export function parseXml(file: ChosenFile, part: string, source: string): XmlElement {
  const unusual = () => refuseForm('unusual', { file: file.name, part });
  const damaged = () => refuseForm('damaged', { file: file.name, part });
  if (source.length > LIMITS.xmlBytes || /<!(?:DOCTYPE|ENTITY)/i.test(source)) throw unusual();
  const stack: Growing[] = [];
  let root: Growing | null = null;
  let count = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        count += 1;
        const parent = stack.at(-1) ?? null;
        if (count > LIMITS.xmlElements || stack.length >= LIMITS.xmlDepth) throw unusual();
        if (!parent && root) throw damaged();
        // Behind an instruction the parser begins one sign too early.
        const start = source.indexOf('<', parser.startIndex);
        const opened = element(tag, attributes, parent, start);
        opened.innerStart = parser.endIndex + 1;
        parent?.children.push(opened);
        root ??= opened;
        stack.push(opened);
      },
      ontext(text) {
        const open = stack.at(-1);
        if (open) open.text += text;
      },
      onclosetag(_tag, isImplied) {
        const closed = stack.pop();
        if (!closed) throw damaged();
        const end = parser.endIndex + 1;
        const isEmpty = end === closed.innerStart && source.endsWith('/>', end);
        if (isImplied && !isEmpty) throw damaged();
        closed.end = end;
        closed.innerEnd = isEmpty ? closed.end : parser.startIndex;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  if (!root) throw damaged();
  return root;
}

/** An element and all below it, in the order of the document. */
export function* walk(from: XmlElement): Generator<XmlElement> {
  yield from;
  for (const child of from.children) yield* walk(child);
}

export const child = (of: XmlElement | undefined, name: string): XmlElement | undefined =>
  of?.children.find((one) => one.name === name);

export const childrenOf = (of: XmlElement | undefined, name: string): XmlElement[] =>
  of?.children.filter((one) => one.name === name) ?? [];

export const descendants = (of: XmlElement, ...names: string[]): XmlElement[] =>
  [...walk(of)].filter((one) => one !== of && names.includes(one.name));

/** The prefix of an element with its colon, for new elements beside it. */
export const prefixOf = ({ tag, name }: XmlElement): string => tag.slice(0, tag.length - name.length);

/** Controls, halves of characters, and what XML 1.0 cannot hold are left out; nobody sees them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

export const escapeXml = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What is to stand instead of a stretch of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const replace = ({ start, end }: XmlElement, text: string): Edit => ({ start, end, text });
export const replaceInner = (of: XmlElement, text: string): Edit => ({
  start: of.innerStart,
  end: of.innerEnd,
  text,
});

/** The source with all edits; they must not overlap. */
export function splice(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('Two edits of a part overlap.');
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return [...pieces, source.slice(at)].join('');
}
