import { createRequire } from 'node:module';

/*
 * The parts of pdfmake that lay a document out and draw it. They are used one by one, not through
 * pdfmake's own `createPdf`, since that keeps fonts in a global, has no place for the structure that
 * makes a PDF readable aloud, and does not tell which characters a font lacks.
 */

/** A node of a pdfmake document. pdfmake writes into it: build new ones for every document. */
export type Node = { [property: string]: unknown };

/** pdfkit's structure elements, as far as they are used here. */
export interface StructureContent {
  readonly refs: unknown;
}
export interface StructureElement {
  add(child: StructureElement | StructureContent): StructureElement;
  end(): void;
}

/** A font file as it was read; its tables are read when they are needed. */
export interface FontFile {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Signs of a word with their places, in thousandths of the size. */
export interface WordLayout {
  readonly glyphs: readonly {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
}

/** A font of one document. */
export interface PdfFont {
  readonly font: FontFile;
  readonly scale: number;
  layoutRun(this: { readonly font: FontFile; readonly scale: number }, text: string): WordLayout;
  layoutCached: (word: string) => WordLayout;
}

export interface PdfDocument extends NodeJS.ReadableStream {
  /** The page that is being drawn. */
  readonly page: unknown;
  provideFont: (family: string, bold: boolean, italics: boolean) => PdfFont;
  struct(type: string): StructureElement;
  addStructure(element: StructureElement): unknown;
  markStructureContent(type: string): StructureContent;
  markContent(type: 'Artifact', options: { readonly type: string }): unknown;
  endMarkedContent(): unknown;
  end(): void;
}

export interface Inline {
  readonly [property: string]: unknown;
}
export interface Line {
  readonly inlines: readonly Inline[];
}

export interface Page {
  readonly items: readonly unknown[];
}

/** What `pageBreakBefore` may know of a node. */
export interface NodeInfo {
  readonly headlineLevel?: number;
  readonly startPosition: { readonly verticalRatio: number };
}

type Margins = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

interface Renderer {
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
}

/** A text that is being laid out: the pieces that have no line yet. */
export interface OpenText {
  _inlines: Inline[];
}

interface LayoutBuilder {
  /** Takes as many pieces from the front as one line holds. */
  buildNextLine(text: OpenText): Line | null;
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: Node,
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: (page: number) => Node | null,
    footer: (page: number, pages: number) => Node | null,
    watermark: undefined,
    pageBreakBefore: (node: NodeInfo) => boolean,
  ): readonly Page[];
}

const packages = createRequire(import.meta.url);
const load = <T>(name: string): T => (packages(`pdfmake/js/${name}.js`) as { readonly default: T }).default;

export const PdfDocumentClass =
  load<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFiles: null,
    ) => PdfDocument
  >('PDFDocument');

export const LayoutBuilderClass =
  load<new (size: object, margins: Margins, svgMeasure: null) => LayoutBuilder>('LayoutBuilder');

export const RendererClass = load<new (document: PdfDocument) => Renderer>('Renderer');
