import { type FormDocument, formDocument } from './form/document.ts';
import { INK, SIZE } from './look.ts';
import { pageEdges } from './pdf/edge-line.ts';
import { makePdf, type PdfContent } from './pdf/engine.ts';
import { findingSections } from './pdf/finding-blocks.ts';
import { createPdfFonts, type PdfFonts } from './pdf/fonts.ts';
import { formSection, STARTS } from './pdf/form-blocks.ts';
import { numberSection } from './pdf/number-blocks.ts';
import type { NodeInfo } from './pdf/pdfmake.ts';
import { pen } from './pdf/pen.ts';
import type { Fonts } from './pdf/printable.ts';
import { tag } from './pdf/structure.ts';
import { summaryBlock } from './pdf/summary-block.ts';
import type { RegistrationExport } from './types.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';

/** How far down a page such a block may begin and still have some of what follows there, as a part of its height. */
const LOWEST_START: ReadonlyMap<number | undefined, number> = new Map([
  [STARTS.longValue, 0.93],
  [STARTS.longGroup, 0.88],
  [STARTS.section, 0.6],
]);

function startsNewPage(node: NodeInfo): boolean {
  const lowest = LOWEST_START.get(node.headlineLevel);
  return lowest !== undefined && node.startPosition.verticalRatio > lowest;
}

function compose(form: FormDocument, appVersion: string, words: ExportWords, fonts: Fonts): PdfContent {
  const write = pen(fonts);
  const root = tag('Document', null);
  const head = [
    write.text(form.title, tag('H1', root), { fontSize: SIZE.title, bold: true }),
    summaryBlock(form.summary, root, write),
  ];
  const sections = [
    ...form.sections.flatMap((section) => formSection(section, root, write, words)),
    ...numberSection(form.numbers, root, write, words),
    ...findingSections(form, root, write, words),
  ];
  const note = { fontSize: SIZE.small, color: INK.muted, margin: [0, 6, 0, 0] } as const;
  const codes = write.wroteCodes ? [write.text(words.unprintable, tag('P', root), note)] : [];
  return {
    body: [...head, ...codes, ...sections],
    ...pageEdges({ ...form, appVersion }, words, write),
    startsNewPage,
  };
}

/**
 * The registration as a form to attach to a support case: selectable text, bookmarks, and a structure
 * for screen readers. The same input gives the same bytes.
 * @param fonts held by who makes many, one after the other
 * @param fontFolder holds Noto Sans SC as `defaultFontFolder` describes; fails with `ENOENT` when it does not.
 */
export async function registrationPdf(
  input: RegistrationExport,
  fontFolder: string,
  fonts: PdfFonts = createPdfFonts(fontFolder),
): Promise<Uint8Array> {
  const words = EXPORT_WORDS[input.language];
  const form = formDocument(input, words);
  return makePdf(fonts, form.properties, (covers) => compose(form, input.appVersion, words, covers));
}
