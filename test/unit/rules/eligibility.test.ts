import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eligibilityEngine,
  eligibilityRules,
  judgeNumber,
  type NumberSubject,
} from '#shared/rules/catalogue/eligibility.ts';
import { worst } from '#shared/rules/engine.ts';
import { CLEAN_NUMBER } from '#shared/rules/examples/eligibility.ts';

const ENV = { today: '2026-11-03' };
const orAnything = (...known: string[]) => fc.oneof(fc.constantFrom('', ...known), fc.string());

const subjects: fc.Arbitrary<NumberSubject> = fc.record({
  e164: orAnything('+14155550123', '+18005550123', '+442079460123'),
  extension: fc.string(),
  state: orAnything('ACTIVE', 'INACTIVE'),
  phoneNumberType: orAnything('PRIMARY', 'ALTERNATE', 'Default'),
  mainNumber: fc.boolean(),
  telephonyType: orAnything('PSTN_NUMBER', 'MOBILE_NUMBER'),
  tollFree: fc.boolean(),
  service: fc.boolean(),
  elin: fc.boolean(),
  reserved: fc.boolean(),
  ownerType: orAnything('PEOPLE', 'PLACE', 'CALL_QUEUE'),
  country: orAnything('US', 'CA', 'GB'),
  pstnType: orAnything('CISCO_PSTN', 'LOCAL_GATEWAY', 'unknown'),
});

describe('judging a number', () => {
  it('says what the engine says, for any number', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const findings = eligibilityEngine.run(subject, null, ENV);
        const expected = { error: 'ineligible', warning: 'warned', info: 'eligible' }[
          worst(findings) ?? 'info'
        ];
        expect(judgeNumber(subject)).toEqual({
          eligibility: expected,
          reasons: findings.map(({ ruleId }) => ruleId),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('shares one verdict among numbers that have the same reasons', () => {
    const first = judgeNumber({ ...CLEAN_NUMBER, service: true });
    const second = judgeNumber({ ...CLEAN_NUMBER, service: true, e164: '+12085550142' });
    expect(second).toBe(first);
    expect(first).toEqual({ eligibility: 'ineligible', reasons: ['EL-008'] });
    expect(Object.isFrozen(first.reasons)).toBe(true);
  });

  it('gives an extension one reason only, whatever else is wrong with it', () => {
    const verdict = judgeNumber({ ...CLEAN_NUMBER, e164: '', country: 'GB', state: '', ownerType: '' });
    expect(verdict).toEqual({ eligibility: 'ineligible', reasons: ['EL-001'] });
  });

  it('names errors before warnings', () => {
    const verdict = judgeNumber({ ...CLEAN_NUMBER, ownerType: '', e164: '+442079460123' });
    expect(verdict.reasons).toEqual(['EL-014', 'EL-011']);
  });

  it('declares every field that a rule looks at', () => {
    for (const rule of eligibilityRules) {
      const seen = new Set<string>();
      const spy = new Proxy(CLEAN_NUMBER, {
        get(target, key) {
          seen.add(String(key));
          return Reflect.get(target, key);
        },
      });
      rule.applies(spy);
      expect(rule.reads, rule.id).toEqual(expect.arrayContaining([...seen]));
    }
  });
});
