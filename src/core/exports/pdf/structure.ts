import { type Line, type PdfDocument, RendererClass, type StructureElement } from './pdfmake.ts';

/** Roles of the standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** A place in the logical structure, the part of a PDF that screen readers read. */
export interface Tag {
  readonly role: Role;
  readonly parent: Tag | null;
}

export const tag = (role: Role, parent: Tag | null): Tag => ({ role, parent });

/** Property of a text run that holds its tag. pdfmake hands properties of runs on to the drawn pieces. */
export const TAG = 'structureTag';

function tagOf(line: Line): Tag | null {
  const first = line.inlines[0]?.[TAG];
  return first ? (first as Tag) : null;
}

/**
 * Draws as pdfmake does and tells pdfkit what each line is. Lines without a tag (running headers, footers)
 * and all rules and fills are artifacts, which screen readers pass over.
 */
export class TaggedRenderer extends RendererClass {
  readonly #document: PdfDocument;
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #pageOfLabel = new Map<Tag, unknown>();
  #root: StructureElement | null = null;

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
  }

  override renderLine(line: Line, x: number, y: number): void {
    const lineTag = tagOf(line);
    if (!lineTag || this.#isRepeated(lineTag)) {
      this.#asArtifact(() => super.renderLine(line, x, y));
      return;
    }
    const content = this.#document.markStructureContent(lineTag.role);
    super.renderLine(line, x, y);
    this.#document.endMarkedContent();
    this.#element(lineTag).add(content);
  }

  override renderVector(vector: object): void {
    this.#asArtifact(() => super.renderVector(vector));
  }

  /** Writes the structure into the document. Call once, after the last page. */
  finish(): void {
    if (!this.#root) return;
    this.#document.addStructure(this.#root);
    this.#root.end();
  }

  /** A label is repeated where its value goes on over pages; it is read aloud once. */
  #isRepeated(lineTag: Tag): boolean {
    if (lineTag.role !== 'Lbl') return false;
    const page = this.#pageOfLabel.get(lineTag) ?? this.#document.page;
    this.#pageOfLabel.set(lineTag, page);
    return page !== this.#document.page;
  }

  #asArtifact(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#document.endMarkedContent();
  }

  #element(wanted: Tag): StructureElement {
    const known = this.#elements.get(wanted);
    if (known) return known;
    const element = this.#document.struct(wanted.role);
    this.#elements.set(wanted, element);
    if (wanted.parent) this.#element(wanted.parent).add(element);
    else this.#root = element;
    return element;
  }
}
