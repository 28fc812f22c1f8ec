import { describe, expect, it } from 'vitest';
import { eligibilityRules } from '#shared/rules/catalogue/eligibility.ts';
import { readinessRules } from '#shared/rules/catalogue/readiness.ts';
import { eligibilityExamples } from '#shared/rules/examples/eligibility.ts';
import { readinessExamples } from '#shared/rules/examples/readiness.ts';
import { type FindingText, renderFinding } from '#shared/rules/text.ts';
import { ruleTexts, ruleTitles } from '#shared/rules/texts/tables.ts';

const ENV = { today: '2026-11-03' };
const PARTS = ['message', 'reason', 'cure'] as const;

const allRules = [...eligibilityRules, ...readinessRules];
const allFindings = [
  ...eligibilityRules.flatMap((rule) =>
    eligibilityExamples.flatMap(({ subject }) => rule.check(subject, null, ENV)),
  ),
  ...readinessRules.flatMap((rule) =>
    readinessExamples.flatMap(({ subject }) => rule.check(subject, null, ENV)),
  ),
];

const places = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]).sort();

describe('the words of the rules', () => {
  it('exist in both languages under the same codes', () => {
    expect(Object.keys(ruleTexts.zh).sort()).toEqual(Object.keys(ruleTexts.en).sort());
  });

  it.each(Object.keys(ruleTexts.en))('%s has the same parts and places in both languages', (code) => {
    const en = ruleTexts.en[code] as FindingText;
    const zh = ruleTexts.zh[code] as FindingText;
    for (const part of PARTS) {
      expect(zh[part] === undefined, part).toBe(en[part] === undefined);
      expect(places(zh[part]), part).toEqual(places(en[part]));
    }
  });

  it('are Chinese in Chinese and free of exclamation marks', () => {
    for (const [code, text] of Object.entries(ruleTexts.zh))
      expect(text.message, code).toMatch(/\p{Script=Han}/u);
    for (const table of Object.values(ruleTexts)) {
      for (const text of Object.values(table)) {
        for (const part of PARTS) expect(text[part] ?? '').not.toMatch(/[!！]/);
      }
    }
  });

  it('cover every finding, with a param for every place', () => {
    for (const finding of allFindings) {
      for (const table of Object.values(ruleTexts)) {
        const text = table[finding.code];
        expect(text, finding.code).toBeDefined();
        const wanted = PARTS.flatMap((part) => places(text?.[part]));
        expect(Object.keys(finding.params), finding.code).toEqual(expect.arrayContaining(wanted));
      }
    }
  });

  it('hold no word that no rule says', () => {
    const said = new Set(allFindings.map(({ code }) => code));
    expect(Object.keys(ruleTexts.en).filter((code) => !said.has(code))).toEqual(['rule-failed']);
  });

  it('name each rule in both languages', () => {
    const ids = allRules.map(({ id }) => id).sort();
    expect(Object.keys(ruleTitles.en).sort()).toEqual(ids);
    expect(Object.keys(ruleTitles.zh).sort()).toEqual(ids);
  });

  it('are put together from params, without a blank for an empty one at the end', () => {
    const finding = { code: 'attested-met', params: { who: 'desk', date: '2026-11-02', note: '' } };
    expect(renderFinding(ruleTexts, 'en', finding).message).toBe('Confirmed by desk on 2026-11-02.');
    expect(renderFinding(ruleTexts, 'zh', finding).message).toBe('desk 已于 2026-11-02 确认。');
    expect(renderFinding(ruleTexts, 'en', { code: 'no-such-code', params: {} })).toEqual({
      message: 'no-such-code',
    });
  });
});
