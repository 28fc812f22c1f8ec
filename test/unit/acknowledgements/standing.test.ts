import { describe, expect, it } from 'vitest';
import { openFindings, standingOf } from '#shared/acknowledgements/standing.ts';
import { textHash } from '#shared/acknowledgements/text-hash.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { E164 } from '#shared/model/ids.ts';
import type { BrandDraft, RegistrationDraft } from '#shared/model/registration.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';

const DRAFT: RegistrationDraft = {
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12065550142', '+12065550143'] as E164[],
};
const FLOW = { ruleId: 'CP-020', path: 'campaign.messageFlow', code: 'flow-without-frequency' };
const warning: Finding = { ...FLOW, severity: 'warning', params: {} };
const said = (draft: RegistrationDraft): Acknowledgement => ({
  ...FLOW,
  note: 'On the form.',
  who: 'Robin',
  at: '2026-11-03T12:00:00.000Z',
  textHash: textHash(draft, FLOW),
});
const brand = (change: Partial<BrandDraft>): RegistrationDraft => ({
  ...DRAFT,
  brand: { ...GOOD_BRAND, ...change },
});
const campaign = (change: Partial<RegistrationDraft['campaign']>): RegistrationDraft => ({
  ...DRAFT,
  campaign: { ...GOOD_CAMPAIGN, ...change },
});

describe('the hash of the text that a finding is about', () => {
  it('follows every field that the rule reads, and no other', () => {
    const before = textHash(DRAFT, FLOW);
    expect(textHash(campaign({ messageFlow: `${GOOD_CAMPAIGN.messageFlow} ` }), FLOW)).not.toBe(before);
    expect(textHash(brand({ displayName: 'Tidewater' }), FLOW)).not.toBe(before);
    expect(textHash(campaign({ helpMessage: '' }), FLOW)).toBe(before);
    expect(textHash(brand({ city: 'Tacoma' }), FLOW)).toBe(before);
  });

  it('of a rule that reads a whole form follows the field that it spoke of', () => {
    const length = { ruleId: 'BR-002', path: 'brand.displayName' };
    const before = textHash(DRAFT, length);
    expect(textHash(brand({ city: 'Tacoma' }), length)).toBe(before);
    expect(textHash(brand({ displayName: 'Tidewater' }), length)).not.toBe(before);
  });

  it('does not depend on the order of numbers, but on which they are', () => {
    const pool = { ruleId: 'NM-002', path: 'numbers' };
    const before = textHash(DRAFT, pool);
    expect(textHash({ ...DRAFT, numbers: [...DRAFT.numbers].reverse() }, pool)).toBe(before);
    expect(textHash({ ...DRAFT, numbers: DRAFT.numbers.slice(1) }, pool)).not.toBe(before);
  });

  it('can be taken for every rule of the catalogue', () => {
    for (const { id, reads } of registrationEngine.rules) {
      expect(textHash(DRAFT, { ruleId: id, path: reads[0] ?? '' })).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});

describe('an acknowledgement', () => {
  it('holds until the text changes, and is remembered then', () => {
    const list = [said(DRAFT)];
    expect(standingOf(warning, list, DRAFT)?.holds).toBe(true);
    expect(openFindings([warning], list, DRAFT)).toEqual([]);
    const edited = campaign({ messageFlow: 'Something else.' });
    expect(standingOf(warning, list, edited)).toMatchObject({ holds: false, acknowledgement: list[0] });
    expect(openFindings([warning], list, edited)).toEqual([warning]);
  });

  it('is of one finding: another code or place at the same rule stays open', () => {
    const other: Finding = { ...warning, code: 'flow-without-rates' };
    expect(openFindings([warning, other], [said(DRAFT)], DRAFT)).toEqual([other]);
  });

  it('may cover an error that is a judgement, never a fact, and an info needs none', () => {
    const judgement: Finding = { ...warning, severity: 'error' };
    expect(standingOf(judgement, [said(DRAFT)], DRAFT)?.holds).toBe(true);
    expect(openFindings([judgement], [said(DRAFT)], DRAFT)).toEqual([]);
    const fact: Finding = { ...judgement, ruleId: 'CP-001' };
    const word = { ...said(DRAFT), ruleId: 'CP-001' };
    expect(standingOf(fact, [word], DRAFT)).toBeUndefined();
    expect(openFindings([fact, { ...warning, severity: 'info' }], [word], DRAFT)).toEqual([fact]);
  });
});
