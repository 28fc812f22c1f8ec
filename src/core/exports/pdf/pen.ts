import type { Node } from './pdfmake.ts';
import { type Fonts, printable, type Run } from './printable.ts';
import { TAG, type Tag } from './structure.ts';
import { FALLBACK_FONT, INK } from './theme.ts';

export interface TextStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'right';
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  readonly lineHeight?: number;
  readonly preserveLeadingSpaces?: boolean;
  readonly headlineLevel?: number;
  readonly outline?: boolean;
  readonly outlineText?: string;
}

/** Sets texts so that every character prints. */
export interface Pen {
  /** A text block; `null` for a tag makes it an artifact. */
  text(value: string, tag: Tag | null, style?: TextStyle): Node;
  /** True once a character had to be written as its code. */
  readonly wroteCodes: boolean;
}

const LOOKS: Readonly<Record<Run['kind'], Node>> = {
  main: {},
  fallback: { font: FALLBACK_FONT },
  code: { color: INK.muted },
};

/** Web and mail addresses; they are hard to copy from two lines. */
const ADDRESS = /([!-~]*:\/\/[!-~]+ ?|[!-~]+@[!-~]+ ?)/;
/** A longer one might not fit in a line, and must break. */
const LONGEST_WHOLE = 58;

/** The run in pieces, of which addresses stay on one line. */
function pieces(run: Run, tag: Tag | null): readonly Node[] {
  const look = { [TAG]: tag, ...LOOKS[run.kind] };
  return run.text
    .split(ADDRESS)
    .filter((text) => text !== '')
    .map((text) => ({
      ...look,
      text,
      ...(ADDRESS.test(text) && text.length <= LONGEST_WHOLE ? { noWrap: true } : {}),
    }));
}

export function pen(fonts: Fonts): Pen {
  let wroteCodes = false;
  return {
    text(value, tag, style = {}) {
      const runs = printable(value, fonts);
      wroteCodes ||= runs.some((run) => run.kind === 'code');
      return { ...style, text: runs.flatMap((run) => pieces(run, tag)) };
    },
    get wroteCodes() {
      return wroteCodes;
    },
  };
}
