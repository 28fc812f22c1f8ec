// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { filedExample } from '#renderer/features/registration/field-examples.ts';
import { FIELDS } from '#renderer/features/registration/fields.ts';
import { exampleValue } from '#renderer/features/registration/fill-variables.ts';
import { fillVariables } from '#renderer/features/registration/phone-text.ts';
import { en } from '#renderer/i18n/en.ts';
import {
  type BrandDraft,
  type CampaignDraft,
  emptyBrand,
  emptyCampaign,
  type RegistrationDraft,
} from '#shared/model/registration.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';

const told = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) => (node as Readonly<Record<string, unknown>> | undefined)?.[key],
      en.registration.examples,
    );

const WRITTEN = FIELDS.map(({ path }) => path).filter((path) => filedExample(path) !== undefined);

/** The whole form of the good examples, for one kind of organisation. */
function goodForm(entityType: string): RegistrationDraft {
  const isListed = entityType === 'PUBLIC_PROFIT';
  const isSole = entityType === 'SOLE_PROPRIETOR';
  const brand: Record<string, unknown> = { ...emptyBrand(), entityType, vertical: isSole ? '' : 'RETAIL' };
  const campaign: Record<string, unknown> = {
    ...emptyCampaign(),
    usecase: isSole ? 'SOLE_PROPRIETOR' : 'CUSTOMER_CARE',
    termsAndConditions: true,
    embeddedLink: true,
  };
  const onlySole = ['firstName', 'lastName', 'mobilePhone'];
  const onlyListed = ['stockSymbol', 'businessContactEmail'];
  const notSole = ['companyName', 'ein', 'einIssuingCountry'];
  for (const path of WRITTEN) {
    const [form, key = ''] = path.split('.');
    if (onlySole.includes(key) && !isSole) continue;
    if (onlyListed.includes(key) && !isListed) continue;
    if ((notSole.includes(key) && isSole) || key === 'altBusinessId' || key === 'numberPoolReason') continue;
    (form === 'brand' ? brand : campaign)[key] = filedExample(path)?.good;
  }
  if (isListed) brand.stockExchange = 'NYSE';
  const sample = filedExample('campaign.samples')?.good ?? '';
  const link = filedExample('campaign.embeddedLinkSample')?.good ?? '';
  campaign.samples = [
    sample,
    `Lakeside Bikes: Hi [First name], the repair comes to [amount]. See ${link} for the pick-up. Reply STOP to opt out.`,
  ];
  return { brand: brand as BrandDraft, campaign: campaign as CampaignDraft, numbers: [] };
}

const FACTS = { customerName: 'Lakeside Bikes & Repair, LLC', otherBrands: [], numbers: {} };
const judge = (draft: RegistrationDraft) => judgeRegistration(draft, FACTS, { today: '2026-11-22' });

describe('the examples beside the fields', () => {
  it('are there for every field, with what is wrong with the bad one', () => {
    for (const { path, kind } of FIELDS) {
      const words = told(path) as { why?: string; good?: string; bad?: string } | undefined;
      const { good, bad } = filedExample(path) ?? words ?? {};
      expect([path, Boolean(good), Boolean(bad), Boolean(words?.why)]).toEqual([path, true, true, true]);
      const isTicked = ['flag', 'choice', 'numbers', 'subUsecases'].includes(kind);
      expect([path, words?.good !== undefined]).toEqual([path, isTicked]);
    }
  });

  it.each(['PRIVATE_PROFIT', 'PUBLIC_PROFIT'])('have no error in a form of good ones: %s', (entityType) => {
    const found = judge(goodForm(entityType)).filter(({ path }) => path !== 'numbers');
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  /** Only people can see what is wrong with these. */
  const BEYOND_RULES = new Set([
    'brand.firstName',
    'brand.city',
    'brand.companyName',
    'brand.altBusinessId',
    'campaign.numberPoolReason',
  ]);

  it.each(WRITTEN.filter((path) => !BEYOND_RULES.has(path)))(
    'are found by the rules when bad: %s',
    (path) => {
      const [form = '', key = ''] = path.split('.');
      const isSole = ['firstName', 'lastName', 'mobilePhone'].includes(key);
      const draft = goodForm(isSole ? 'SOLE_PROPRIETOR' : 'PUBLIC_PROFIT');
      const bad = filedExample(path)?.bad ?? '';
      const codesAt = (one: RegistrationDraft) =>
        judge(one)
          .filter((finding) => finding.path.startsWith(path))
          .map(({ code }) => code);
      const before = codesAt(draft);
      const value = key === 'samples' ? [bad, bad] : bad;
      const changed = { ...draft, [form]: { ...draft[form as 'brand' | 'campaign'], [key]: value } };
      const found = codesAt(changed as RegistrationDraft);
      expect([path, found.some((code) => !before.includes(code))]).toEqual([path, true]);
    },
  );
});

describe('variables on the phone', () => {
  it.each([
    ['First name', 'Dana'],
    ['last_name', 'Whitfield'],
    ['customerName', 'Dana Whitfield'],
    ['date', 'March 4'],
    ['Appointment time', '2:30 PM'],
    ['Link', 'https://www.example.com/a1'],
    ['Callback number', '(208) 555-0142'],
    ['Order number', '48213'],
    ['Brand', 'Lakeside Bikes'],
    ['Something else', null],
  ])('hold what their name says: %s', (name, value) => {
    expect(exampleValue(name, 'Lakeside Bikes')).toBe(value);
  });

  it('are filled in where they stand, and left where nobody can tell', () => {
    const parts = fillVariables('Hi [First name], {date} or [xyz]?', '');
    expect(parts.map(({ text }) => text).join('')).toBe('Hi Dana, March 4 or [xyz]?');
    expect(parts.filter(({ isVariable }) => isVariable)).toHaveLength(3);
  });
});
