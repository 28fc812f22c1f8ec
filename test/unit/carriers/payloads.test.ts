import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CARRIERS } from '#shared/carriers/carriers.ts';
import { CARRIER_IDS, type CarrierId, type CarrierSource } from '#shared/carriers/types.ts';
import {
  type BrandDraft,
  type CampaignDraft,
  emptyBrand,
  emptyCampaign,
} from '#shared/model/registration.ts';
import { ENTITY_TYPES, STOCK_EXCHANGES, VERTICALS } from '#shared/rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '#shared/rules/reference/use-cases.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { payloadFor, schemaNames, unsaid } from './schemas.ts';

const GOOD: CarrierSource = {
  name: 'Delivery texts',
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12065550142'],
};

const LISTED: Partial<BrandDraft> = {
  entityType: 'PUBLIC_PROFIT',
  stockSymbol: 'TDWT',
  stockExchange: 'NASDAQ',
  businessContactEmail: 'robin@tidewater-freight.example.com',
};
const ALONE: Partial<BrandDraft> = {
  entityType: 'SOLE_PROPRIETOR',
  companyName: '',
  ein: '',
  einIssuingCountry: '',
  firstName: 'Robin',
  lastName: 'Vale',
  mobilePhone: '(206) 555-0143',
};
const with_ = (brand: Partial<BrandDraft>, campaign: Partial<CampaignDraft> = {}): CarrierSource => ({
  ...GOOD,
  brand: { ...GOOD_BRAND, ...brand },
  campaign: { ...GOOD_CAMPAIGN, ...campaign },
});

const each = <T>(values: readonly T[]) =>
  CARRIER_IDS.flatMap((carrier) => values.map((value) => [carrier, value] as const));

test.each(CARRIER_IDS)(
  '%s: the good form is what the schemas describe, or said to lack something',
  (carrier) => {
    const payload = payloadFor(carrier, GOOD);
    expect(unsaid(carrier, payload)).toEqual([]);
    expect(payload.requests.map(({ method }) => method)).toContain('POST');
  },
);

test.each(CARRIER_IDS)(
  '%s: an empty form sends nothing that is wrong and says all that it lacks',
  (carrier) => {
    const empty = { name: '', brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] };
    const payload = payloadFor(carrier, empty);
    expect(unsaid(carrier, payload)).toEqual([]);
    expect(payload.missing.length).toBeGreaterThan(1);
  },
);

test.each(each(ENTITY_TYPES.values))('%s takes %s or says that it does not', (carrier, entityType) => {
  const payload = payloadFor(
    carrier,
    with_({ ...LISTED, ...ALONE, ...GOOD_BRAND, ...extra(entityType), entityType }),
  );
  expect(unsaid(carrier, payload)).toEqual([]);
});

/** What a form of this kind holds that the good one does not. */
function extra(entityType: string): Partial<BrandDraft> {
  if (entityType === 'PUBLIC_PROFIT') return LISTED;
  return entityType === 'SOLE_PROPRIETOR' ? ALONE : {};
}

test.each(each(Object.keys(USE_CASES.values)))(
  '%s takes the use case %s or says that it does not',
  (carrier, usecase) => {
    for (const subUsecases of [[], ['MARKETING'], ['MARKETING', '2FA'], [...SUB_USE_CASES.values]])
      expect(unsaid(carrier, payloadFor(carrier, with_({}, { usecase, subUsecases })))).toEqual([]);
  },
);

test.each(each(VERTICALS.values))(
  '%s takes the vertical %s or says that it does not',
  (carrier, vertical) => {
    expect(unsaid(carrier, payloadFor(carrier, with_({ vertical })))).toEqual([]);
  },
);

test.each(each(STOCK_EXCHANGES.values))(
  '%s takes the exchange %s or says that it does not',
  (carrier, one) => {
    expect(unsaid(carrier, payloadFor(carrier, with_({ ...LISTED, stockExchange: one })))).toEqual([]);
  },
);

/** Every value is either sent, or named in one of the lists. */
function unaccounted(carrier: CarrierId, source: CarrierSource): readonly string[] {
  const payload = payloadFor(carrier, source);
  const said = new Set<string>([...payload.omitted, ...payload.notFitting].map(({ field }) => field));
  const sent = JSON.stringify(payload.requests);
  const typed = [
    ...Object.entries(source.brand).map(([field, value]) => [`brand.${field}`, value] as const),
    ...Object.entries(source.campaign)
      .filter(([, value]) => typeof value === 'string')
      .map(([field, value]) => [`campaign.${field}`, value as string] as const),
    ...source.campaign.samples.map((value, at) => [`campaign.samples.${at}`, value] as const),
  ];
  return typed
    .filter(
      ([field, value]) => value.trim() !== '' && !said.has(field) && !said.has(field.replace(/\.\d+$/, '')),
    )
    .filter(([, value]) => !sent.includes(JSON.stringify(value.trim()).slice(1, -1)))
    .map(([field]) => field);
}

/** Values whose form changes on the way: their text is not found as it was typed. */
const REFORMED = new Set([
  'brand.entityType',
  'brand.vertical',
  'brand.country',
  'brand.einIssuingCountry',
  'brand.phone',
  'brand.mobilePhone',
  'brand.ein',
  'brand.state',
  'campaign.usecase',
  'campaign.optinKeywords',
  'campaign.optoutKeywords',
  'campaign.helpKeywords',
]);

const texts = (most: number) => fc.oneof(fc.constant(''), fc.string({ maxLength: most, unit: 'grapheme' }));
const among = (values: readonly string[]) => fc.oneof(fc.constantFrom(...values), texts(12));
const long = fc.oneof(
  texts(60),
  fc.constantFrom(10, 20, 100, 128, 255, 256, 320, 1024, 2048, 4096, 4097).map((count) => 'é'.repeat(count)),
);

const BRANDS: Partial<Record<keyof BrandDraft, fc.Arbitrary<string>>> = {
  entityType: among(ENTITY_TYPES.values),
  vertical: among(VERTICALS.values),
  country: among(['US', 'us', 'CA', 'DE', 'XX']),
  einIssuingCountry: among(['US', 'CA', '']),
  state: among(['WA', 'wa', 'Washington', 'ON']),
  postalCode: among(['98101', '98101-1234', 'V6B 1A1']),
  phone: among(['+12065550142', '(206) 555-0142', '911']),
  mobilePhone: among(['+12065550143', '']),
  stockExchange: among(STOCK_EXCHANGES.values),
  altBusinessIdType: among(['NONE', 'DUNS', 'GIIN', 'LEI']),
};
const brands: fc.Arbitrary<BrandDraft> = fc.record(
  Object.fromEntries(
    (Object.keys(emptyBrand()) as (keyof BrandDraft)[]).map((field) => [field, BRANDS[field] ?? long]),
  ) as Record<keyof BrandDraft, fc.Arbitrary<string>>,
);
const CAMPAIGNS: Partial<Record<keyof CampaignDraft, fc.Arbitrary<unknown>>> = {
  usecase: among(Object.keys(USE_CASES.values)),
  subUsecases: fc.array(among(SUB_USE_CASES.values), { maxLength: 7 }),
  samples: fc.array(long, { maxLength: 7 }),
  optinKeywords: among(['START', 'START, YES', 'start now', 'YES!']),
};
const campaigns = fc.record(
  Object.fromEntries(
    Object.entries(emptyCampaign()).map(([field, value]) => [
      field,
      CAMPAIGNS[field as keyof CampaignDraft] ?? (typeof value === 'boolean' ? fc.boolean() : long),
    ]),
  ),
) as unknown as fc.Arbitrary<CampaignDraft>;
const sources = fc.record({
  name: texts(140),
  brand: brands,
  campaign: campaigns,
  numbers: fc.constantFrom([], ['+12065550142']),
}) as fc.Arbitrary<CarrierSource>;

describe('whatever is typed', () => {
  it.each(CARRIER_IDS)('%s gets nothing that its schemas refuse, and nothing is lost or cut', (carrier) => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(unsaid(carrier, payloadFor(carrier, source))).toEqual([]);
        expect(unaccounted(carrier, source).filter((field) => !REFORMED.has(field))).toEqual([]);
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });
});

test.each(CARRIER_IDS)(
  '%s: tables and schemas name each other, and each request its own purpose',
  (carrier) => {
    const { requests } = CARRIERS[carrier];
    const forms = carrier === 'aws' ? ['brand', 'campaign'] : [];
    expect(new Set([...requests.map(({ schema }) => schema), ...forms])).toEqual(
      new Set(schemaNames(carrier)),
    );
    expect(new Set(requests.map(({ name }) => name)).size).toBe(requests.length);
  },
);

test.each(CARRIER_IDS)(
  '%s: an id is given before it is needed, or has to be known from elsewhere',
  (carrier) => {
    const elsewhere = new Set<string>();
    const given = new Set<string>();
    for (const source of [GOOD, with_(ALONE), with_({ altBusinessId: '123456789' })])
      for (const { url, body, gives } of payloadFor(carrier, source).requests) {
        for (const [, name = ''] of `${url} ${JSON.stringify(body)}`.matchAll(/\{(\w+)\}/g))
          if (!given.has(name)) elsewhere.add(name);
        if (gives) given.add(gives);
      }
    expect([...elsewhere].sort()).toEqual(ELSEWHERE[carrier]);
  },
);

const ELSEWHERE: Readonly<Record<CarrierId, readonly string[]>> = {
  twilio: ['accountSid', 'customerProfilePolicySid', 'primaryCustomerProfileSid', 'trustProductPolicySid'],
  telnyx: [],
  bandwidth: ['accountId', 'apiHost'],
  aws: ['region'],
  sinch: ['brandId', 'projectId'],
};
