import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { makeBlankPdf } from '#support/blank-pdf.ts';
import { fieldsByLabel, fill, readForm, SUBJECT } from '#support/fill-form.ts';
import { readPdf } from '#support/read-pdf.ts';

/** Values of the fields as another program finds them. */
async function valuesOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const values: Record<string, unknown> = {};
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const { fieldName, fieldValue } of await page.getAnnotations()) values[fieldName] = fieldValue;
  }
  await task.destroy();
  return values;
}

async function hasXfa(bytes: Uint8Array): Promise<boolean> {
  const { catalog } = await PDFDocument.load(bytes, { preserveXFA: true });
  return catalog.lookup(PDFName.of('AcroForm'), PDFDict).has(PDFName.of('XFA'));
}

describe('a PDF form', () => {
  it('is read by the words beside its fields, by tooltips and by names', async () => {
    const form = await readForm(await makeBlankPdf());
    expect(fieldsByLabel(form)).toEqual([
      ['Registered company name *', 'brand.companyName'],
      ['Trading name (DBA)', 'brand.displayName'],
      ['EIN / Tax ID', 'brand.ein'],
      ['Type of organization', 'brand.entityType'],
      ['Industry', 'brand.vertical'],
      ['Street address', 'brand.street'],
      ['City', 'brand.city'],
      ['State / Province', 'brand.state'],
      ['ZIP code', 'brand.postalCode'],
      ['Country', 'brand.country'],
      ['Company website', 'brand.website'],
      ['Support e-mail', 'brand.email'],
      ['Telephone', 'brand.phone'],
      ['Number of employees', null],
      ['Name', 'made.contactName'],
      ['Job title', null],
      ['What is the purpose of the campaign?', 'campaign.description'],
      ['Describe how consumers opt in to the campaign (every method)', 'campaign.messageFlow'],
      ['Use case', 'campaign.usecase'],
      ['Do messages contain embedded links?', 'campaign.embeddedLink'],
      ['Age-gated content', 'campaign.ageGated'],
      ['Direct lending or loan arrangement', 'campaign.directLending'],
      ['Sample message 1', 'campaign.samples.0'],
      ['Sample message 2', 'campaign.samples.1'],
      ['Opt-out keywords (comma separated)', 'campaign.optoutKeywords'],
      ['form1.page2.helpMessage', 'campaign.helpMessage'],
      ['Numbers to be registered', 'numbers'],
      ['How many numbers?', 'made.numberCount'],
      ['Privacy policy URL', 'campaign.privacyPolicyLink'],
      ['Date', 'made.date'],
    ]);
  });

  it('is filled, and says so to another program', async () => {
    const { bytes, mishaps } = await fill(await makeBlankPdf());
    expect(mishaps).toEqual([]);
    expect(await valuesOf(bytes)).toMatchObject({
      Text1: 'Tidewater Freight Services LLC',
      Text3: '472918365',
      List1: ['Private, for profit'],
      List2: ['Transportation and logistics'],
      List3: ['United States'],
      Text6: 'WA',
      Text10: '2065550142',
      Text11: '',
      Text12: 'Rosa Lindqvist',
      Text21: SUBJECT.campaign.messageFlow,
      Radio1: '1',
      Radio2: 'B',
      Box1: 'Off',
      Text22: SUBJECT.campaign.samples[0],
      Text25: '+12065550142, +12065550143',
      Text26: '2',
      Text28: '2026-11-28',
    });
  });

  it('keeps the bytes that were there and adds its own', async () => {
    const blank = await makeBlankPdf();
    const { bytes } = await fill(blank);
    expect(Buffer.compare(Buffer.from(bytes.subarray(0, blank.length)), blank)).toBe(0);
    expect(Buffer.compare(Buffer.from((await fill(blank)).bytes), Buffer.from(bytes))).toBe(0);
  });

  it('ticks boxes that are asked for', async () => {
    const campaign = { ...SUBJECT.campaign, ageGated: true, embeddedLink: true, usecase: 'CUSTOMER_CARE' };
    const { bytes } = await fill(await makeBlankPdf(), { ...SUBJECT, campaign });
    expect(await valuesOf(bytes)).toMatchObject({ Radio1: '2', Radio2: 'A', Box1: 'Yes', Box2: 'Off' });
  });

  it('prints letters that its own font lacks, and says which no font has', async () => {
    const brand = { ...SUBJECT.brand, companyName: 'Łódź Żegluga', displayName: '潮水货运 👋' };
    const { bytes, mishaps } = await fill(await makeBlankPdf(), { ...SUBJECT, brand });
    expect(mishaps).toEqual([{ placeId: 'Text2', reason: 'not-printable', value: '[U+1F44B]' }]);
    expect(await valuesOf(bytes)).toMatchObject({ Text1: 'Łódź Żegluga', Text2: '潮水货运 👋' });
  });

  it('says what is too long for its place, and what does not show in print', async () => {
    const description = 'Delivery updates. '.repeat(300).trim();
    const { notes, mishaps, bytes } = await fill(await makeBlankPdf(), {
      ...SUBJECT,
      campaign: { ...SUBJECT.campaign, description },
    });
    expect(mishaps).toEqual([{ placeId: 'Text20', reason: 'cut-off', value: '' }]);
    expect((await valuesOf(bytes)).Text20).toBe(description);
    expect(notes.find(({ placeId }) => placeId === 'Text23')).toMatchObject({
      reason: 'too-long',
      limit: 60,
      value: SUBJECT.campaign.samples[1],
    });
    expect(notes.filter(({ reason }) => reason === 'no-place').map(({ field }) => field)).toContain(
      'campaign.optinMessage',
    );
  });

  it('takes a form that is also XFA and lets go of the other half', async () => {
    const hybrid = await makeBlankPdf((_document, form) => {
      form.acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
    });
    expect(await hasXfa(hybrid)).toBe(true);
    const { bytes } = await fill(hybrid);
    expect(await hasXfa(bytes)).toBe(false);
    expect((await valuesOf(bytes)).Text1).toBe('Tidewater Freight Services LLC');
  });

  it('takes fonts from the form and answers in the spelling of their options, as other programs write them', async () => {
    const blank = await makeBlankPdf((document, form) => {
      form.acroForm.dict.set(PDFName.of('DA'), PDFString.of('/F1 0 Tf 0 g'));
      for (const field of form.getFields()) field.acroField.dict.delete(PDFName.of('DA'));
      const options = ['Public', 'Private'].map((text) => PDFString.of(text));
      form.getField('List1').acroField.dict.set(PDFName.of('Opt'), document.context.obj(options));
    });
    const { bytes, mishaps } = await fill(blank);
    expect(mishaps).toEqual([]);
    const form = (await PDFDocument.load(bytes)).getForm();
    const { dict } = form.getField('List1').acroField;
    expect(dict.get(PDFName.of('V'))?.toString()).toBe('(Private)');
    const { acroField } = form.getTextField('Text1');
    expect(acroField.dict.has(PDFName.of('DA'))).toBe(false);
    expect(acroField.getWidgets().every((widget) => widget.getNormalAppearance() !== undefined)).toBe(true);
  });

  it('leaves the printed page as it was', async () => {
    const { bytes } = await fill(await makeBlankPdf());
    expect((await readPdf(bytes)).text).toContain('Messagingregistrationrequest');
  });
});

const saved = (document: { save(): Promise<Uint8Array> }) =>
  document.save().then((bytes) => Buffer.from(bytes));

describe('a PDF that is no form to fill', () => {
  const refusal = async (bytes: Buffer) => {
    const error = await readForm(bytes, 'form.pdf').then(
      () => null,
      (thrown: unknown) => thrown as { code?: string; message?: string; details?: { refusal?: string } },
    );
    expect(error?.code).toBe('bad-input');
    expect(error?.message).toMatch(/form\.pdf.*Nothing was changed\.$/);
    return error?.details?.refusal;
  };

  it('is refused when it is cut off', async () => {
    const blank = await makeBlankPdf();
    expect(await refusal(blank.subarray(0, blank.length / 2))).toBe('damaged');
  });

  it('is refused when it is encrypted', async () => {
    const document = await PDFDocument.load(await makeBlankPdf());
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    expect(await refusal(await saved(document))).toBe('protected');
  });

  it('is refused when it is of XFA alone', async () => {
    const document = await PDFDocument.create();
    document
      .addPage()
      .drawText('Please wait...', { font: await document.embedFont(StandardFonts.Helvetica) });
    document.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
    expect(await refusal(await saved(document))).toBe('xfa');
  });

  it('is refused without fields', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await refusal(await saved(document))).toBe('no-fields');
  });

  it('is refused when it is signed', async () => {
    const signed = await makeBlankPdf((document, form) => {
      const field = document.context.obj({ FT: 'Sig', T: PDFString.of('Signature'), V: { Type: 'Sig' } });
      form.acroForm.dict
        .lookup(PDFName.of('Fields'), PDFArray)
        .push(document.context.register(field as PDFDict));
    });
    expect(await refusal(signed)).toBe('signed');
  });

  it('is refused when a stream unpacks to very much', async () => {
    const bomb = await makeBlankPdf((document) => {
      const packed = deflateSync(Buffer.alloc(101_000_000));
      document.context.register(document.context.stream(packed, { Filter: 'FlateDecode' }));
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('bomb');
  });

  it('is refused as garbage', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\ngarbage\n%%EOF'))).toBe('damaged');
  });
});
