import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { CARRIER_SCHEMA, carrierJson } from '#core/exports/carrier-json.ts';
import type { RegistrationExport } from '#core/exports/types.ts';
import { CARRIERS } from '#shared/carriers/carriers.ts';
import { CARRIER_IDS, CARRIER_NAMES, type CarrierId } from '#shared/carriers/types.ts';
import { CARRIER_WORDS } from '#shared/carriers/words/words.ts';
import { emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
import schema from '../../../resources/export/carrier.schema.json' with { type: 'json' };
import { FULL, SAMPLE } from './sample.ts';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const isValid = new Ajv2020({
  strict: true,
  strictTypes: false,
  allErrors: true,
  formats: { 'date-time': DATE_TIME },
}).compile(schema);

const read = (input: RegistrationExport, carrier: CarrierId) => JSON.parse(carrierJson(input, carrier));
const EMPTY = { ...SAMPLE, brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] };
const ALONE = { ...SAMPLE, brand: { ...SAMPLE.brand, entityType: 'SOLE_PROPRIETOR' } };

describe.each(CARRIER_IDS)('the file for %s', (carrier) => {
  it.each([
    ['a good form', SAMPLE],
    ['a full form in Chinese', { ...FULL, language: 'zh' as const }],
    ['an empty form', EMPTY],
    ['a sole proprietor', ALONE],
  ] as const)('is what the published schema describes: %s', (_, input) => {
    const file = read(input, carrier);
    expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
    expect(file).toMatchObject({ schema: CARRIER_SCHEMA, carrier, carrierName: CARRIER_NAMES[carrier] });
  });

  it.each(['en', 'zh'] as const)('explains everything that it says, in %s', (language) => {
    for (const input of [SAMPLE, FULL, EMPTY, ALONE]) {
      const file = read({ ...input, language }, carrier);
      const explained = [
        file.notice,
        ...file.requests.map((one: { purpose: string }) => one.purpose),
        ...file.references.map((one: { meaning: string }) => one.meaning),
        ...['omitted', 'missing', 'notFitting', 'chosen'].flatMap((list) =>
          file[list].map((one: { why: string }) => one.why),
        ),
      ];
      for (const text of explained)
        expect(text).toMatch(language === 'zh' ? /\p{Script=Han}/u : /^[^{]{10,}/);
      expect(explained.join(' ')).not.toContain('{{');
    }
  });

  it('is the same text for the same registration', () => {
    expect(carrierJson(SAMPLE, carrier)).toBe(carrierJson(SAMPLE, carrier));
    expect(carrierJson(SAMPLE, carrier).endsWith('}\n')).toBe(true);
  });
});

test('the schema of the file refuses what is never written', () => {
  const good = read(SAMPLE, 'telnyx');
  const { omitted: _, ...without } = good;
  for (const bad of [
    without,
    { ...good, extra: 1 },
    { ...good, carrier: 'other' },
    { ...good, apiDocs: [] },
    { ...good, requests: [{ ...good.requests[0], body: 'text' }] },
    { ...good, missing: [{ request: 'brand', carrierField: 'ein', field: null, reason: 'lost', why: '' }] },
  ])
    expect(isValid(bad)).toBe(false);
});

test('every request has its purpose in both languages, and no word is left over', () => {
  for (const words of Object.values(CARRIER_WORDS))
    for (const carrier of CARRIER_IDS) {
      const { requests } = CARRIERS[carrier];
      expect(Object.keys(words.purposes[carrier]).sort()).toEqual(requests.map(({ name }) => name).sort());
      const chosen = requests.flatMap(({ parts }) =>
        parts.flatMap((part) => ('fixed' in part && part.chosen ? [part.to] : [])),
      );
      expect(Object.keys(words.chosen[carrier]).sort()).toEqual(chosen.sort());
      const { en, zh } = CARRIER_WORDS;
      expect(Object.keys(zh.references[carrier])).toEqual(Object.keys(en.references[carrier]));
    }
});

test('a carrier that does not take a value says so, and what it takes instead', () => {
  const { notFitting, omitted } = read(SAMPLE, 'aws');
  expect(notFitting[0]).toMatchObject({
    field: 'brand.vertical',
    value: 'TRANSPORTATION',
    request: 'brand',
    carrierField: 'contactInfo.vertical',
    required: true,
    problem: 'not-accepted',
    accepted: expect.arrayContaining(['RETAIL']),
  });
  expect(notFitting[0].accepted).toHaveLength(17);
  expect(omitted).toContainEqual({
    field: 'numbers',
    value: SAMPLE.numbers,
    reason: 'numbers',
    why: expect.stringContaining('one campaign'),
  });
});

test('a text that is too long is left out whole, and said to be', () => {
  const optinMessage = `${SAMPLE.campaign.optinMessage} `.repeat(3).trim();
  const input = { ...SAMPLE, campaign: { ...SAMPLE.campaign, optinMessage } };
  for (const [carrier, request, field, limit] of [
    ['sinch', 'campaign', 'optInMessage', 255],
    ['twilio', 'campaign', 'OptInMessage', 320],
  ] as const) {
    const { requests, notFitting } = read(input, carrier);
    const body = requests.find((one: { name: string }) => one.name === request).body;
    expect(body).not.toHaveProperty(field);
    expect(notFitting).toContainEqual(
      expect.objectContaining({
        field: 'campaign.optinMessage',
        value: optinMessage,
        problem: 'too-long',
        limit,
        length: optinMessage.length,
        why: `${optinMessage.length} characters; the carrier takes ${limit} at most. It is left out, not shortened.`,
      }),
    );
  }
});
