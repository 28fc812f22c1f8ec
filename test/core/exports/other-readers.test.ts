import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { registrationDocx } from '#core/exports/registration-docx.ts';
import { registrationPdf } from '#core/exports/registration-pdf.ts';
import { registrationXlsx } from '#core/exports/registration-xlsx.ts';
import type { RegistrationExport } from '#core/exports/types.ts';
import { EXPORT_WORDS } from '#core/exports/words/words.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { convertedByOffice, has } from '#support/programs.ts';
import { withoutBlanks } from '#support/read-pdf.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { details, FINDINGS, FULL, manyNumbers, typedTexts } from './sample.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const NO_OFFICE = 'LibreOffice (soffice) is not installed, so nobody else opened the file';
const NO_POPPLER = 'pdftotext (poppler-utils) is not installed, so nobody else read the PDF';
const OFFICE_TIMEOUT = 180_000;

const hasOffice = has('soffice', '--version');
const hasPdfToText = has('pdftotext', '-v');

/** Everything that a person typed or decided, and that a document has to show. */
function valuesOf(input: RegistrationExport): readonly string[] {
  const findings = input.findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ ruleId, message, acknowledged }) => [
      ruleId,
      message,
      ...(acknowledged ? [acknowledged.who, acknowledged.note, '2026-11-21 09:30 UTC'] : []),
    ]);
  return [
    input.customerName,
    input.registrationName,
    input.caseId ?? '',
    '2026-11-22 14:05 UTC',
    ...typedTexts(input).map(([, text]) => text),
    ...input.numbers.flatMap((number) => [number, formatPhone(number)]),
    ...findings,
  ];
}

/** Labels that stand in every form. */
function labelsOf(language: Language): readonly string[] {
  const { brand, campaign, sections } = EXPORT_WORDS[language];
  return [sections.brand, sections.campaign, sections.numbers, brand.ein, campaign.messageFlow];
}

function expectAll(text: string, input: RegistrationExport) {
  const read = withoutBlanks(text);
  for (const value of [...valuesOf(input), ...labelsOf(input.language)])
    expect(read.includes(withoutBlanks(value)), value).toBe(true);
}

test.for(LANGUAGES)(
  'LibreOffice reads every value of the Word document in %s',
  { timeout: OFFICE_TIMEOUT },
  async (language, { skip }) => {
    skip(!hasOffice, NO_OFFICE);
    const input = { ...FULL, language, findings: FINDINGS };
    const docx = await registrationDocx(input);
    expectAll(convertedByOffice(docx, 'form.docx', 'txt:Text (encoded):UTF8')('form.txt'), input);
  },
);

/** Comma, double quote, UTF-8, all cells quoted and as shown, every sheet in a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

test.for(LANGUAGES)(
  'LibreOffice reads every value of the workbook in %s, and runs none of them',
  { timeout: OFFICE_TIMEOUT },
  async (language, { skip }) => {
    skip(!hasOffice, NO_OFFICE);
    const input = { ...FULL, language, findings: FINDINGS };
    const { formTable, registeredTable, findingTable } = EXPORT_WORDS[language];
    const xlsx = await registrationXlsx(input, details(input.numbers));
    const read = convertedByOffice(xlsx, 'form.xlsx', EVERY_SHEET);
    const sheet = (name: string) =>
      Papa.parse<string[]>(read(`form-${name}.csv`), { skipEmptyLines: true }).data;
    const values = sheet(formTable.name).map((row) => row[2] ?? '');
    for (const [field, typed] of typedTexts(input)) {
      const text = typed.replaceAll('\r\n', '\n');
      const isThere = (cell: string) =>
        cell === text || cell.includes(`(${text})`) || cell.includes(`（${text}）`);
      expect(values.some(isThere), field).toBe(true);
    }
    const numbers = sheet(registeredTable.name).slice(1);
    expect(numbers.map((row) => row[0])).toEqual(input.numbers);
    expect(numbers.map((row) => [row[1], row[2], row[7]])).toEqual([
      ['Boise, ID', '王小明', '=1+1'],
      ['', '', ''],
      ['+Depot', '-2+3', ''],
    ]);
    const findings = sheet(findingTable.name).slice(1);
    expect(findings.map((row) => row[1])).toEqual(['CP-900', 'NU-900', 'CP-901']);
    expect(findings[2]?.slice(3)).toEqual([
      'No frequency.',
      '2026-11-21 09:30 UTC',
      'Robin',
      '=It stands on the form.',
    ]);
  },
);

/** What the fonts of the PDF have; other scripts stand there as codes, as their own tests show. */
const PRINTABLE: RegistrationExport = {
  ...FULL,
  campaign: {
    ...FULL.campaign,
    description: 'Łukasz schreibt “über” Größe; 海港货运发送“送货”更新。 L’été à Őrség. '.repeat(8),
    samples: ['Tidewater: don’t wait, reply STOP.', '海港货运：回复“STOP”退订…', 'Привет, café: STOP'],
  },
  numbers: [...FULL.numbers, ...manyNumbers(90)],
  findings: FINDINGS,
};

test.for(LANGUAGES)('pdftotext reads every value of the PDF in %s', async (language, { skip }) => {
  skip(!hasPdfToText, NO_POPPLER);
  const input = { ...PRINTABLE, language };
  const path = join(temporaryFolder(), 'form.pdf');
  writeFileSync(path, await registrationPdf(input, defaultFontFolder()));
  expectAll(execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }), input);
});
