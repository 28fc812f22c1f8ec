import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BatchExport, batchCsv } from '#core/exports/batch-csv.ts';
import type { E164 } from '#shared/model/ids.ts';
import { parsePhone } from '#shared/model/phone.ts';
import { readCsv } from '#support/read-csv.ts';
import { manyNumbers } from './sample.ts';

type Row = BatchExport['numbers'][number];

const row = (change: Partial<Row> = {}): Row => ({
  e164: '+14155550123' as E164,
  ownerName: 'Front desk',
  status: null,
  errorTitle: null,
  errorMessage: null,
  ...change,
});
const csvOf = (numbers: readonly Row[], change: Partial<BatchExport> = {}) =>
  batchCsv({ locationName: 'Boise', language: 'en', numbers, ...change });
const cellsOf = (text: string) => readCsv(text.replace(/^\ufeff/, '')).slice(1);

/** Signs by which a spreadsheet takes a cell for a formula. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

test('the file is UTF-8 with a byte order mark, CRLF and quotes only where needed', () => {
  const text = csvOf(
    [
      row({ ownerName: 'Núñez, "Pepe"' }),
      row({ status: 'FAILED', errorTitle: 'In use', errorMessage: 'By a\nqueue' }),
    ],
    { locationName: 'Boise, ID' },
  );
  expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.slice(1)).toBe(
    'Number,Owner,Location,Status,Error\r\n' +
      '+1 415 555 0123,"Núñez, ""Pepe""","Boise, ID",,\r\n' +
      '+1 415 555 0123,Front desk,"Boise, ID",Failed,"In use: By a\nqueue"\r\n',
  );
});

test('headings and states are in the chosen language', () => {
  const text = csvOf([row({ status: 'SUCCESS' }), row({ status: 'PENDING' }), row({ status: 'FAILED' })], {
    language: 'zh',
  });
  const [heads, ...rows] = readCsv(text.slice(1));
  expect(heads).toEqual(['号码', '所有者', '位置', '状态', '错误']);
  expect(rows.map((cells) => cells[3])).toEqual(['已授权', '处理中', '失败']);
});

test('every number keeps its plus sign and can be read back', () => {
  const numbers = [...manyNumbers(500), '+442071838750', '+33142685300', '+8613800138000'] as E164[];
  const cells = cellsOf(csvOf(numbers.map((e164) => row({ e164 })))).map((line) => line[0] ?? '');
  expect(cells).toHaveLength(numbers.length);
  // A space after the country code is what makes spreadsheets keep the cell as text.
  for (const cell of cells) expect(cell).toMatch(/^\+\d+ \d/);
  expect(cells.map((cell) => parsePhone(cell))).toEqual(numbers.map((e164) => ({ ok: true, e164 })));
});

test.each(STARTS)('a text that begins with %j is not taken for a formula', (start) => {
  const bad = `${start}HYPERLINK("https://example.com")`;
  const text = csvOf([row({ ownerName: bad, status: 'FAILED', errorTitle: bad, errorMessage: null })], {
    locationName: bad,
  });
  const [cells = []] = cellsOf(text);
  for (const index of [1, 2, 4]) expect(cells[index]).toBe(`'${bad}`);
});

test('a formula is not smuggled in behind blanks, or behind a separator of another locale', () => {
  const names = ['  =1+1', '\u00a0=1+1', 'a;=1+1', 'a; =1+1', 'a\t@x', 'a\n-x'];
  const cells = cellsOf(csvOf(names.map((ownerName) => row({ ownerName })))).map((line) => line[1]);
  expect(cells).toEqual(["'  =1+1", "'\u00a0=1+1", "a;'=1+1", "a; '=1+1", "a\t'@x", "a\n'-x"]);
});

test('any text comes back whole, at most with apostrophes before formulas, and never as a formula', () => {
  const unit = fc.oneof(
    fc.constantFrom(...STARTS, "'", '"', ',', ';', ' ', '名', 'a'),
    fc.string({ unit: 'binary' }),
  );
  const texts = fc.string({ unit, maxLength: 40 });
  fc.assert(
    fc.property(texts, texts, (ownerName, locationName) => {
      const [cells = []] = cellsOf(csvOf([row({ ownerName })], { locationName }));
      for (const [cell, typed] of [
        [cells[1] ?? '', ownerName],
        [cells[2] ?? '', locationName],
      ] as const) {
        expect(cell.replaceAll("'", '')).toBe(typed.replaceAll("'", ''));
        expect(STARTS.some((start) => cell.trimStart().startsWith(start) || cell.startsWith(start))).toBe(
          false,
        );
      }
    }),
  );
});

test('ordinary names stay as they are', () => {
  const names = ['Front desk', "O'Neill", 'A-B', 'a=b', 'me@example.com', 'Łukasz', '王小明', ''];
  const cells = cellsOf(csvOf(names.map((ownerName) => row({ ownerName })))).map((line) => line[1]);
  expect(cells).toEqual(names);
});
