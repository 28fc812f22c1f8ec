import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fonts, printable } from '#core/exports/pdf/printable.ts';

/** One font has ASCII and Chinese, the other all Latin letters; neither has emoji. */
const FONTS: Fonts = {
  main: (codePoint) => codePoint < 0x7f || (codePoint >= 0x4e00 && codePoint < 0xa000),
  fallback: (codePoint) => codePoint < 0x250,
};
const runs = (text: string) => printable(text, FONTS).map(({ text, kind }) => [kind, text]);

test('a word is set in one font where one font can do it', () => {
  expect(runs('für Łukasz 王')).toEqual([
    ['fallback', 'für'],
    ['main', ' '],
    ['fallback', 'Łukasz'],
    ['main', ' 王'],
  ]);
});

test('quotation marks and dots are narrow beside Latin letters and wide beside Chinese', () => {
  const all: Fonts = { main: () => true, fallback: (codePoint) => codePoint < 0x2e80 };
  const of = (text: string) => printable(text, all).map(({ text, kind }) => [kind, text]);
  expect(of('“d’Été” …')).toEqual([
    ['fallback', '“'],
    ['main', 'd'],
    ['fallback', '’'],
    ['main', 'Été'],
    ['fallback', '”'],
    ['main', ' '],
    ['fallback', '…'],
  ]);
  expect(of('回复“STOP”…')).toEqual([['main', '回复“STOP”…']]);
  expect(printable('“a”', { ...all, fallback: () => false })).toEqual([{ text: '“a”', kind: 'main' }]);
});

test('what no font has is written as its code points, a joined emoji as one', () => {
  expect(runs('ok 👩‍💻!')).toEqual([
    ['main', 'ok '],
    ['code', '[U+1F469 U+200D U+1F4BB]'],
    ['main', '!'],
  ]);
  expect(runs('a\u200bb')).toEqual([
    ['main', 'a'],
    ['code', '[U+200B]'],
    ['main', 'b'],
  ]);
});

test('line ends become one kind, a tab becomes blanks, letters are composed', () => {
  expect(runs('a\r\nb\rc\u2028d')).toEqual([['main', 'a\nb\nc\nd']]);
  expect(runs('a\tb')).toEqual([['main', 'a    b']]);
  expect(runs('e\u0301')).toEqual([['fallback', 'é']]);
});

test('a lone surrogate or a control is shown, never passed on to a font', () => {
  expect(runs('\ud83d\u0007')).toEqual([
    ['code', '[U+D83D]'],
    ['code', '[U+0007]'],
  ]);
});

test('nothing is lost of texts that the fonts have', () => {
  const unit = fc.constantFrom('a', ' ', '\n', 'Ł', 'é', '王', '-', '/', '.');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(
        printable(text, FONTS)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
