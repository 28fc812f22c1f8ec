import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/universal';
import { afterEach, expect, test, vi } from 'vitest';
import { namedInPack } from '#core/exports/evidence/attachment-names.ts';
import type { EvidenceInput, EvidencePage } from '#core/exports/evidence/input.ts';
import { evidencePack } from '#core/exports/evidence/pack.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { registrationPdf } from '#core/exports/registration-pdf.ts';
import type { PageCheck } from '#shared/model/page-check.ts';
import { EVIDENCE_SCHEMA } from '#shared/model/registration-file.ts';
import { has } from '#support/programs.ts';
import { readCsv } from '#support/read-csv.ts';
import { readDocx } from '#support/read-docx.ts';
import { readPdf } from '#support/read-pdf.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { unzip } from '#support/unzip.ts';
import schema from '../../../resources/export/evidence.schema.json' with { type: 'json' };
import { details, FINDINGS, FULL } from './sample.ts';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isValid = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  formats: { 'date-time': DATE_TIME, uuid: UUID },
}).compile(schema);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const look = (change: Partial<PageCheck> = {}): PageCheck => ({
  id: '01999999-9999-7999-8999-999999999999',
  page: 'website',
  url: 'https://tidewater-freight.example.com/',
  finalUrl: 'https://tidewater-freight.example.com/',
  status: 'answered',
  httpStatus: 200,
  title: 'Tidewater Freight',
  needsScripts: false,
  answers: [{ question: 'names-brand', answer: 'yes', excerpt: '=Tidewater Freight carries goods' }],
  asked: { displayName: 'Tidewater Freight', companyName: 'Tidewater Freight Services LLC', consent: '' },
  textHash: null,
  at: '2026-11-20T10:00:00.000Z',
  who: 'Robin',
  pictureHash: null,
  changed: false,
  ...change,
});

const PAGES: readonly EvidencePage[] = [
  { check: look(), picture: PNG },
  { check: look({ page: 'privacy', status: 'refused', httpStatus: 403, answers: [] }), picture: 'gone' },
  { check: look({ page: 'terms', status: 'unreachable', httpStatus: null, answers: [] }), picture: null },
];

const INPUT: EvidenceInput = {
  registration: { id: '01999999-9999-7999-8999-000000000001', rev: 7 },
  form: { ...FULL, findings: FINDINGS },
  numbers: details(FULL.numbers),
  pages: PAGES,
  attachments: [
    { name: 'Booking form.png', kind: 'consent', bytes: PNG },
    { name: '../booking form.PNG', kind: 'tax-letter', bytes: Buffer.from('other') },
  ],
  ruleset: '2026.11.2',
  pdf: (form) => registrationPdf(form, defaultFontFolder()),
};

async function packOf(change: Partial<EvidenceInput> = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of evidencePack({ ...INPUT, ...change })) pieces.push(piece);
  return Buffer.concat(pieces);
}
const unpacked = (bytes: Buffer) => unzip(bytes);
const filesOf = async (change: Partial<EvidenceInput> = {}) => unpacked(await packOf(change));
const textOf = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? '';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('the pack has the form in every kind of file, and all that proves it', async () => {
  const files = await filesOf();
  expect([...files.keys()]).toEqual([
    'README.txt',
    'manifest.json',
    'registration.pdf',
    'registration.docx',
    'registration.xlsx',
    'registration.json',
    'numbers.csv',
    'numbers.xlsx',
    'findings.csv',
    'page-checks.csv',
    'pages/website.png',
    'attachments/Booking form.png',
    'attachments/booking form (2).PNG',
  ]);
  const docx = files.get('registration.docx') ?? Buffer.alloc(0);
  const xlsx = files.get('registration.xlsx') ?? Buffer.alloc(0);
  expect(readDocx(docx).paragraphs.map(({ text }) => text)).toContain(FULL.campaign.description);
  expect((await readPdf(files.get('registration.pdf') ?? Buffer.alloc(0))).text).toContain('TDWT');
  const book = await readWorkbook(Uint8Array.from(xlsx).buffer);
  expect(book.map(({ sheet }) => sheet)).toEqual(['Form', 'Numbers']);
  expect(JSON.parse(textOf(files, 'registration.json'))).toMatchObject({ numbers: FULL.numbers });
  expect(files.get('pages/website.png')).toEqual(PNG);
});

test('the manifest is what its schema describes, and every size and hash in it is true', async () => {
  const files = await filesOf();
  const manifest = JSON.parse(textOf(files, 'manifest.json'));
  expect(isValid(manifest), JSON.stringify(isValid.errors)).toBe(true);
  expect(manifest).toMatchObject({
    exportedAt: FULL.exportedAt,
    preparedWith: 'TextReady 0.1.0',
    ruleset: '2026.11.2',
    registration: { id: INPUT.registration.id, revision: 7, caseId: 'CASE-1042' },
    leftOut: [{ name: 'pages/privacy.png', reason: 'gone' }],
  });
  const named = manifest.files.map(({ name }: { name: string }) => name);
  expect(named).toEqual([...files.keys()].filter((name) => name !== 'manifest.json'));
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    expect(bytes.length, name).toBe(size);
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
  }
});

test('schema and manifest name the same fields, and none of them may lack', async () => {
  const manifest = JSON.parse(textOf(await filesOf(), 'manifest.json'));
  const { properties } = schema;
  expect(properties.schema.const).toBe(EVIDENCE_SCHEMA);
  for (const [described, written] of [
    [schema, manifest],
    [properties.registration, manifest.registration],
    [properties.files.items, manifest.files[0]],
    [properties.leftOut.items, manifest.leftOut[0]],
  ]) {
    expect(Object.keys(described.properties)).toEqual(Object.keys(written));
    expect(described.required).toEqual(Object.keys(written));
  }
});

test('the schema refuses what the pack never writes', async () => {
  const good = JSON.parse(textOf(await filesOf(), 'manifest.json'));
  const [first] = good.files;
  for (const bad of [
    { ...good, extra: 1 },
    { ...good, schema: 'textready.evidence/2' },
    { ...good, files: [{ ...first, sha256: 'ABC' }] },
    { ...good, files: [{ ...first, size: -1 }] },
    { ...good, registration: { ...good.registration, revision: 0 } },
    { ...good, leftOut: [{ name: 'x', reason: 'lost' }] },
  ])
    expect(isValid(bad)).toBe(false);
});

test('findings stand in their own file with who let them stand, and not in the form', async () => {
  const files = await filesOf();
  const [heads, ...rows] = readCsv(textOf(files, 'findings.csv').slice(1));
  expect(heads?.slice(0, 4)).toEqual(['Severity', 'Rule', 'Where', 'Finding']);
  expect(rows.map((row) => row[1])).toEqual(['CP-900', 'NU-900', 'CP-901']);
  expect(rows[2]?.slice(4)).toEqual(['2026-11-21 09:30 UTC', 'Robin', "'=It stands on the form."]);
  const docx = readDocx(files.get('registration.docx') ?? Buffer.alloc(0));
  expect([...docx.parts.values()].join('')).not.toContain('CP-90');
  expect((await readPdf(files.get('registration.pdf') ?? Buffer.alloc(0))).text).not.toContain('CP-90');
});

test('what the pages showed stands with its date, and a lost picture is said to be lost', async () => {
  const rows = readCsv(textOf(await filesOf(), 'page-checks.csv').slice(1)).slice(1);
  expect(rows).toEqual([
    [
      ...['Website', 'https://tidewater-freight.example.com/', '', '2026-11-20 10:00 UTC', 'Robin'],
      ...['Open to everybody', '200', 'Names the brand', 'Yes', "'=Tidewater Freight carries goods"],
      'pages/website.png',
    ],
    [
      ...['Privacy policy', 'https://tidewater-freight.example.com/', '', '2026-11-20 10:00 UTC', 'Robin'],
      ...['The server refused', '403', '', '', '', 'The picture is not in the workspace any more.'],
    ],
    [
      ...['Terms', 'https://tidewater-freight.example.com/', '', '2026-11-20 10:00 UTC', 'Robin'],
      ...['Nobody answered', '', '', '', '', ''],
    ],
  ]);
  const none = await filesOf({ pages: [], attachments: [] });
  expect([...none.keys()].filter((name) => /page|attach/.test(name))).toEqual([]);
});

test.each(['en', 'zh'] as const)(
  'the README in %s names every file and what is left out',
  async (language) => {
    const files = await filesOf({ form: { ...INPUT.form, language } });
    const text = textOf(files, 'README.txt');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const name of files.keys()) if (name !== 'README.txt') expect(text).toContain(`\r\n${name} `);
    expect(text).toContain('pages/privacy.png');
    expect(text).toContain('2026.11.2');
    expect(text).toContain(language === 'en' ? 'Support case: CASE-1042' : '支持案例：CASE-1042');
    if (language === 'zh') expect(text).not.toMatch(/The form|picture|Attachment|verdict/);
  },
);

test('the same input gives the same bytes at any time and in any time zone', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) });
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(new Date().getTimezoneOffset()).toBe(-480);
  const first = await packOf();
  vi.setSystemTime(Date.UTC(2031, 4, 1));
  vi.stubEnv('TZ', 'America/New_York');
  expect(new Date().getTimezoneOffset()).toBe(240);
  expect(Buffer.compare(first, await packOf())).toBe(0);
  expect(Buffer.compare(first, await packOf({ registration: { ...INPUT.registration, rev: 8 } }))).not.toBe(
    0,
  );
});

const READERS = [
  { program: 'unzip', flag: '-v', args: (path: string) => ['-t', path] },
  {
    program: 'python3',
    flag: '--version',
    args: (path: string) => [
      '-c',
      'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nfor i in z.infolist(): print(i.filename, *i.date_time)',
      path,
    ],
  },
] as const;

for (const { program, flag, args } of READERS) {
  test(`${program} opens the pack and finds nothing wrong`, async ({ skip }) => {
    skip(!has(program, flag), `${program} is not installed`);
    const path = join(temporaryFolder(), 'pack.zip');
    writeFileSync(path, await packOf());
    const said = execFileSync(program, args(path), { encoding: 'utf8' });
    expect(said).toContain('attachments/booking form (2).PNG');
    if (program === 'python3') expect(said).toContain('README.txt 2026 11 22 14 5 8');
    else expect(said).toContain('No errors detected');
  });
}

test('sha256sum finds every file of the unpacked pack as the manifest says', async ({ skip }) => {
  skip(!has('sha256sum', '--version'), 'sha256sum is not installed');
  const folder = temporaryFolder();
  const files = await filesOf();
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const manifest: { files: { name: string; sha256: string }[] } = JSON.parse(textOf(files, 'manifest.json'));
  const list = () => manifest.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  const check = () =>
    spawnSync('sha256sum', ['--check', '--strict'], { cwd: folder, input: list(), encoding: 'utf8' });
  expect(check()).toMatchObject({ status: 0 });
  appendFileSync(join(folder, 'findings.csv'), ' ');
  expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('findings.csv: FAILED') });
});

test('attachments get names that every system takes, none of them twice', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', 'A', '.', '/', '\\', ' ', ':', '海', 'e\u0301'),
    fc.string({ unit: 'binary' }),
  );
  const names = fc.array(
    fc.oneof(fc.string({ unit, maxLength: 12 }), fc.constantFrom('CON', 'nul.txt', '..')),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(names, (given) => {
      const got = namedInPack(given.map((name) => ({ name }))).map(({ name }) => name);
      expect(got).toHaveLength(given.length);
      expect(new Set(got.map((name) => name.toLowerCase())).size).toBe(given.length);
      for (const name of got) {
        expect(name).toMatch(/^attachments\/[^/\\<>:"|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/\/(?:\.|(?:con|nul)(?:\.|$))|[. ]$/i);
      }
    }),
    { seed: 20261122 },
  );
});
