import { createRequire } from 'node:module';
import { unzip } from './unzip.ts';

export interface DocxContents {
  readonly parts: ReadonlyMap<string, string>;
  /** Paragraphs outside tables and all paragraphs of tables, in the order of the document. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  /** Of each table, row and cell: its paragraphs. */
  readonly tables: readonly (readonly (readonly (readonly string[])[])[])[];
}

/** jsdom has no types of its own. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new () => { readonly window: { readonly DOMParser: typeof DOMParser } };
};
const { window } = new JSDOM();
const parser = new window.DOMParser();

/** Parses strictly: what is no well-formed XML throws. */
export function parseXml(xml: string): Document {
  const document = parser.parseFromString(xml, 'application/xml');
  const problem = document.querySelector('parsererror');
  if (problem) throw new Error(problem.textContent ?? 'no XML');
  return document;
}

const named = (root: Document | Element, name: string): Element[] => [
  ...root.getElementsByTagName(`w:${name}`),
];

/** What a paragraph says, with its line ends and tabs. */
function textOf(paragraph: Element): string {
  return [...paragraph.getElementsByTagName('*')]
    .map((element) => {
      if (element.tagName === 'w:t') return element.textContent ?? '';
      if (element.tagName === 'w:br') return '\n';
      return element.tagName === 'w:tab' && element.parentElement?.tagName === 'w:r' ? '\t' : '';
    })
    .join('');
}

/** The paragraphs of one part, for example the header. */
export function paragraphsOf(xml: string): DocxContents['paragraphs'] {
  return named(parseXml(xml), 'p').map((paragraph) => ({
    style: named(paragraph, 'pStyle')[0]?.getAttribute('w:val') ?? '',
    text: textOf(paragraph),
  }));
}

/** Unpacks a DOCX and reads its body; every part has to be well-formed. */
export function readDocx(bytes: Uint8Array): DocxContents {
  const unpacked = unzip(bytes);
  const parts = new Map([...unpacked].map(([name, part]) => [name, part.toString('utf8')]));
  for (const xml of parts.values()) parseXml(xml);
  const body = parts.get('word/document.xml') ?? '';
  const tables = named(parseXml(body), 'tbl').map((table) =>
    named(table, 'tr').map((row) => named(row, 'tc').map((cell) => named(cell, 'p').map(textOf))),
  );
  return { parts, paragraphs: paragraphsOf(body), tables };
}
