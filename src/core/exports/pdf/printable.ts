import { asCodes, withPlainLines } from '../characters.ts';

/** A stretch of text that one font can print. */
export interface Run {
  readonly text: string;
  /** `code`: stands for a character that no font of the document has. */
  readonly kind: 'main' | 'fallback' | 'code';
}

/** Says whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

export interface Fonts {
  readonly main: Covers;
  readonly fallback: Covers;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that have no shape of their own, or none that can be trusted to show: controls, joiners, lone surrogates. */
const SHAPELESS = /\p{C}/u;

const has = (covers: Covers, text: string) =>
  [...text].every((char) => !SHAPELESS.test(char) && covers(char.codePointAt(0) ?? 0));

function runOfCluster(cluster: string, fonts: Fonts): Run {
  if (has(fonts.main, cluster)) return { text: cluster, kind: 'main' };
  if (has(fonts.fallback, cluster)) return { text: cluster, kind: 'fallback' };
  return { text: asCodes(cluster), kind: 'code' };
}

/** Signs of both worlds, which East Asian fonts set as wide as a character: right beside Chinese, gaps beside Latin. */
const SHARED_SIGNS = /([‘’“”…·]+)/;
const EAST_ASIAN = /[\u2e80-\uffff]/;

/** The signs in the other font, the letters in the main one. */
function runsOfLatin(word: string, fonts: Fonts): readonly Run[] {
  const parts = word.split(SHARED_SIGNS).filter((part) => part !== '');
  return parts.map((part) => {
    const isSign = SHARED_SIGNS.test(part) && has(fonts.fallback, part);
    return { text: part, kind: isSign ? 'fallback' : 'main' };
  });
}

/** A word is set in one font where one font can do it, so that no letter stands out. */
function runsOfWord(word: string, fonts: Fonts): readonly Run[] {
  if (has(fonts.main, word))
    return EAST_ASIAN.test(word) ? [{ text: word, kind: 'main' }] : runsOfLatin(word, fonts);
  if (has(fonts.fallback, word)) return [{ text: word, kind: 'fallback' }];
  return [...graphemes.segment(word)].map(({ segment }) => runOfCluster(segment, fonts));
}

function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.kind === run.kind && run.kind !== 'code') {
      result[result.length - 1] = { text: last.text + run.text, kind: run.kind };
    } else {
      result.push(run);
    }
  }
  return result;
}

/**
 * Splits a text into runs that the fonts can print. Nothing is dropped: a character without a glyph
 * is written as its code. Line ends become `\n`, a tab four blanks, and letters are composed (NFC).
 */
export function printable(text: string, fonts: Fonts): readonly Run[] {
  const plain = withPlainLines(text.normalize('NFC')).replaceAll('\t', '    ');
  const words = plain.split(/([ \n]+)/).filter((part) => part !== '');
  return joined(
    words.flatMap((word) => (/^[ \n]/.test(word) ? [{ text: word, kind: 'main' }] : runsOfWord(word, fonts))),
  );
}
