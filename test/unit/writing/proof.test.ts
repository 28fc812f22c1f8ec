import { expect, it } from 'vitest';
import type { BrandDraft, CampaignDraft, RegistrationDraft } from '#shared/model/registration.ts';
import {
  CLEAN_BRAND,
  CLEAN_CAMPAIGN,
  CLEAN_FACTS,
  CLEAN_NUMBERS,
  SOLE_BRAND,
} from '#shared/rules/examples/registration.ts';
import { SUB_USE_CASES, USE_CASES } from '#shared/rules/reference/use-cases.ts';
import { judgeRegistration, registrationEngine } from '#shared/rules/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import type { GivenAnswers } from '#shared/writing/answers.ts';
import { compose } from '#shared/writing/compose.ts';
import { METHOD_IDS, type MethodId } from '#shared/writing/methods.ts';
import { topicsFor, WRITTEN_USE_CASES } from '#shared/writing/purposes.ts';
import { RECIPIENTS } from '#shared/writing/recipients.ts';
import { TOPIC_IDS } from '#shared/writing/topics/topics.ts';

/*
 * What is written passes the rules, whatever is answered: no error and no warning. Every use case with every kind of
 * recipients and every way of agreeing; every pair of ways, every pair
 * of sub-use cases and every topic besides.
 */

const BRANDS = [
  'Harbor Outfitters',
  "Rosa's Bakery",
  'Pike & Daughters',
  'Oxo',
  'Northern Pine County Partnership of Greater Bend Valley',
] as const;

/** What a brand of that kind does. */
const BUSINESSES: Readonly<Record<string, string>> = {
  CHARITY: 'feeds families in need',
  EMERGENCY: 'runs a community college',
  HIGHER_EDUCATION: 'teaches trades to young people',
  K12_EDUCATION: 'runs two primary schools',
  POLITICAL: 'runs the campaign of a candidate for the city council',
  PUBLIC_SAFETY_RESTRICTED: 'runs the fire department of a county',
  PUBLIC_SERVICE_ANNOUNCEMENT: 'keeps the streets and water pipes of a town',
  SWEEPSTAKE: 'sells cameras and teaches photography',
};

function brandOf(usecase: string, name: string): BrandDraft {
  const brand = { ...CLEAN_BRAND, companyName: `${name} LLC`, displayName: name };
  if (usecase === 'SOLE_PROPRIETOR') return { ...brand, ...SOLE_BRAND, displayName: 'Rowan Canoes' };
  return usecase === 'CHARITY' ? { ...brand, entityType: 'NON_PROFIT' } : brand;
}

const answersOf = (brand: BrandDraft, usecase: string): GivenAnswers => ({
  brand: brand.displayName,
  business: BUSINESSES[usecase] ?? 'rents boats and camping gear',
  usecase,
  page: 'https://www.example.com/book',
  keyword: 'BOATS',
  number: '+12085550142',
  privacyLink: CLEAN_CAMPAIGN.privacyPolicyLink,
  termsLink: CLEAN_CAMPAIGN.termsAndConditionsLink,
  email: brand.email,
  phone: brand.phone,
});

/** The form with what is written, under a complete brand. */
function written(usecase: string, name: string, answers: GivenAnswers): RegistrationDraft {
  const brand = brandOf(usecase, name);
  const { texts, open } = compose({ ...answersOf(brand, usecase), ...answers });
  expect(open).toEqual([]);
  const isSole = usecase === 'SOLE_PROPRIETOR';
  return {
    brand,
    campaign: {
      ...CLEAN_CAMPAIGN,
      usecase,
      subUsecases: [...(answers.subUsecases ?? [])],
      embeddedLink: (answers.messageLink ?? '') !== '',
      embeddedLinkSample: answers.messageLink ?? '',
      embeddedPhone: (answers.messagePhone ?? '') !== '',
      ...texts,
    },
    numbers: isSole ? CLEAN_NUMBERS.slice(0, 1) : CLEAN_NUMBERS,
  };
}

const ENV = { today: '2026-11-23' };

/** What differs between two forms, as paths. */
const differences = (one: RegistrationDraft, other: RegistrationDraft): readonly string[] => [
  ...Object.entries(one.brand).flatMap(([key, value]) =>
    value === other.brand[key as keyof BrandDraft] ? [] : [`brand.${key}`],
  ),
  ...Object.entries(one.campaign).flatMap(([key, value]) =>
    String(value) === String(other.campaign[key as keyof CampaignDraft]) ? [] : [`campaign.${key}`],
  ),
  ...(one.numbers === other.numbers ? [] : ['numbers']),
];

/** Judges one form after the other, each rule again only where something changed that it reads. */
function judge(): (draft: RegistrationDraft) => readonly Finding[] {
  const session = registrationEngine.session(ENV);
  let last: RegistrationDraft | undefined;
  return (draft) => {
    const changed = last && differences(draft, last);
    last = draft;
    return session.update(draft, CLEAN_FACTS, changed);
  };
}
const findingsOf = judge();

/** Errors and warnings, each with the answers that brought it. */
function objections(usecase: string, name: string, answers: GivenAnswers): readonly string[] {
  const from = `${usecase}, ${name}, ${JSON.stringify(answers)}`;
  return findingsOf(written(usecase, name, answers))
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ ruleId, code, path, params }) => `${ruleId} ${code} ${path} ${JSON.stringify(params)} from ${from}`,
    );
}

const SUBS: readonly string[] = SUB_USE_CASES.values;

/** As many sub-use cases as the use case asks for. */
const fewestSubs = (usecase: string): string[] =>
  SUBS.slice(2, 2 + USE_CASES.values[usecase as keyof typeof USE_CASES.values].min);

/** A brand for each combination, the same ones in every run. */
const brandAt = (index: number): string => BRANDS[index % BRANDS.length] ?? BRANDS[0];

const PAIRS: readonly (readonly [MethodId, MethodId])[] = METHOD_IDS.flatMap((one, index) =>
  METHOD_IDS.slice(index + 1).map((other): [MethodId, MethodId] => [one, other]),
);

it('there are texts for every use case, and a use case for every topic', () => {
  expect([...WRITTEN_USE_CASES].sort()).toEqual(Object.keys(USE_CASES.values).sort());
  const used = new Set(WRITTEN_USE_CASES.flatMap((one) => topicsFor(one, [])));
  expect([...used].sort()).toEqual([...TOPIC_IDS].sort());
});

it.each(WRITTEN_USE_CASES)('%s passes for all recipients and all ways of agreeing', (usecase) => {
  const subUsecases = fewestSubs(usecase);
  const offset = WRITTEN_USE_CASES.indexOf(usecase);
  // One brand for each kind of recipients: what is read once need not be read again for each way.
  const found = RECIPIENTS.flatMap((recipients, at) =>
    METHOD_IDS.flatMap((method) =>
      objections(usecase, brandAt(offset + at), { recipients, methods: [method], subUsecases }),
    ),
  );
  expect(found).toEqual([]);
});

it.each(WRITTEN_USE_CASES)('%s passes for a third of the pairs of ways, each third in turn', (usecase) => {
  const subUsecases = fewestSubs(usecase);
  const offset = WRITTEN_USE_CASES.indexOf(usecase);
  const found = PAIRS.filter((_pair, at) => at % 3 === offset % 3).flatMap((methods, at) =>
    objections(usecase, brandAt(at), {
      recipients: RECIPIENTS[(offset + at) % RECIPIENTS.length],
      methods: [...methods],
      subUsecases,
    }),
  );
  expect(found).toEqual([]);
});

it.each(WRITTEN_USE_CASES)(
  '%s passes for each of its topics, and for most of them in all ways at once',
  (usecase) => {
    const subUsecases = fewestSubs(usecase);
    const topics = topicsFor(usecase, subUsecases);
    const found = topics.flatMap((topic, at) =>
      objections(usecase, brandAt(at), { topics: [topic], subUsecases, methods: ['web'] }),
    );
    expect(found).toEqual([]);
    const all = { topics: topics.slice(0, 5), subUsecases, methods: [...METHOD_IDS] };
    expect([BRANDS[0], BRANDS[4]].flatMap((brand) => objections(usecase, brand, all))).toEqual([]);
  },
);

const WITH_SUBS = Object.entries(USE_CASES.values).flatMap(([usecase, { max }]) =>
  max > 0 ? [usecase] : [],
);

it('judging what changed finds what judging everything finds', () => {
  const draft = written('MIXED', BRANDS[0], { subUsecases: ['2FA', 'MARKETING'] });
  expect(findingsOf(draft)).toEqual(judgeRegistration(draft, CLEAN_FACTS, ENV));
});

it.each(WITH_SUBS)('%s passes for all pairs of sub-use cases', (usecase) => {
  const found = SUBS.flatMap((one, index) =>
    SUBS.slice(index + 1).flatMap((other, at) =>
      objections(usecase, brandAt(index), {
        subUsecases: [one, other],
        methods: [METHOD_IDS[at % METHOD_IDS.length] ?? 'web'],
      }),
    ),
  );
  expect(found).toEqual([]);
});

const HOW_OFTEN: readonly GivenAnswers[] = [
  { frequency: 'per-request' },
  { frequency: 'day', most: 1 },
  { frequency: 'week', most: 2 },
  { frequency: 'month', most: 12 },
  { frequency: 'year', most: 6 },
];

it.each(WRITTEN_USE_CASES)(
  '%s passes however often messages come, with a link and with a number',
  (usecase) => {
    const subUsecases = fewestSubs(usecase);
    const more: readonly GivenAnswers[] = [
      ...HOW_OFTEN,
      { messageLink: 'https://www.example.com/more' },
      { messagePhone: '+12085550142' },
      { messageLink: 'https://www.example.com/more', messagePhone: '+12085550142' },
    ];
    expect(more.flatMap((one, at) => objections(usecase, brandAt(at), { ...one, subUsecases }))).toEqual([]);
  },
);
