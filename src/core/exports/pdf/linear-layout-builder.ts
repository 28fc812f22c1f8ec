import { type Inline, LayoutBuilderClass, type Line, type OpenText } from './pdfmake.ts';

/** More pieces than the longest line of the page can hold. */
const MORE_THAN_A_LINE = 250;

interface Waiting {
  readonly all: readonly Inline[];
  /** Index of the first piece that pdfmake has not been given yet. */
  next: number;
}

/**
 * pdfmake copies all that is left of a text for each piece that it places, which takes seconds for some thousand
 * Chinese characters, each a piece of its own. Here it is given the pieces bit by bit.
 */
export class LinearLayoutBuilder extends LayoutBuilderClass {
  readonly #waiting = new Map<OpenText, Waiting>();

  override buildNextLine(text: OpenText): Line | null {
    this.#holdBack(text);
    this.#refill(text);
    return super.buildNextLine(text);
  }

  #holdBack(text: OpenText): void {
    if (this.#waiting.has(text) || text._inlines.length <= 2 * MORE_THAN_A_LINE) return;
    this.#waiting.set(text, { all: text._inlines, next: MORE_THAN_A_LINE });
    text._inlines = text._inlines.slice(0, MORE_THAN_A_LINE);
  }

  #refill(text: OpenText): void {
    const waiting = this.#waiting.get(text);
    if (!waiting || text._inlines.length > MORE_THAN_A_LINE) return;
    text._inlines.push(...waiting.all.slice(waiting.next, waiting.next + MORE_THAN_A_LINE));
    waiting.next += MORE_THAN_A_LINE;
    if (waiting.next >= waiting.all.length) this.#waiting.delete(text);
  }
}
