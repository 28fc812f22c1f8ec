import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { registrationJson } from '#core/exports/registration-json.ts';
import { DELIVERY_STATES } from '#shared/model/batch.ts';
import {
  brandDraftSchema,
  campaignDraftSchema,
  emptyBrand,
  emptyCampaign,
} from '#shared/model/registration.ts';
import { REGISTRATION_SCHEMA } from '#shared/model/registration-file.ts';
import schema from '../../../resources/export/registration.schema.json' with { type: 'json' };
import { manyNumbers, SAMPLE } from './sample.ts';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const isValid = new Ajv2020({ strict: true, allErrors: true, formats: { 'date-time': DATE_TIME } }).compile(
  schema,
);

const ACKNOWLEDGED = {
  severity: 'warning',
  path: 'campaign.messageFlow',
  ruleId: 'CP-901',
  message: 'No frequency.',
  acknowledged: { note: 'It is on the form itself.', who: '', at: '2026-11-21T09:30:00.000Z' },
} as const;
const FINDING = { severity: 'warning', path: 'numbers.1', ruleId: 'NU-900', message: '尚未授权。' } as const;

test('a full and an empty registration are what the published schema describes', () => {
  const full = { ...SAMPLE, numbers: manyNumbers(500), findings: [FINDING, ACKNOWLEDGED] };
  const empty = { ...SAMPLE, brand: emptyBrand(), campaign: emptyCampaign(), numbers: [], caseId: null };
  for (const input of [full, empty]) {
    expect(isValid(JSON.parse(registrationJson(input))), JSON.stringify(isValid.errors)).toBe(true);
  }
});

test('the schema refuses what the export never writes', () => {
  const good = JSON.parse(registrationJson({ ...SAMPLE, findings: [FINDING] }));
  const { brand, ...withoutBrand } = good;
  for (const bad of [
    withoutBrand,
    { ...good, extra: 1 },
    { ...good, brand: { ...brand, tag: '' } },
    { ...good, schema: 'textready.registration/2' },
    { ...good, numbers: ['14155550123'] },
    { ...good, exportedAt: 'today' },
    { ...good, delivery: 'lost' },
    { ...good, findings: { ...good.findings, list: [{ ...ACKNOWLEDGED, acknowledged: true }] } },
  ]) {
    expect(isValid(bad)).toBe(false);
  }
});

test('schema and model name the same fields and states', () => {
  const { brand, campaign, delivery } = schema.properties;
  const written = JSON.parse(registrationJson({ ...SAMPLE, findings: [ACKNOWLEDGED] }));
  expect(Object.keys(schema.properties)).toEqual(Object.keys(written));
  expect(schema.required).toEqual(Object.keys(written));
  expect(schema.properties.schema.const).toBe(REGISTRATION_SCHEMA);
  expect(Object.keys(brand.properties)).toEqual(Object.keys(brandDraftSchema.shape));
  expect(Object.keys(campaign.properties)).toEqual(Object.keys(campaignDraftSchema.shape));
  expect(delivery.enum).toEqual([...DELIVERY_STATES]);
});

test('drafts come back as they were typed, fields of other entity types included', () => {
  const brand = { ...SAMPLE.brand, stockSymbol: 'TDWT', companyName: '  Ł "quoted"\n👋 ' };
  const file = JSON.parse(registrationJson({ ...SAMPLE, brand, findings: [FINDING, ACKNOWLEDGED] }));
  expect(brandDraftSchema.parse(file.brand)).toEqual(brand);
  expect(campaignDraftSchema.parse(file.campaign)).toEqual(SAMPLE.campaign);
  expect(file.numbers).toEqual(SAMPLE.numbers);
  expect(file.findings).toEqual({ by: 'TextReady', language: 'en', list: [FINDING, ACKNOWLEDGED] });
});

test('the text does not depend on the order in which a draft holds its fields', () => {
  const brand = Object.fromEntries(Object.entries(SAMPLE.brand).reverse()) as typeof SAMPLE.brand;
  const text = registrationJson({ ...SAMPLE, brand });
  expect(text).toBe(registrationJson(SAMPLE));
  expect(text.startsWith('{\n  "schema": "textready.registration/1",\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});
