import { INK } from '../look.ts';
import type { Node } from './pdfmake.ts';
import { type Fonts, printable, type Run } from './printable.ts';
import { TAG, type Tag } from './structure.ts';
import { FALLBACK_FONT } from './theme.ts';

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

/** Words of scripts with spaces; what stands between them are blanks and East Asian text. */
const WORDS = /([^\s\u2e80-\uffff]+ ?)/;
/** A longer address might not fit in a line, and must break. */
const LONGEST_WHOLE = 58;
/** No word of a language is longer, and pdfmake takes very long to find where such a one fits. */
const LONGEST_WORD = 200;

/** Where a word may break, if it is not to break as words do: addresses are hard to copy from two lines. */
function breaking(word: string): Node | null {
  if (word.length > LONGEST_WORD) return { wordBreak: 'break-all' };
  const isAddress = word.includes('://') || word.includes('@');
  return isAddress && word.length <= LONGEST_WHOLE ? { noWrap: true } : null;
}

/** The run in as few pieces as its words allow. */
function pieces(run: Run, tag: Tag | null): readonly Node[] {
  const look = { [TAG]: tag, ...LOOKS[run.kind] };
  const result: Node[] = [];
  let plain = '';
  const endPlain = () => {
    if (plain !== '') result.push({ ...look, text: plain });
    plain = '';
  };
  for (const word of run.text.split(WORDS)) {
    const special = breaking(word);
    if (special) {
      endPlain();
      result.push({ ...look, text: word, ...special });
    } else {
      plain += word;
    }
  }
  endPlain();
  return result;
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
