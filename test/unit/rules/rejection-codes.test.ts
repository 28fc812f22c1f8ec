import { describe, expect, it } from 'vitest';
import { brandDraftSchema, campaignDraftSchema } from '#shared/model/registration.ts';
import { findRejectionCode } from '#shared/rules/find-rejection-code.ts';
import { REJECTION_CODES } from '#shared/rules/reference/rejection-codes.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import { CODE_FAMILIES } from '#shared/rules/rule.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';

const SHAPES = {
  twilio: /^30\d{3}$/,
  aws: /^(?:\*_)?[A-Z][A-Z0-9]*(?:_(?:[A-Z0-9]+|\*))*$/,
  aggregator: /^[5-8]\d{2}$/,
  bandwidth: /^[12]\d{3}$/,
  plivo: /^100[1-4]$/,
  sinch: /^[A-Z0-9_]+$/,
} as const;
const FIELDS = new Set([
  ...Object.keys(brandDraftSchema.shape).map((key) => `brand.${key}`),
  ...Object.keys(campaignDraftSchema.shape).map((key) => `campaign.${key}`),
  'numbers',
]);
const RULES = new Set(registrationEngine.rules.map(({ id }) => id));

const found = (text: string) => findRejectionCode(text).map(({ family, code }) => `${family} ${code}`);

describe('the table of rejection codes', () => {
  it.each(CODE_FAMILIES)('has codes of %s in the shape that it uses, each once', (family) => {
    const codes = REJECTION_CODES.values.filter((one) => one.family === family).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(3);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(SHAPES[family]);
  });

  it('names fields and rules that exist, and has words in both languages', () => {
    for (const { code, meaning, fields, rules } of REJECTION_CODES.values) {
      expect(
        fields.filter((field) => !FIELDS.has(field)),
        code,
      ).toEqual([]);
      expect(
        rules.filter((rule) => !RULES.has(rule)),
        code,
      ).toEqual([]);
      for (const table of Object.values(ruleTexts)) expect(table[meaning], meaning).toBeDefined();
    }
  });

  it('gives each rule its codes, by family', () => {
    const of = (id: string) => registrationEngine.rules.find((rule) => rule.id === id)?.forestalls;
    expect(of('CP-008')).toEqual({ twilio: ['30889'], aggregator: ['601'] });
    expect(of('BR-018')).toEqual({
      twilio: ['30894'],
      aws: ['INVALID_BUSINESS_CONNECTION'],
      aggregator: ['710'],
      plivo: ['1002'],
    });
    expect(of('CP-032')).toEqual({});
    for (const { id, forestalls = {} } of registrationEngine.rules) {
      for (const family of Object.keys(forestalls)) expect(CODE_FAMILIES, id).toContain(family);
      for (const codes of Object.values(forestalls)) expect(codes.length, id).toBeGreaterThan(0);
    }
  });

  it('calls final what the providers call final', () => {
    const final = REJECTION_CODES.values.filter(({ resubmittable }) => resubmittable === 'no');
    expect(final.filter(({ family }) => family === 'twilio').map(({ code }) => code)).toEqual([
      '30883',
      '30884',
      '30885',
      '30897',
    ]);
    expect(final.some(({ family }) => family === 'aggregator')).toBe(false);
  });
});

describe('looking up a pasted rejection', () => {
  it.each<[string, string[]]>([
    ['30909', ['twilio 30909']],
    ['Error 30909: Campaign vetting rejection - CTA verification issue', ['twilio 30909']],
    ['806', ['aggregator 806']],
    ['Rejected by DCA2 with reason code 806 and 611.', ['aggregator 806', 'aggregator 611']],
    ['CAMPAIGN_MULTI_USE', ['aws CAMPAIGN_MULTI_USE']],
    ['Reason: OPT_IN_WORKFLOW_MISSING_FREQUENCY', ['aws OPT_IN_WORKFLOW_*']],
    [
      'OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED',
      ['aws OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED'],
    ],
    ['USE_CASE_MISMATCH', ['aws *_MISMATCH']],
    ['Plivo error 1004', ['plivo 1004']],
    ['Bandwidth declined it: code 2135, 2136', ['bandwidth 2135', 'bandwidth 2136']],
    ['EXCEEDED_10DLC_LIMIT', ['sinch EXCEEDED_10DLC_LIMIT']],
    ['(806)', ['aggregator 806']],
  ])('%s', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it.each([
    ['Please call our support team at (806) 555-0142 when you have read all of the attached documents.'],
    ['Rejected. Call 806-555-0142.'],
    ['Rejected. Call 806 555-0142.'],
    ['Your invoice of $701 is attached together with the statement of the month and the receipts for it.'],
    ['The campaign was rejected for 601.50 dollars'],
    ['No code at all: the website does not work'],
    ['Error 30111'],
    [''],
  ])('finds none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
