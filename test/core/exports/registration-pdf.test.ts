import { afterEach, expect, test, vi } from 'vitest';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { registrationPdf } from '#core/exports/registration-pdf.ts';
import type { RegistrationExport } from '#core/exports/types.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
import {
  type PdfContents,
  type PdfOutline,
  type PdfText,
  readPdf,
  withoutBlanks,
} from '#support/read-pdf.ts';
import { manyNumbers, SAMPLE } from './sample.ts';

const bytesOf = (change: Partial<RegistrationExport> = {}) =>
  registrationPdf({ ...SAMPLE, ...change }, defaultFontFolder());
const pdf = async (change: Partial<RegistrationExport> = {}) => readPdf(await bytesOf(change));

const SENTENCE = 'Tidewater Freight writes to people who booked a shipment and ticked the box. ';

/** Words that all differ, so that a lost or swapped line shows. */
const countedWords = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** The margins of the page, in points. */
const LEFT = 54;
const RIGHT = 612 - 54;

function outsideTheMargins(contents: PdfContents): readonly PdfText[] {
  return contents.pages
    .flat()
    .filter(({ x, y, width }) => x < LEFT - 0.5 || x + width > RIGHT + 0.5 || y < 20 || y > 792 - 20);
}

/** The text between header and footer, without the label that a long value repeats on each page. */
function bodyOf(contents: PdfContents, label: string): string {
  const body = contents.pages.flatMap((texts) => texts.filter(({ y }) => y > 50 && y < 750));
  const text = withoutBlanks(body.map((one) => one.text).join(''));
  return text.replace(new RegExp(`${label}\\d+characters`, 'g'), '');
}

/** Roles with content on the page, in the order of reading. */
function rolesOf(outline: PdfOutline | null): readonly string[] {
  if (!outline) return [];
  const inner = (outline.children ?? []).flatMap(rolesOf);
  const isContent = (child: PdfOutline) => child.role === undefined;
  return (outline.children ?? []).some(isContent) ? [outline.role ?? '', ...inner] : inner;
}

afterEach(() => {
  vi.useRealTimers();
});

test('every value of the form can be read and copied from the PDF', async () => {
  const campaign = {
    ...SAMPLE.campaign,
    embeddedLink: true,
    embeddedLinkSample: 'https://tidewater-freight.example.com/t/8F2K',
    numberPool: true,
    numberPoolReason: 'Drivers answer from the number of their depot.',
  };
  const { text } = await pdf({ campaign });
  const typed = [...Object.values(SAMPLE.brand), ...Object.values(campaign)]
    .flat()
    .filter((value) => typeof value === 'string' && value !== '');
  expect(typed.length).toBeGreaterThan(30);
  for (const value of typed) expect(text).toContain(withoutBlanks(String(value)));
  for (const number of SAMPLE.numbers) {
    expect(text).toContain(number);
    expect(text).toContain(withoutBlanks(formatPhone(number)));
  }
  for (const value of [SAMPLE.customerName, SAMPLE.registrationName, 'CASE-1042', '2026-11-22 14:05 UTC']) {
    expect(text).toContain(withoutBlanks(value));
  }
  expect(text).toContain('Transportation(TRANSPORTATION)');
  expect(text).toContain('PreparedwithTextReady0.1.0;notaCiscoform');
});

test('a sole proprietor is asked for a name and mobile phone, not for company papers', async () => {
  const brand = {
    ...SAMPLE.brand,
    entityType: 'SOLE_PROPRIETOR',
    firstName: 'Zoë',
    lastName: 'Ångström',
    mobilePhone: '+12065550177',
    companyName: 'Left from before',
  };
  const { text } = await pdf({ brand });
  for (const shown of ['Zoë', 'Ångström', '+12065550177', 'Firstname', 'Mobilephone'])
    expect(text).toContain(shown);
  for (const hidden of ['Legalcompanyname', 'Taxnumber', 'Leftfrombefore', 'Stocksymbol']) {
    expect(text).not.toContain(hidden);
  }
});

test('only a public company has its listing in the form', async () => {
  const listed = {
    stockSymbol: 'TDWT',
    stockExchange: 'NYSE',
    businessContactEmail: 'ir@tidewater.example.com',
  };
  const open = await pdf({ brand: { ...SAMPLE.brand, ...listed, entityType: 'PUBLIC_PROFIT' } });
  for (const value of Object.values(listed)) expect(open.text).toContain(value);
  const closed = await pdf({ brand: { ...SAMPLE.brand, ...listed } });
  for (const value of Object.values(listed)) expect(closed.text).not.toContain(value);
});

test('a form that nobody has filled in yet shows a dash at each field', async () => {
  const { text } = await pdf({ brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] });
  for (const label of ['Typeoforganisation', 'Legalcompanyname', 'Street', 'Sample1', 'Messageflow']) {
    expect(text).toContain(`${label}—`);
  }
  expect(text).not.toContain('Sample2');
  expect(text).not.toContain('Otherbusiness');
  expect(text).toContain('Nonumbersareattached.');
});

test('a sample keeps its number when one before it is empty', async () => {
  const { text } = await pdf({ campaign: { ...SAMPLE.campaign, samples: ['', 'Second text, kept.', ''] } });
  expect(text).toContain('Sample218charactersSecondtext,kept.');
  expect(text).not.toContain('Sample1');
  expect(text).not.toContain('Sample3');
});

test('open findings get a page of their own that says whose checks they are', async () => {
  const { pages, text } = await pdf({
    findings: [
      { severity: 'info', path: 'brand.website', ruleId: 'BR-900', message: 'A mere hint.' },
      { severity: 'warning', path: 'numbers.1', ruleId: 'NU-900', message: 'Not authorised yet.' },
      { severity: 'error', path: 'campaign.samples.1', ruleId: 'CP-900', message: 'No brand name.' },
      { severity: 'error', path: 'elsewhere.x', ruleId: 'XX-900', message: 'Somewhere.' },
    ],
  });
  const last = withoutBlanks((pages.at(-1) ?? []).map(({ text }) => text).join(''));
  expect(last).toContain("TextReady'sownchecks");
  expect(last).toContain('notaverdictofCisco');
  expect(last).toMatch(
    /Error.*CP-900.*Campaign:Sample2.*Nobrandname\..*XX-900.*elsewhere\.x.*Warning.*NU-900.*\(425\)555-0143/,
  );
  expect(text).toContain('2errors,1warning');
  expect(text).not.toContain('hint');
});

test('acknowledged findings stand apart from open ones, with note, name and time', async () => {
  const { pages, text } = await pdf({
    findings: [
      { severity: 'warning', path: 'brand.email', ruleId: 'BR-900', message: 'Another domain.' },
      {
        severity: 'warning',
        path: 'campaign.messageFlow',
        ruleId: 'CP-901',
        message: 'No frequency.',
        acknowledged: { note: 'It is on the form itself.', who: 'Robin', at: '2026-11-21T09:30:00.000Z' },
      },
    ],
  });
  const last = withoutBlanks((pages.at(-1) ?? []).map((one) => one.text).join(''));
  expect(last).toMatch(/Openfindings.*BR-900.*Acknowledgedfindings.*CP-901.*Nofrequency\./);
  expect(last).toContain('AcknowledgedbyRobin,2026-11-2109:30UTC:Itisontheformitself.');
  expect(withoutBlanks(text)).toContain('1warning,1acknowledged');
});

test('findings are left out where nobody asked for them', async () => {
  const { text } = await pdf({
    withFindings: false,
    findings: [{ severity: 'error', path: 'brand.email', ruleId: 'BR-900', message: 'Another domain.' }],
  });
  expect(text).not.toContain('BR-900');
  expect(withoutBlanks(text)).not.toMatch(/findings|1error/i);
});

test('without errors and warnings nothing is said about findings', async () => {
  const { text } = await pdf({
    findings: [{ severity: 'info', path: 'brand.website', ruleId: 'BR-900', message: 'A mere hint.' }],
  });
  expect(text).not.toContain('Openfindings');
  expect(text).not.toContain('hint');
});

test('the same input gives the same bytes at any time, and another input gives others', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) });
  const first = await bytesOf();
  vi.setSystemTime(Date.UTC(2031, 4, 1));
  const second = await bytesOf();
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, await bytesOf({ exportedAt: '2026-11-22T14:05:10.000Z' }))).not.toBe(0);
});

test('the document names itself, its customer and its language', async () => {
  const en = await pdf();
  expect(en).toMatchObject({
    title: '10DLC brand and campaign: Delivery texts',
    author: 'Tidewater Freight Services LLC',
    subject: '10DLC registration: brand, campaign and numbers',
    language: 'en-US',
    created: 'D:20261122140509Z',
    bookmarks: ['Brand', 'Campaign', 'Numbers'],
  });
  const zh = await pdf({ language: 'zh', customerName: '海港货运' });
  expect(zh).toMatchObject({ language: 'zh-CN', author: '海港货运', bookmarks: ['品牌', '活动', '号码'] });
});

test('a Chinese form has Chinese labels, and values stay as typed', async () => {
  const description = '海港货运向已预订货运并同意接收短信的客户发送送货更新。';
  const { text } = await pdf({ language: 'zh', campaign: { ...SAMPLE.campaign, description } });
  expect(text).toContain(`活动说明${description.length}个字符${description}`);
  expect(text).toContain('交通运输（TRANSPORTATION）');
  expect(text).toContain('退订关键词STOP,CANCEL,END,QUIT,UNSUBSCRIBE');
  expect(text).toContain('并非Cisco的表单');
  for (const english of ['Yes', 'characters', 'Legal company', 'Exported', 'Page']) {
    expect(text).not.toContain(withoutBlanks(english));
  }
});

test('screen readers get headings and labelled values, each label once', async () => {
  const { isTagged, structure } = await pdf({
    campaign: { ...SAMPLE.campaign, description: countedWords(1500) },
  });
  expect(isTagged).toBe(true);
  const roles = structure.map(rolesOf);
  expect(roles[0]?.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H3', 'H3']);
  const all = roles.flat();
  expect(all.filter((role) => role === 'H2')).toHaveLength(3);
  // The third page only goes on with the description, whose repeated label is not read again.
  expect(new Set(roles[2])).toEqual(new Set(['LBody']));
});

test('a text of twenty thousand characters runs over pages, whole, in order and within the margins', async () => {
  const description = countedWords(2300).slice(0, 20_000);
  const contents = await pdf({ campaign: { ...SAMPLE.campaign, description } });
  expect(bodyOf(contents, 'Campaigndescription').includes(withoutBlanks(description))).toBe(true);
  expect(contents.pages.length).toBeGreaterThan(5);
  expect(outsideTheMargins(contents)).toEqual([]);
});

test('a word wider than the page is broken and stays within the margins', async () => {
  const wide = `https://tidewater-freight.example.com/${'x'.repeat(900)}`;
  const contents = await pdf({
    customerName: 'W'.repeat(200),
    registrationName: '船'.repeat(120),
    brand: {
      ...SAMPLE.brand,
      website: wide,
      companyName: 'V'.repeat(100),
      email: `${'e'.repeat(90)}@example.com`,
    },
    findings: [
      { severity: 'error', path: `campaign.${'p'.repeat(150)}`, ruleId: 'XX-1', message: 'm'.repeat(400) },
    ],
  });
  expect(outsideTheMargins(contents)).toEqual([]);
  expect(bodyOf(contents, 'Website').includes(wide)).toBe(true);
  expect(contents.text.includes('m'.repeat(400))).toBe(true);
});

test('five hundred numbers stand in columns over a few pages', async () => {
  const numbers = manyNumbers(500);
  const contents = await pdf({ numbers });
  for (const number of numbers) expect(contents.text).toContain(number);
  expect(outsideTheMargins(contents)).toEqual([]);
  expect(contents.pages.length).toBeLessThan(10);
  const columns = contents.pages.flat().filter(({ text, size }) => text.startsWith('+1206') && size < 9);
  expect(new Set(columns.map(({ x }) => Math.round(x))).size).toBe(3);
});

test('no heading is left alone at the foot of a page', async () => {
  const footer = 50;
  for (let sentences = 2; sentences <= 50; sentences += 12) {
    const { pages } = await pdf({
      campaign: { ...SAMPLE.campaign, messageFlow: SENTENCE.repeat(sentences) },
      numbers: manyNumbers(100),
    });
    for (const texts of pages) {
      const lowest = texts.filter(({ y }) => y > footer).reduce((low, text) => (text.y < low.y ? text : low));
      expect(lowest.size, `${sentences} sentences: ${lowest.text}`).toBeLessThan(10);
    }
  }
});
