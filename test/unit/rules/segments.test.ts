import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureSegments, toPlainCharacters } from '#shared/rules/segments.ts';

/** The tables of TS 23.038, written down a second time by code point and in order of their septets. */
const BASIC_POINTS = [
  0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5, 0x394, 0x5f,
  0x3a6, 0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, 0xc6, 0xe6, 0xdf, 0xc9, 0x20, 0x21, 0x22,
  0x23, 0xa4, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x30, 0x31, 0x32, 0x33, 0x34,
  0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x3f, 0xa1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46,
  0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58,
  0x59, 0x5a, 0xc4, 0xd6, 0xd1, 0xdc, 0xa7, 0xbf, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a,
  0x6b, 0x6c, 0x6d, 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0xe4, 0xf6,
  0xf1, 0xfc, 0xe0,
];
const EXTENDED_POINTS = [0x0c, 0x5e, 0x7b, 0x7d, 0x5c, 0x5b, 0x7e, 0x5d, 0x7c, 0x20ac];
const BASIC = BASIC_POINTS.map((point) => String.fromCodePoint(point));
const EXTENDED = EXTENDED_POINTS.map((point) => String.fromCodePoint(point));

/** Cuts a text by trying the longest piece that fits, again and again. */
function bruteForce(text: string): { encoding: string; segments: number } {
  const chars = [...text];
  const isGsm = chars.every((char) => BASIC.includes(char) || EXTENDED.includes(char));
  const width = (piece: readonly string[]) =>
    isGsm ? piece.length + piece.filter((char) => EXTENDED.includes(char)).length : piece.join('').length;
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  if (chars.length === 0) return { encoding, segments: 0 };
  if (width(chars) <= (isGsm ? 160 : 70)) return { encoding, segments: 1 };
  let segments = 0;
  let rest = chars;
  while (rest.length > 0) {
    let take = rest.length;
    while (width(rest.slice(0, take)) > (isGsm ? 153 : 67)) take -= 1;
    rest = rest.slice(take);
    segments += 1;
  }
  return { encoding, segments };
}

const gsmText = fc
  .array(fc.constantFrom(...BASIC, ...EXTENDED, '|', '€', '|'), { maxLength: 500 })
  .map((all) => all.join(''));
const mixedText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('a', 'é', '€', ' ') },
      fc.constantFrom('’', '🛶', '漢', 'ê'),
    ),
    { maxLength: 250 },
  )
  .map((all) => all.join(''));

describe('segments of a message', () => {
  it('knows 127 basic characters and 10 extended ones', () => {
    expect(new Set(BASIC).size).toBe(127);
    for (const char of BASIC) expect(measureSegments(char)).toMatchObject({ encoding: 'GSM-7', units: 1 });
    for (const char of EXTENDED) expect(measureSegments(char)).toMatchObject({ encoding: 'GSM-7', units: 2 });
  });

  it('counts what cutting by hand counts', () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, mixedText, fc.string({ maxLength: 300 })), (text) => {
        const { encoding, segments } = measureSegments(text);
        expect({ encoding, segments }).toEqual(bruteForce(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', 0, 160],
    ['x'.repeat(160), 1, 0],
    ['x'.repeat(161), 2, 145],
    ['x'.repeat(306), 2, 0],
    ['x'.repeat(307), 3, 152],
    [`${'x'.repeat(152)}€${'x'.repeat(7)}`, 2, 144],
    ['ж'.repeat(70), 1, 0],
    ['ж'.repeat(71), 2, 63],
    [`${'ж'.repeat(66)}🛶${'ж'.repeat(3)}`, 2, 62],
  ])('%# splits where the standard splits', (text, segments, free) => {
    expect(measureSegments(text)).toMatchObject({ segments, free });
  });

  it('names each offending character once, with its place, its count and what to write instead', () => {
    expect(measureSegments('It’s ready — it’s 🛶').offending).toEqual([
      { char: '’', index: 2, count: 2, plain: "'" },
      { char: '—', index: 11, count: 1, plain: '-' },
      { char: '🛶', index: 18, count: 1, plain: null },
    ]);
  });

  it('makes typographic texts plain and leaves the rest alone', () => {
    expect(toPlainCharacters('“It’s”\u00a0ready… 漢 🛶')).toBe('"It\'s" ready... 漢 🛶');
    fc.assert(
      fc.property(gsmText, (text) => {
        expect(toPlainCharacters(text)).toBe(text);
      }),
    );
  });
});
