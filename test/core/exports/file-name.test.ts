import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName, safeName } from '#core/exports/file-name.ts';

test('the name says what the file is, of whom, and when', () => {
  expect(exportFileName('registration', 'Delivery texts', '2026-11-22T14:05:09.000Z', 'pdf')).toBe(
    'registration Delivery texts 2026-11-22.pdf',
  );
});

test.each([
  ['海港货运 – été', 'batch 海港货运 – été 2026-11-22.csv'],
  ['e\u0301te\u0301', 'batch été 2026-11-22.csv'],
  ['a/b\\c:d*e?f"g<h>i|j', 'batch a b c d e f g h i j 2026-11-22.csv'],
  ['../../etc/passwd', 'batch .. .. etc passwd 2026-11-22.csv'],
  ['CON', 'batch CON 2026-11-22.csv'],
  ['invoice\u202Egpj.exe', 'batch invoice gpj.exe 2026-11-22.csv'],
  ['two\r\nlines\u0000', 'batch two lines 2026-11-22.csv'],
  ['   ', 'batch 2026-11-22.csv'],
])('%j becomes a name that every system takes', (name, expected) => {
  expect(exportFileName('batch', name, '2026-11-22', 'csv')).toBe(expected);
});

test('a long name is cut between characters, not inside one', () => {
  const family = '👩‍👩‍👧';
  const result = exportFileName('registration', family.repeat(40), '2026-11-22', 'pdf');
  const kept = result.slice('registration '.length, -' 2026-11-22.pdf'.length);
  expect(kept).not.toBe('');
  expect(kept.replaceAll(family, '')).toBe('');
});

test('no typed name makes a file that Windows, macOS or Linux refuse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
      const result = exportFileName('registration', name, '2026-11-22', 'pdf');
      expect(result).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cs}/u);
      expect(result).toMatch(/^registration .*2026-11-22\.pdf$/u);
      expect(Buffer.byteLength(result)).toBeLessThan(200);
    }),
  );
});

test.each([
  ['Booking form.png', 'Booking form.png'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\docs\\policy.pdf', 'C docs policy.pdf'],
  ['.htaccess', 'htaccess'],
  ['CON', 'CON_'],
  ['nul.txt', 'nul_.txt'],
  ['name. . ', 'name'],
  ['海港 été.jpeg', '海港 été.jpeg'],
  ['invoice\u202Egpj.exe', 'invoice gpj.exe'],
  ['...', ''],
])("a file's own name %j becomes %j", (name, expected) => {
  expect(safeName(name)).toBe(expected);
});

test('a long name keeps its ending', () => {
  expect(safeName(`${'海'.repeat(200)}.png`)).toBe(`${'海'.repeat(40)}.png`);
});
