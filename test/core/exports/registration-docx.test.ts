import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph } from '#core/exports/docx/blocks.ts';
import { WORD_SPACE } from '#core/exports/docx/styles.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { registrationDocx } from '#core/exports/registration-docx.ts';
import { registrationPdf } from '#core/exports/registration-pdf.ts';
import type { RegistrationExport } from '#core/exports/types.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
import { paragraphsOf, readDocx } from '#support/read-docx.ts';
import { readPdf, withoutBlanks } from '#support/read-pdf.ts';
import { unzip } from '#support/unzip.ts';
import { FINDINGS, FULL, manyNumbers, SAMPLE, typedTexts } from './sample.ts';

const bytesOf = (change: Partial<RegistrationExport> = {}) => registrationDocx({ ...SAMPLE, ...change });
const docx = async (change: Partial<RegistrationExport> = {}) => readDocx(await bytesOf(change));

/** Values by the label beside them. */
function valuesOf(tables: Awaited<ReturnType<typeof docx>>['tables']): ReadonlyMap<string, string> {
  return new Map(
    tables
      .flat()
      .filter((row) => row.length === 2)
      .map(([label, value]) => [label?.[0] ?? '', value?.join('\n') ?? '']),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

test('every value of a full registration is found again, whole, beside its label', async () => {
  const { tables, paragraphs } = await docx(FULL);
  const values = [...valuesOf(tables).values()];
  const typed = typedTexts(FULL);
  expect(typed.length).toBeGreaterThan(35);
  for (const [field, text] of typed) {
    const lines = text.replaceAll('\r\n', '\n');
    const isThere = (value: string) =>
      value === lines || value.split('\n').some((one) => one.includes(`(${text})`));
    expect(values.some(isThere), field).toBe(true);
  }
  const texts = paragraphs.map(({ text }) => text);
  for (const number of FULL.numbers) expect(texts).toContain(`${formatPhone(number)}\t${number}`);
  for (const value of [FULL.customerName, FULL.registrationName, 'CASE-1042', '2026-11-22 14:05 UTC'])
    expect(texts).toContain(value);
});

test('a Chinese form has Chinese labels around the same values', async () => {
  const { tables, paragraphs, parts } = await docx({ ...FULL, language: 'zh' });
  const values = valuesOf(tables);
  expect(values.get('活动说明')).toBe(FULL.campaign.description);
  expect(values.get('行业')).toBe('交通运输（TRANSPORTATION）');
  expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
    '品牌',
    '活动',
    '号码',
  ]);
  expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>');
});

test('labels and values stand in the order of the PDF', async () => {
  const input = { ...SAMPLE, findings: FINDINGS };
  const pdf = await readPdf(await registrationPdf(input, defaultFontFolder()));
  // Running lines of the pages stand between; nothing of the form is as short as what is left out here.
  const pieces = (await docx(input)).paragraphs.map(({ text }) => withoutBlanks(text));
  const form = pieces.filter((text) => text.length > 3 && !/^\d+characters$/.test(text));
  let at = 0;
  for (const piece of form) {
    const found = pdf.text.indexOf(piece, at);
    expect(found, piece).toBeGreaterThanOrEqual(at);
    at = found + piece.length;
  }
  expect(form.length).toBeGreaterThan(90);
});

test('headings are headings, and tables name themselves to screen readers', async () => {
  const { parts, paragraphs, tables } = await docx();
  const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  expect(styled('Title')).toEqual(['10DLC brand and campaign']);
  expect(styled('Heading1')).toEqual(['Brand', 'Campaign', 'Numbers']);
  expect(styled('Heading2').slice(0, 4)).toEqual(['Company', 'Address', 'Contact', 'What is sent']);
  const styles = parts.get('word/styles.xml') ?? '';
  expect(styles).toContain('<w:name w:val="heading 1"/>');
  expect(styles).toContain('<w:outlineLvl w:val="1"/>');
  const body = parts.get('word/document.xml') ?? '';
  expect(body.match(/<w:tblCaption /g)).toHaveLength(tables.length);
  expect(tables.length).toBe(11);
});

test('every page has brand and date above, and the count of pages below', async () => {
  const { parts } = await docx();
  const header = paragraphsOf(parts.get('word/header1.xml') ?? '');
  expect(header.map(({ text }) => text)).toEqual([
    'Tidewater Freight · Delivery texts\t2026-11-22 14:05 UTC',
  ]);
  const footer = parts.get('word/footer1.xml') ?? '';
  expect(paragraphsOf(footer)[0]?.text).toBe('Prepared with TextReady 0.1.0; not a Cisco form\tPage 1 of 1');
  expect(footer).toContain('w:instr=" PAGE "');
  expect(footer).toContain('w:instr=" NUMPAGES "');
  const body = parts.get('word/document.xml') ?? '';
  const rels = parts.get('word/_rels/document.xml.rels') ?? '';
  for (const [reference, target] of [
    ['headerReference', 'header1.xml'],
    ['footerReference', 'footer1.xml'],
  ]) {
    const id = new RegExp(`<w:${reference} [^>]*r:id="(rId\\d+)"`).exec(body)?.[1];
    expect(rels).toMatch(new RegExp(`Id="${id}" Type="[^"]*" Target="${target}"`));
  }
});

test('Chinese has a font of its own, languages are set, and nothing is underlined as misspelt', async () => {
  const { parts } = await docx();
  const styles = parts.get('word/styles.xml') ?? '';
  expect(styles).toContain('w:eastAsia="Microsoft YaHei"');
  expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
  expect(parts.get('word/fontTable.xml')).toContain('PingFang SC,Noto Sans CJK SC');
  expect(parts.get('word/settings.xml')).toContain('<w:hideSpellingErrors/>');
  expect(parts.get('docProps/core.xml')).toContain(
    '<dc:title>10DLC brand and campaign: Delivery texts</dc:title>',
  );
  for (const [name] of parts)
    if (name.endsWith('.xml') && name !== '[Content_Types].xml')
      expect(parts.get('[Content_Types].xml')).toContain(`PartName="/${name}"`);
});

test('text that runs from right to left is marked so, and numbers within it are not', () => {
  const xml = paragraph('Value', 'مرحبا يا عالم 42: Tidewater');
  expect(xml).toContain('<w:bidi/>');
  expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">مرحبا يا عالم<\/w:t>/);
  expect(xml).toMatch(/<w:r><w:t xml:space="preserve"> 42: Tidewater<\/w:t>/);
  expect(paragraph('Value', 'Tidewater: مرحبا')).not.toContain('<w:bidi/>');
});

test('findings stand on a page of their own where they are asked for', async () => {
  const { paragraphs, parts } = await docx({ findings: FINDINGS });
  const texts = paragraphs.map(({ text }) => text);
  const from = texts.indexOf('Open findings', texts.indexOf('Numbers', 30));
  expect(texts.slice(from).filter((text) => !text.startsWith('TextReady'))).toEqual([
    'Open findings',
    '■ Error',
    'CP-900',
    'Campaign: Sample 2',
    'No brand name.',
    '▲ Warning',
    'NU-900',
    '(425) 555-0143',
    'Not authorised yet.',
    'Acknowledged findings',
    '▲ Warning',
    'CP-901',
    'Campaign: Message flow',
    'No frequency.',
    'Acknowledged by Robin, 2026-11-21 09:30 UTC:',
    '=It stands on the form.',
    '',
  ]);
  expect(parts.get('word/document.xml')?.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  const plain = await docx({ findings: FINDINGS, withFindings: false });
  expect(plain.parts.get('word/document.xml')).not.toMatch(/CP-90|findings/);
});

test('a form that nobody has filled in yet shows a dash at each field', async () => {
  const { tables, paragraphs } = await docx({ brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] });
  const values = valuesOf(tables);
  for (const label of ['Type of organisation', 'Street', 'Sample 1', 'Message flow'])
    expect(values.get(label)).toBe('—');
  expect(paragraphs.map(({ text }) => text)).toContain('No numbers are attached.');
});

test('five thousand numbers stand three in a row', async () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => `+1206${String(5550000 + index)}`);
  const parts = unzip(await bytesOf({ numbers }));
  const body = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const table = body.slice(body.lastIndexOf('<w:tbl>'));
  expect(table.match(/<w:tr>/g)).toHaveLength(1667);
  expect([...table.matchAll(/>(\+1\d{10})</g)].map(([, number]) => number)).toEqual(numbers);
});

test('the same input gives the same bytes at any time, and another input gives others', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) });
  const first = await bytesOf({ ...FULL, numbers: manyNumbers(60) });
  vi.setSystemTime(Date.UTC(2031, 4, 1));
  expect(Buffer.compare(first, await bytesOf({ ...FULL, numbers: manyNumbers(60) }))).toBe(0);
  expect(Buffer.compare(first, await bytesOf(FULL))).not.toBe(0);
});

test('any text comes back as typed; what XML cannot hold stands as its code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const xml = paragraph('Value', typed).replace('<w:p>', `<w:p xmlns:w="${WORD_SPACE}">`);
      const [read] = paragraphsOf(xml);
      const expected = typed
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (char) => {
          const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          return `[U+${code}]`;
        });
      expect(read?.text).toBe(expected);
    }),
    { seed: 20261122 },
  );
});
