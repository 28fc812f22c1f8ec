// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { attachedState, searchAttachable } from '#renderer/features/registration/attached.ts';
import { withValue } from '#renderer/features/registration/draft-path.ts';
import { FIELDS, fieldAt, isFieldShown, limitOf } from '#renderer/features/registration/fields.ts';
import { inFormOrder, placeOf } from '#renderer/features/registration/findings.ts';
import { firstKeyword, showCharacter, splitVariables } from '#renderer/features/registration/phone-text.ts';
import { en } from '#renderer/i18n/en.ts';
import type { DraftContent } from '#renderer/stores/draft.ts';
import { e164Schema } from '#shared/model/ids.ts';
import {
  brandDraftSchema,
  campaignDraftSchema,
  emptyBrand,
  emptyCampaign,
} from '#shared/model/registration.ts';
import { ENTITY_TYPES, VERTICALS } from '#shared/rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '#shared/rules/reference/use-cases.ts';
import { registrationEngine } from '#shared/rules/registration.ts';

const content = (change: Partial<DraftContent> = {}): DraftContent => ({
  name: 'Draft',
  brand: emptyBrand(),
  campaign: emptyCampaign(),
  numbers: [],
  ...change,
});

describe('the table of fields', () => {
  it('has every field of both forms once, and nothing else', () => {
    const wanted = [
      ...Object.keys(brandDraftSchema.shape).map((key) => `brand.${key}`),
      ...Object.keys(campaignDraftSchema.shape).map((key) => `campaign.${key}`),
      'numbers',
    ];
    expect(FIELDS.map(({ path }) => path).sort()).toEqual(wanted.sort());
  });

  it('shows what belongs to the kind of organisation', () => {
    const shown = (entityType: string) =>
      FIELDS.filter((field) => isFieldShown(field, content({ brand: { ...emptyBrand(), entityType } }))).map(
        ({ path }) => path,
      );
    expect(shown('PRIVATE_PROFIT')).not.toContain('brand.stockSymbol');
    expect(shown('PUBLIC_PROFIT')).toEqual(
      expect.arrayContaining(['brand.stockSymbol', 'brand.stockExchange', 'brand.businessContactEmail']),
    );
    expect(shown('SOLE_PROPRIETOR')).toEqual(
      expect.arrayContaining(['brand.firstName', 'brand.lastName', 'brand.mobilePhone']),
    );
    expect(shown('SOLE_PROPRIETOR')).not.toContain('brand.ein');
  });

  it('never hides a field that holds something', () => {
    const symbol = fieldAt('brand.stockSymbol');
    const brand = { ...emptyBrand(), entityType: 'PRIVATE_PROFIT', stockSymbol: 'HRBR' };
    expect(symbol && isFieldShown(symbol, content({ brand }))).toBe(true);
  });

  it('knows the safest limit where sources disagree', () => {
    expect(limitOf('campaign.optinMessage')).toBe(255);
    expect(limitOf('campaign.samples.3')).toBe(1024);
    expect(limitOf('campaign.privacyPolicyLink')).toBe(255);
    expect(limitOf('brand.country')).toBeNull();
  });

  it('has words for every value of the registry', () => {
    const { entityType, vertical, usecase } = en.registration.values;
    expect(Object.keys(entityType).sort()).toEqual([...ENTITY_TYPES.values].sort());
    expect(Object.keys(vertical).sort()).toEqual([...VERTICALS.values].sort());
    expect(Object.keys(usecase).sort()).toEqual(Object.keys(USE_CASES.values).sort());
    for (const value of SUB_USE_CASES.values) expect(usecase).toHaveProperty(value);
  });
});

describe('findings in the form', () => {
  it('stand at a field that exists, whatever the rules read', () => {
    const { campaign } = content();
    const everything = content({
      brand: { ...emptyBrand(), ein: '1', country: 'US' },
      campaign: { ...campaign, usecase: 'MIXED', description: 'x', messageFlow: 'x', samples: ['x', 'x'] },
      numbers: [e164Schema.parse('+18335550100')],
    });
    const facts = { customerName: '', otherBrands: [], numbers: {} };
    const findings = registrationEngine.run(everything, facts, { today: '2026-11-24' });
    expect(findings.length).toBeGreaterThan(20);
    for (const { path } of findings) {
      const place = placeOf(path);
      expect(fieldAt(place) ?? fieldAt(place.replace(/\.\d+$/, '')), path).toBeDefined();
    }
  });

  it('are listed as the fields stand', () => {
    const finding = (path: string) => ({
      ruleId: 'X',
      code: 'x',
      params: {},
      severity: 'error' as const,
      path,
    });
    const paths = ['numbers.2', 'campaign.samples.1', 'campaign.usecase', 'brand.ein', ''];
    expect(inFormOrder(paths.map(finding)).map(({ path }) => path)).toEqual([
      '',
      'brand.ein',
      'campaign.usecase',
      'campaign.samples.1',
      'numbers.2',
    ]);
  });
});

describe('values in the draft', () => {
  it('change at their path only', () => {
    const before = content();
    const after = withValue(before, 'campaign.samples.1', 'Hello');
    expect(after.campaign.samples).toEqual(['', 'Hello']);
    expect(after.brand).toBe(before.brand);
    expect(before.campaign.samples).toEqual(['', '']);
  });

  it('cannot be put where the form has no field', () => {
    const before = content();
    expect(withValue(before, 'campaign.samples.7', 'Hello')).toBe(before);
    expect(withValue(before, 'brand.unknown', 'x')).toBe(before);
  });
});

describe('the phone', () => {
  it('marks what is filled in for each person', () => {
    const parts = splitVariables('Hi [First name], see {{link}}.');
    expect(parts.filter(({ isVariable }) => isVariable).map(({ text }) => text)).toEqual([
      '[First name]',
      '{{link}}',
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe('Hi [First name], see {{link}}.');
  });

  it('shows characters that have no shape by their code', () => {
    expect(showCharacter('\u00a0')).toBe('U+00A0');
    expect(showCharacter('\u2009')).toBe('U+2009');
    expect(showCharacter('é')).toBe('é');
  });

  it('takes the first keyword as the one that a person sends', () => {
    expect(firstKeyword(' STOP , END')).toBe('STOP');
    expect(firstKeyword('')).toBe('');
  });
});

describe('attached numbers', () => {
  const one = e164Schema.parse('+12085550101');
  const attachable = [{ e164: one, ownerName: 'Jun Hale', locationName: 'Boise', authorised: false }];

  it('say whether they wait, as far as anybody knows', () => {
    const fact = { known: true, otherRegistration: null, tollFree: false, awaitingOrder: false };
    expect(attachedState(undefined)).toBe('unknown');
    expect(attachedState({ ...fact, authorised: true })).toBe('authorised');
    expect(attachedState({ ...fact, authorised: false, awaitingOrder: true })).toBe('waiting');
    expect(attachedState({ ...fact, authorised: false })).toBe('not');
  });

  it('are found by digits, owner and location', () => {
    expect(searchAttachable(attachable, 'hale boise')).toHaveLength(1);
    expect(searchAttachable(attachable, '555-0101')).toHaveLength(1);
    expect(searchAttachable(attachable, 'spokane')).toHaveLength(0);
  });
});
