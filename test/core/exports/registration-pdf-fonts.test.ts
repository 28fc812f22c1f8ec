import { expect, test } from 'vitest';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { createPdfFonts } from '#core/exports/pdf/fonts.ts';
import { registrationPdf } from '#core/exports/registration-pdf.ts';
import type { RegistrationExport } from '#core/exports/types.ts';
import { type PdfText, readPdf } from '#support/read-pdf.ts';
import { SAMPLE } from './sample.ts';

const pdf = async (change: Partial<RegistrationExport> = {}) =>
  readPdf(await registrationPdf({ ...SAMPLE, ...change }, defaultFontFolder()));

test('European letters print, and what no font has is written as its code with a note', async () => {
  const samples = ['Łukasz, Őrség, Çelik, Đặng: cafe\u0301 👋🏽 한 done'];
  const { text } = await pdf({ campaign: { ...SAMPLE.campaign, samples } });
  expect(text).toContain('Łukasz,Őrség,Çelik,Đặng:café[U+1F44BU+1F3FD][U+D55C]done');
  expect(text).toContain('suchasemoji');
  expect((await pdf()).text).not.toContain('suchasemoji');
});

test('a word with a curly apostrophe, which is of another font, stays in one line', async () => {
  const words = Array.from({ length: 160 }, (_, index) => `we${'e'.repeat(index % 7)}’ll`);
  const { pages, text } = await pdf({ campaign: { ...SAMPLE.campaign, messageFlow: words.join(' ') } });
  expect(text).toContain(words.join(''));
  const linesOf = (texts: readonly PdfText[]) => Map.groupBy(texts, ({ y }) => Math.round(y)).values();
  const withSign = pages
    .flatMap((texts) => [...linesOf(texts)])
    .filter((line) => line.some((one) => one.text.includes('’')));
  expect(withSign.length).toBeGreaterThan(8);
  for (const line of withSign) {
    const ordered = line.filter(({ x }) => x > 180).sort((one, other) => one.x - other.x);
    expect(ordered.map((one) => one.text).join('')).toMatch(/^we+’ll( we+’ll)*$/);
  }
});

test('missing fonts are said by name', async () => {
  await expect(registrationPdf(SAMPLE, '/nowhere')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('fonts that are held for many files change no byte of any', async () => {
  const folder = defaultFontFolder();
  const texts = [
    'office fi ffl “quoted” a\u00a0b',
    '潮水货运 Tidewater',
    'Łódź ő e\u0301 \u{1f600}',
    'a b  c\tAV To.',
  ];
  const forms = texts.map((description) => ({ ...SAMPLE, campaign: { ...SAMPLE.campaign, description } }));
  const held = createPdfFonts(folder);
  for (const form of [...forms, ...forms.toReversed()])
    expect(
      Buffer.compare(await registrationPdf(form, folder, held), await registrationPdf(form, folder)),
    ).toBe(0);
});
