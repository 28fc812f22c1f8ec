import type { FileProperties } from '../form/document.ts';
import { INK, PAGE, SIZE } from '../look.ts';
import type { PdfFonts } from './fonts.ts';
import { LinearLayoutBuilder } from './linear-layout-builder.ts';
import { type Node, type NodeInfo, type PdfDocument, PdfDocumentClass } from './pdfmake.ts';
import type { Fonts } from './printable.ts';
import { TaggedRenderer } from './structure.ts';
import { FALLBACK_FONT, MAIN_FONT } from './theme.ts';

export interface PdfContent {
  readonly body: readonly Node[];
  /** A new node for each page, or null for none. */
  readonly header: (page: number) => Node | null;
  readonly footer: (page: number, pages: number) => Node | null;
  /** True for a node that must not stay where it starts. */
  readonly startsNewPage: (node: NodeInfo) => boolean;
}

async function openDocument(fonts: PdfFonts, properties: FileProperties): Promise<PdfDocument> {
  const options = {
    size: [PAGE.width, PAGE.height],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: properties.language,
    autoFirstPage: false,
    font: null,
    info: {
      Title: properties.title,
      Author: properties.author,
      Subject: properties.subject,
      Creator: properties.creator,
      Producer: 'pdfmake',
      CreationDate: new Date(properties.createdAt),
    },
  };
  const document = new PdfDocumentClass(await fonts.files(), {}, {}, {}, options, null);
  fonts.share(document);
  return document;
}

function coverage(document: PdfDocument): Fonts {
  const covers = (family: string) => {
    const { font } = document.provideFont(family, false, false);
    return (codePoint: number) => font.hasGlyphForCodePoint(codePoint);
  };
  return { main: covers(MAIN_FONT), fallback: covers(FALLBACK_FONT) };
}

async function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/**
 * Lays out and draws one tagged PDF. `compose` gets to know what the fonts can print.
 * The file's id is made from the properties, so the same ones give the same bytes.
 */
export async function makePdf(
  pdfFonts: PdfFonts,
  properties: FileProperties,
  compose: (fonts: Fonts) => PdfContent,
): Promise<Uint8Array> {
  const document = await openDocument(pdfFonts, properties);
  const content = compose(coverage(document));
  const builder = new LinearLayoutBuilder({ ...PAGE, orientation: 'portrait' }, PAGE.margins, null);
  const pages = builder.layoutDocument(
    { stack: [...content.body] },
    document,
    {},
    { font: MAIN_FONT, fontSize: SIZE.value, color: INK.text },
    undefined,
    content.header,
    content.footer,
    undefined,
    content.startsNewPage,
  );
  const renderer = new TaggedRenderer(document);
  renderer.renderPages(pages);
  renderer.finish();
  return bytesOf(document);
}
