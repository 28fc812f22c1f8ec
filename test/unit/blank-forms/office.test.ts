import fc from 'fast-check';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { openOffice, readPart } from '#core/blank-forms/office/package.ts';
import { parseXml, splice, walk, xmlText } from '#core/blank-forms/office/xml.ts';
import { hashOf } from '#core/hash.ts';
import type { MappedPlace } from '#shared/model/blank-form.ts';
import { labelled, makeBlankDocx, makeDocx, paragraph, table, words } from '#support/blank-docx.ts';
import { makeBlankXlsx } from '#support/blank-xlsx.ts';
import { fieldsByLabel, fill, readForm, SUBJECT } from '#support/fill-form.ts';
import { makeXlsx, makeZip } from '#support/make-xlsx.ts';
import { unzip } from '#support/unzip.ts';

const partOf = (bytes: Uint8Array, name: string) => unzip(bytes).get(name)?.toString() ?? '';

/** Text of a document, a line for each paragraph. */
function linesOf(bytes: Uint8Array): string[] {
  const office = openOffice({ name: 'filled.docx', bytes: Buffer.from(bytes) });
  const { root } = readPart(office, 'word/document.xml');
  return [...walk(root)]
    .filter(({ name }) => name === 'p')
    .map((one) =>
      [...walk(one)].map(({ name, text }) => (name === 't' ? text : name === 'br' ? '\n' : '')).join(''),
    );
}

describe('a DOCX form', () => {
  it('is read by its controls, tables, lines and boxes', async () => {
    expect(fieldsByLabel(await readForm(makeBlankDocx()))).toEqual([
      ['Please describe the purpose of your campaign:', 'campaign.description'],
      ['Use case:', 'campaign.usecase'],
      ['Yes', 'campaign.embeddedLink=yes'],
      ['No', 'campaign.embeddedLink=no'],
      ['Yes', 'campaign.ageGated=yes'],
      ['No', 'campaign.ageGated=no'],
      ['Call to action / message flow', 'campaign.messageFlow'],
      ['Sample message #1', 'campaign.samples.0'],
      ['Sample message #2', 'campaign.samples.1'],
      ['Help response', 'campaign.helpMessage'],
      ['Favourite colour', null],
      ['Legal company name:', 'brand.companyName'],
      ['EIN:', 'brand.ein'],
      ['Website', 'brand.website'],
      ['Your address:', 'made.addressLine'],
      ['Phone number', 'numbers.0'],
      ['Phone number', 'numbers.1'],
      ['Phone number', 'numbers.2'],
      ['Phone number', 'numbers.3'],
    ]);
  });

  it('is filled where one would write by hand', async () => {
    const { bytes, mishaps } = await fill(makeBlankDocx());
    expect(mishaps).toEqual([]);
    const lines = linesOf(bytes);
    const { campaign } = SUBJECT;
    expect(lines).toEqual([
      'Section A: Campaign',
      'Please describe the purpose of your campaign:',
      campaign.description,
      'Use case: Marketing',
      'Do messages contain embedded links?   ☐ Yes   ☒ No',
      'Age-gated content? ☐ Yes ☒ No',
      'Messages',
      'Call to action / message flow',
      campaign.messageFlow,
      'Sample message #1',
      campaign.samples[0],
      'Sample message #2',
      campaign.samples[1],
      'Help response',
      campaign.helpMessage,
      'Favourite colour',
      '',
      'Section B: Company',
      'Legal company name: Tidewater Freight Services LLC   EIN: 47-2918365',
      'Website https://tidewater-freight.example.com',
      'Your address:',
      '410 Pier Avenue, Seattle, WA 98101, US',
      '__________________________',
      ...['No.', 'Phone number', '1', '+12065550142', '2', '+12065550143', '3', '', '4', ''],
    ]);
    const source = partOf(bytes, 'word/document.xml');
    // The link of a control would bring the empty value back, and the grey of its placeholder would stay.
    expect(source).not.toContain('dataBinding');
    expect(source).toContain('<w14:checked w14:val="1"/>');
    expect(source).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">+12065550142</w:t>');
  });

  it('gives back whatever is written, line by line', async () => {
    const blank = makeDocx([table(labelled('Help response'), labelled('Sample message'))]);
    const { places } = await readForm(blank);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (text) => {
        fc.pre(text.trim() !== '');
        const mapping = places.map(
          ({ id }): MappedPlace => ({
            placeId: id,
            field: null,
            fixed: text,
            by: 'person',
            confidence: null,
          }),
        );
        const { mishaps, bytes } = await fill(blank, SUBJECT, mapping);
        expect(mishaps).toEqual([]);
        expect(linesOf(bytes)[1]).toBe(xmlText(text).replace(/\r\n?/g, '\n'));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('an XLSX form', () => {
  it('is read by its labels, at the left or above', async () => {
    expect(fieldsByLabel(await readForm(makeBlankXlsx()))).toEqual([
      ['EIN', 'brand.ein'],
      ['Legal name of the company', 'brand.companyName'],
      ['Web site:', 'brand.website'],
      ['Line of business', 'brand.vertical'],
      ['Reference colour', null],
      ['State', 'brand.state'],
      ['ZIP', 'brand.postalCode'],
      ['Type of use case', 'campaign.usecase'],
      ['Embedded links (yes/no)', 'campaign.embeddedLink'],
      ['How do end users opt in?', 'campaign.messageFlow'],
      ...[0, 1, 2, 3].flatMap((at) => [
        ['Phone numbers', `numbers.${at}`],
        ['Remarks', null],
      ]),
    ]);
  });

  it('is filled, and reads so in a library of its own', async () => {
    const blank = makeBlankXlsx();
    const { bytes, mishaps } = await fill(blank);
    expect(mishaps).toEqual([]);
    const sheets = await readWorkbook(Uint8Array.from(bytes).buffer);
    const [company, numbers] = sheets.map(({ data }) => data);
    expect(company?.slice(3, 13).map((row) => row.slice(0, 2))).toEqual([
      ['EIN', '47-2918365'],
      ['Legal name of the company', 'Tidewater Freight Services LLC'],
      ['Line of business', 'Transportation'],
      ['Reference colour', null],
      ['State', 'WA'],
      ['ZIP', '98101'],
      ['About the campaign', null],
      ['Type of use case', 'Marketing'],
      ['Embedded links (yes/no)', 'N'],
      ['How do end users opt in?', SUBJECT.campaign.messageFlow],
    ]);
    expect(company?.[4]?.[4]).toBe('https://tidewater-freight.example.com');
    expect(numbers?.slice(1, 3).map(([number]) => number)).toEqual(['+12065550142', '+12065550143']);
    expect(partOf(bytes, 'docProps/custom.xml')).toBe('<kept/>');
  });

  it('never writes a formula', async () => {
    const text = '=HYPERLINK("https://evil.example.com","x")';
    const brand = { ...SUBJECT.brand, companyName: text };
    const { bytes } = await fill(makeBlankXlsx(), { ...SUBJECT, brand });
    const source = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(source).not.toMatch(/<f[ >/]/);
    expect(source).toContain('<c r="B5" s="1" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
  });

  it('gives back whatever is written', async () => {
    const blank = makeXlsx([['Legal company name:', null], ['EIN:', null], [], ['State:', null]]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (companyName) => {
        fc.pre(companyName.trim() !== '');
        const { mishaps, entries } = await fill(blank, {
          ...SUBJECT,
          brand: { ...SUBJECT.brand, companyName },
        });
        expect(mishaps).toEqual([]);
        expect(entries).toHaveLength(3);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('gives the same bytes for the same answers', async () => {
    const [one, two] = [await fill(makeBlankXlsx()), await fill(makeBlankXlsx())];
    expect(hashOf(one.bytes)).toBe(hashOf(two.bytes));
  });
});

const BODY = [words('Company name: ________')];
const deep = `${'<w:r>'.repeat(300)}${'</w:r>'.repeat(300)}`;

describe('an office file that is no form to fill', () => {
  it.each<readonly [string, string, () => Buffer]>([
    ['cut off', 'damaged', () => makeBlankDocx().subarray(0, 900)],
    ['a bomb', 'bomb', () => makeDocx(BODY, { 'word/media/image1.bin': Buffer.alloc(101_000_000) })],
    [
      'a bomb that lies about its size',
      'bomb',
      () => makeZip({ '_rels/.rels': 'x', 'word/media/a.bin': Buffer.alloc(101_000_000) }, () => 10),
    ],
    ['an archive of something else', 'other-office', () => makeZip({ 'readme.txt': 'hello' })],
    ['with macros', 'macros', () => makeDocx(BODY, { 'word/vbaProject.bin': 'x' })],
    ['signed', 'signed', () => makeDocx(BODY, { '_xmlsignatures/sig1.xml': '<x/>' })],
    [
      'with entities',
      'unusual',
      () => makeZip({ '_rels/.rels': '<!DOCTYPE x [<!ENTITY a "b">]><Relationships/>' }),
    ],
    ['nested deeply', 'unusual', () => makeDocx([paragraph(deep)])],
    ['not closed', 'damaged', () => makeDocx(['<w:p><w:r>'])],
    ['without places', 'no-places', () => makeDocx([words('Thank you for your interest.')])],
    ['of the old format', 'old-office', () => Buffer.from('\xd0\xcf\x11\xe0 and more', 'latin1')],
    [
      'behind a password',
      'protected',
      () =>
        Buffer.concat([
          Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
    ],
    ['a picture', 'other-format', () => Buffer.from('\x89PNG\r\n')],
    [
      'a list and no form',
      'too-many-places',
      () => makeDocx([table(...Array.from({ length: 1001 }, (_one, at) => labelled(`Question ${at}`)))]),
    ],
  ])('is refused when it is %s', async (_what, refusal, make) => {
    const { checkedPlaces } = await import('#core/blank-forms/kinds.ts');
    const error = await readForm(make(), 'form.docx')
      .then(({ file, places }) => checkedPlaces(file, places))
      .then(
        () => null,
        (thrown: unknown) => thrown as { code?: string; message?: string; details?: { refusal?: string } },
      );
    expect(error?.details?.refusal).toBe(refusal);
    expect(error?.code).toBe('bad-input');
    expect(error?.message).toMatch(/form\.docx.*Nothing was changed\.$/);
  });
});

describe('XML', () => {
  const file = { name: 'form.docx', bytes: Buffer.alloc(0) };

  it('knows where its elements stand', () => {
    const source = '<?xml version="1.0"?><a:x b="1"><c>one &amp; two</c><d/></a:x>';
    const root = parseXml(file, 'part', source);
    expect([...walk(root)].map(({ start, end }) => source.slice(start, end))).toEqual([
      '<a:x b="1"><c>one &amp; two</c><d/></a:x>',
      '<c>one &amp; two</c>',
      '<d/>',
    ]);
    expect(root.children[0]?.text).toBe('one & two');
    expect(splice(source, [{ start: 0, end: 21, text: '' }])).toBe(source.slice(21));
  });

  it.each(['<a><b></a>', '<a>', '<a/><b/>', '', 'text', '<a'])('refuses %j', (source) => {
    expect(() => parseXml(file, 'part', source)).toThrow(/part is broken/);
  });
});
