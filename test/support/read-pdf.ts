import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text where it stands on its page, in points from the lower left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfOutline {
  /** None for a piece of content. */
  readonly role?: string;
  readonly children?: readonly PdfOutline[];
}

export interface PdfContents {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly language: string | undefined;
  readonly created: string | undefined;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  readonly pages: readonly (readonly PdfText[])[];
  /** Of each page: its part of the logical structure. */
  readonly structure: readonly (PdfOutline | null)[];
  /** All text without blanks and line ends, since a reader cannot tell where a line was broken. */
  readonly text: string;
}

/** Text as it can be compared with `PdfContents.text`. */
export const withoutBlanks = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** pdf.js gives a map and says in its types that it is an object. */
const isMarked = (info: unknown): boolean => info instanceof Map && info.get('Marked') === true;

async function textsOf(document: PDFDocumentProxy, number: number): Promise<readonly PdfText[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height }]
      : [],
  );
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const info = (await document.getMetadata()).info as Readonly<Record<string, string | undefined>>;
  const pages = await Promise.all(numbers.map((number) => textsOf(document, number)));
  const contents: PdfContents = {
    title: info.Title,
    author: info.Author,
    subject: info.Subject,
    language: info.Language,
    created: info.CreationDate,
    isTagged: isMarked(await document.getMarkInfo()),
    bookmarks: ((await document.getOutline()) ?? []).map((item) => item.title),
    pages,
    structure: await Promise.all(
      numbers.map(
        async (number) => (await (await document.getPage(number)).getStructTree()) as PdfOutline | null,
      ),
    ),
    text: withoutBlanks(pages.flatMap((texts) => texts.map(({ text }) => text)).join('')),
  };
  await task.destroy();
  return contents;
}
