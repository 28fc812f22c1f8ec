import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhoneCell } from '#core/imports/phone-cell.ts';

const read = (text: string, country = 'US') => {
  const cell = readPhoneCell(text, country);
  if (cell.kind === 'number') return `${cell.e164}${cell.repairs.map((code) => ` ${code}`).join('')}`;
  return cell.kind === 'refused' ? cell.code : '';
};

describe('a telephone number in a cell', () => {
  it.each([
    ['+14155550123', '+14155550123'],
    ['+1 415 555 0123', '+14155550123'],
    ['+1 (415) 555-0123', '+14155550123'],
    ['14155550123', '+14155550123 plus-lost'],
    ['1-415-555-0123', '+14155550123 plus-lost'],
    ['4155550123', '+14155550123 country-missing'],
    ['(415) 555-0123', '+14155550123 country-missing'],
    ['415.555.0123', '+14155550123 country-missing'],
    ['1.4155550123E+10', '+14155550123 scientific plus-lost'],
    ['1,4155550123e10', '+14155550123 scientific plus-lost'],
    ['4.155550123E+09', '+14155550123 scientific country-missing'],
    ['1,415,555,0123', '+14155550123 separators plus-lost'],
    ['14,155,550,123', '+14155550123 separators plus-lost'],
    ["14'155'550'123", '+14155550123 separators plus-lost'],
    ["'+14155550123", '+14155550123 quoted'],
    ['’+14155550123', '+14155550123 quoted'],
    ['="+14155550123"', '+14155550123 quoted'],
    ['=+14155550123', '+14155550123 quoted'],
    ['"+14155550123"', '+14155550123 quoted'],
    ['14155550123.0', '+14155550123 decimal-point plus-lost'],
    ['14155550123,00', '+14155550123 decimal-point plus-lost'],
    ['+1\u00a0415\u00a0555\u00a00123', '+14155550123 unusual-characters'],
    ['\u202a+14155550123\u202c', '+14155550123 unusual-characters'],
    ['＋１４１５５５５０１２３', '+14155550123 unusual-characters'],
    ['（415）555－0123', '+14155550123 unusual-characters country-missing'],
    ['+1 415–555–0123', '+14155550123 unusual-characters'],
    ['tel:+1-415-555-0123', '+14155550123'],
    ['001 415 555 0123', '+14155550123 plus-lost'],
    ['011 44 20 7946 0018', '+442079460018 plus-lost'],
    ['415-555-0123 x4567', '+14155550123 extension-in-number country-missing'],
    ['+14155550123 ext. 4567', '+14155550123 extension-in-number'],
    ['+442079460018', '+442079460018'],
    ['442079460018', '+442079460018 plus-lost'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['1.41556E+10', 'digits-lost'],
    ['1.415555012E+10', 'digits-lost'],
    ['1.41556e+10', 'digits-lost'],
    ['1E+10', 'digits-lost'],
    ['1.4155550123E-10', 'digits-lost'],
    ['555-0123', 'too-short'],
    ['5550123', 'too-short'],
    ['0123456789', 'impossible-number'],
    ['1155550123', 'impossible-number'],
    ['+1 115 555 0123', 'impossible-number'],
    ['+1415555012', 'impossible-number'],
    ['141555501234', 'impossible-number'],
    ['4155550123, 4155550124', 'several-numbers'],
    ['+14155550123/+14155550124', 'several-numbers'],
    ['+14155550123\n+14155550124', 'several-numbers'],
    ['1-800-FLOWERS', 'not-a-number'],
    ['Main line', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['+', 'not-a-number'],
    ['12345678901234567890', 'not-a-number'],
    ['9'.repeat(5000), 'cell-too-long'],
  ])('%s is refused: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each(['', '   ', '\u00a0', '-', '–', 'n/a', 'None', '未分配', '""', "'"])(
    '"%s" is no number',
    (text) => {
      expect(read(text)).toBe('');
    },
  );

  it('is read by the country of its location where the country code is missing', () => {
    expect(read('020 7946 0018', 'GB')).toBe('+442079460018 country-missing');
    expect(read('4155550123', 'CA')).toBe('+14155550123 country-missing');
    expect(read('4155550123', '')).toBe('+14155550123 country-missing');
    expect(read('4155550123', 'GB')).not.toContain('+1415');
  });

  it('keeps the extension that stood in the same cell', () => {
    expect(readPhoneCell('(415) 555-0123 ext 4567', 'US')).toMatchObject({ extension: '4567' });
    expect(readPhoneCell('4155550123分机88', 'US')).toMatchObject({ extension: '88' });
  });
});

const digit = fc.integer({ min: 0, max: 9 });
const high = fc.integer({ min: 2, max: 9 });
const ten = fc
  .tuple(high, digit, digit, high, digit, digit, digit, digit, digit, digit)
  .map((digits) => digits.join(''));

const split = (n: string) => [n.slice(0, 3), n.slice(3, 6), n.slice(6)] as const;
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Ways in which spreadsheets and people write a number without losing any of it. */
const WRITINGS: readonly ((n: string) => string)[] = [
  (n) => `+1${n}`,
  (n) => `1${n}`,
  (n) => n,
  (n) => `1.${n}E+10`,
  (n) => `1,${n}e+10`,
  (n) => `${n[0]}.${n.slice(1)}E+09`,
  (n) => `1${n}.0`,
  (n) => `(${split(n)[0]}) ${split(n)[1]}-${split(n)[2]}`,
  (n) => `1,${split(n).join(',')}`,
  (n) => `1${n}`.replace(/\B(?=(\d{3})+$)/g, ','),
  (n) => `1${n}`.replace(/\B(?=(\d{3})+$)/g, '\u202f'),
  (n) => `+1\u00a0${split(n).join('\u00a0')}`,
  (n) => `+1 ${split(n).join('–')}`,
  (n) => `'+1${n}`,
  (n) => `="+1${n}"`,
  (n) => wide(`+1${n}`),
  (n) => `  +1 ${split(n).join('.')}\t`,
  (n) => `\ufeff1${n}`,
  (n) => `tel:+1-${split(n).join('-')}`,
];

describe('any North American number', () => {
  it('is the same number however it was written, as long as no digit is lost', () => {
    fc.assert(
      fc.property(ten, fc.constantFrom(...WRITINGS), (n, write) => {
        expect(readPhoneCell(write(n), 'US')).toMatchObject({ kind: 'number', e164: `+1${n}` });
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused once scientific notation has lost digits', () => {
    fc.assert(
      fc.property(ten, fc.integer({ min: 0, max: 9 }), (n, kept) => {
        expect(readPhoneCell(`1.${n.slice(0, kept)}E+10`.replace('.E', 'E'), 'US')).toEqual({
          kind: 'refused',
          code: 'digits-lost',
        });
      }),
    );
  });

  it('never comes out of a text that does not hold its digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const cell = readPhoneCell(text, 'US');
        if (cell.kind !== 'number') return;
        const digits = text.normalize('NFKC').replace(/\D/g, '');
        expect(`1${digits}00`).toContain(cell.e164.replace(/^\+1?/, ''));
      }),
    );
  });
});
