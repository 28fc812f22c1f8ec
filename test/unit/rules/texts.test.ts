import { describe, expect, it } from 'vitest';
import { eligibilityRules } from '#shared/rules/catalogue/eligibility.ts';
import { readinessRules } from '#shared/rules/catalogue/readiness.ts';
import { eligibilityExamples } from '#shared/rules/examples/eligibility.ts';
import { readinessExamples } from '#shared/rules/examples/readiness.ts';
import { FORECAST_CODES } from '#shared/rules/forecast.ts';
import { KINDS } from '#shared/rules/reader/kinds.ts';
import { REJECTION_CODES } from '#shared/rules/reference/rejection-codes.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import { type FindingText, renderFinding } from '#shared/rules/text.ts';
import { names } from '#shared/rules/texts/en/names.ts';
import { ruleTexts, ruleTitles } from '#shared/rules/texts/tables.ts';
import { ENV, registrationExamples } from './catalogue.ts';

const PARTS = ['message', 'reason', 'cure'] as const;

const allRules = [...eligibilityRules, ...readinessRules, ...registrationEngine.rules];
const allFindings = [
  ...eligibilityRules.flatMap((rule) =>
    eligibilityExamples.flatMap(({ subject }) => rule.check(subject, null, ENV)),
  ),
  ...readinessRules.flatMap((rule) =>
    readinessExamples.flatMap(({ subject }) => rule.check(subject, null, ENV)),
  ),
  ...registrationExamples.flatMap(({ subject: { draft, facts } }) =>
    registrationEngine.run(draft, facts, ENV),
  ),
];

const places = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]).sort();

describe('the words of the rules', () => {
  it('stand in one file each: no code has two texts', () => {
    const files = import.meta.glob<Record<string, Readonly<Record<string, unknown>>>>(
      '/src/shared/rules/texts/en/*.ts',
      { eager: true },
    );
    const codes = Object.values(files).flatMap((file) =>
      Object.values(file).flatMap((table) => Object.keys(table)),
    );
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
  });

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

  it('cover every finding and every fix, with a param for every place', () => {
    for (const { code, params, fix } of allFindings) {
      for (const table of Object.values(ruleTexts)) {
        const text = table[code];
        expect(text, code).toBeDefined();
        expect(fix === undefined || table[fix.code] !== undefined, fix?.code).toBe(true);
        const wanted = PARTS.flatMap((part) => places(text?.[part]));
        expect(Object.keys(params), code).toEqual(expect.arrayContaining(wanted));
      }
    }
  });

  it('leave no reference to another text unresolved', () => {
    for (const finding of allFindings) {
      for (const language of ['en', 'zh'] as const) {
        const { message } = renderFinding(ruleTexts, language, {
          ...finding,
          params: onlyNamed(finding.params),
        });
        expect(message, finding.code).not.toMatch(/@[a-z]/);
      }
    }
  });

  it('hold no word that nothing says', () => {
    const said = new Set([
      ...allFindings.map(({ code }) => code),
      ...REJECTION_CODES.values.map(({ meaning }) => meaning),
      ...FORECAST_CODES,
      // As what the reader may read a text, said through text-doubtful.
      ...KINDS.map((kind) => `kind.${kind}`),
      ...allFindings.flatMap(({ fix }) => fix?.code ?? []),
      ...allFindings.flatMap(({ params }) => Object.values(params)).flatMap(namedCodes),
    ]);
    const unsaid = Object.keys(ruleTexts.en).filter((code) => !said.has(code) && !isNameOfAField(code));
    expect(unsaid).toEqual(['rule-failed']);
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

  it('show a param that names other texts in their words', () => {
    const finding = { code: 'flow-misses-methods', params: { methods: '@method.paper,@method.qr' } };
    expect(renderFinding(ruleTexts, 'en', finding).message).toContain('paper form, QR code');
    expect(renderFinding(ruleTexts, 'zh', finding).message).toContain('纸质表单、二维码');
  });

  it('leave what a person typed as it is', () => {
    const finding = { code: 'brand-is-platform', params: { name: '@someone' } };
    expect(renderFinding(ruleTexts, 'en', finding).message).toContain('@someone');
  });
});

function namedCodes(value: string | number): string[] {
  return typeof value === 'string' && value.startsWith('@')
    ? value.split(',').map((one) => one.slice(1))
    : [];
}

/** Only the params that refer to texts; others may hold anything that stood in a form. */
function onlyNamed(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, namedCodes(value).length > 0 ? value : '']),
  );
}

/** Fields, methods and units may be spoken of in any combination; examples need not show each. */
function isNameOfAField(code: string): boolean {
  return Object.hasOwn(names, code) && /^(?:campaign|method|unit|kind)\./.test(code);
}
