import { describe, expect, it } from 'vitest';
import { CATALOGUE, findRule, publishersOf } from '#shared/rule-book/catalogue.ts';
import { examplesOf } from '#shared/rule-book/examples.ts';
import { plain } from '#shared/rule-book/plain.ts';
import { findRules, NO_FILTER, rulesLike } from '#shared/rule-book/search.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';

describe('the rule book', () => {
  it('has words in both languages for everything that a rule says, a source and an example of each', () => {
    for (const rule of CATALOGUE) {
      expect(rule.says.length, rule.id).toBeGreaterThan(0);
      expect(rule.sources.length, rule.id).toBeGreaterThan(0);
      expect(examplesOf(rule.id).length, rule.id).toBeGreaterThan(0);
      for (const code of rule.says) {
        expect(ruleTexts.en[code], code).toBeDefined();
        expect(ruleTexts.zh[code], code).toBeDefined();
      }
    }
  });

  it('writes templates without braces, brackets or doubled marks', () => {
    for (const { says } of CATALOGUE) {
      for (const code of says) {
        for (const text of [ruleTexts.en[code], ruleTexts.zh[code]]) {
          for (const words of [text?.message, text?.reason, text?.cure]) {
            expect(plain(words ?? '')).not.toMatch(/\{\{|\}\}|\(\s*\)|….*…\.$|…\.$/);
          }
        }
      }
    }
  });

  it('shows of an example only what differs from a clean form', () => {
    const broken = examplesOf('CP-016').find(({ says }) => says.length > 0);
    expect(broken?.values.map(({ path }) => path)).toEqual(['campaign.optoutMessage']);
  });
});

describe('searching it', () => {
  it('finds every word of a query in either language, codes and sources too', () => {
    const ids = (query: string, language: 'en' | 'zh' = 'en') =>
      findRules({ ...NO_FILTER, query }, language).map(({ id }) => id);
    expect(ids('CP-016')).toEqual(['CP-016']);
    expect(ids('shortener')).toContain('CP-009');
    expect(ids('短链接', 'zh')).toContain('CP-009');
    expect(ids('30889')).toEqual(['CP-008']);
    expect(ids('shortener nonsense')).toEqual([]);
  });

  it('narrows by area, severity and publisher', () => {
    const numbers = findRules({ ...NO_FILTER, area: 'numbers' }, 'en');
    expect(numbers.every(({ id }) => id.startsWith('NM-'))).toBe(true);
    const infos = findRules({ ...NO_FILTER, severity: 'info' }, 'en');
    expect(infos.every(({ severity }) => severity === 'info')).toBe(true);
    const webex = findRules({ ...NO_FILTER, publisher: 'webex' }, 'en');
    expect(webex).toContain(findRule('RD-001'));
    expect(webex).not.toContain(findRule('CP-009'));
  });

  it('groups what was concluded apart from what is published', () => {
    expect(publishersOf({ ref: 'AWS: phrases with one meaning', certainty: 'inferred' })).toEqual([
      'textready',
    ]);
    expect(publishersOf({ ref: 'TW-err 30893, AWS review criteria', certainty: 'official' })).toEqual([
      'twilio',
      'aws',
    ]);
  });

  it('offers rules for a reason in words, and none for words that say nothing', () => {
    expect(rulesLike('a public link shortener was used in the sample', 'en')[0]?.id).toBe('CP-009');
    expect(rulesLike('xyzzy', 'en')).toEqual([]);
  });
});
