import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEntries } from '#shared/imports/list-entries.ts';

describe('a pasted list', () => {
  it.each([
    ['+12085550101\n(208) 555-0102', ['1 +12085550101', '2 (208) 555-0102']],
    ['+12085550101, 208 555 0102;2085550103', ['1 +12085550101', '1 208 555 0102', '1 2085550103']],
    ['Number\tOwner\r\n208-555-0101\tAda Moss\r\n', ['2 208-555-0101']],
    ['208-555-0101\tAda Moss, Boise\t1204', ['1 208-555-0101']],
    ['\n\n  \n5550\n', ['4 5550']],
    ['Boise\nSpokane', ['2 Spokane']],
    ['1.20856E+10', ['1 1.20856E+10']],
    ['\ufeff+12085550101', ['1 +12085550101']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(listEntries(text).map(({ line, text: found }) => `${line} ${found}`)).toEqual(expected);
  });

  it('loses no line that has a digit, and stays within its bounds', () => {
    const text = fc.array(fc.string({ maxLength: 300 }), { maxLength: 20 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (list) => {
        const entries = listEntries(list);
        const lines = list.split(/\r\n|\r|\n/);
        const said = new Set(entries.map(({ line }) => line));
        for (const [index, line] of lines.entries()) {
          if (/\d/.test(line.replace(/^\ufeff/, ''))) expect(said).toContain(index + 1);
        }
        for (const { line, text: found } of entries) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(found.length).toBeLessThanOrEqual(200);
        }
      }),
      { seed: 20_261_128 },
    );
  });
});
