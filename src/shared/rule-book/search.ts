import type { Language } from '../model/settings.ts';
import type { Severity } from '../rules/rule.ts';
import { ruleTexts, ruleTitles } from '../rules/texts/tables.ts';
import { type Area, CATALOGUE, type CatalogueRule, type Publisher, publishersOf } from './catalogue.ts';

export interface RuleFilter {
  readonly query: string;
  readonly area: Area | 'all';
  readonly severity: Severity | 'all';
  readonly publisher: Publisher | 'all';
}

export const NO_FILTER: RuleFilter = { query: '', area: 'all', severity: 'all', publisher: 'all' };

/** Everything that a rule says and cites, in lower case. */
function textOf(rule: CatalogueRule, language: Language): string {
  const words = rule.says.flatMap((code) => {
    const text = ruleTexts[language][code];
    return text ? [text.message, text.reason ?? '', text.cure ?? ''] : [];
  });
  return [
    rule.id,
    ruleTitles[language][rule.id] ?? '',
    ...words,
    ...rule.sources.map(({ ref }) => ref),
    ...Object.values(rule.codes).flat(),
  ]
    .join('\n')
    .toLocaleLowerCase();
}

const texts: Record<Language, ReadonlyMap<string, string> | undefined> = { en: undefined, zh: undefined };

function textsIn(language: Language): ReadonlyMap<string, string> {
  texts[language] ??= new Map(CATALOGUE.map((rule) => [rule.id, textOf(rule, language)]));
  return texts[language];
}

export const wordsOf = (query: string): readonly string[] =>
  query.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Rules that fit a filter, in the order of the catalogue. */
export function findRules(filter: RuleFilter, language: Language): readonly CatalogueRule[] {
  const words = wordsOf(filter.query);
  const indexed = textsIn(language);
  return CATALOGUE.filter(
    (rule) =>
      (filter.area === 'all' || rule.area === filter.area) &&
      (filter.severity === 'all' || rule.severity === filter.severity) &&
      (filter.publisher === 'all' ||
        rule.sources.some((source) => publishersOf(source).some((one) => one === filter.publisher))) &&
      words.every((word) => indexed.get(rule.id)?.includes(word)),
  );
}

/** Words of a reason that say something: long enough, and not in most of the rules. */
const MEANS = 4;
const SHOWN = 6;

/** Rules whose words fit a reason best, for reasons without a code. */
export function rulesLike(reason: string, language: Language): readonly CatalogueRule[] {
  const indexed = textsIn(language);
  const words = [...new Set(reason.toLocaleLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])].filter(
    (word) => word.length >= MEANS || /\p{Script=Han}{2,}/u.test(word),
  );
  const weights = words.map((word) => {
    const holders = CATALOGUE.filter((rule) => indexed.get(rule.id)?.includes(word));
    return { holders, weight: holders.length === 0 ? 0 : Math.log(CATALOGUE.length / holders.length) };
  });
  const scores = new Map<CatalogueRule, number>();
  for (const { holders, weight } of weights) {
    for (const rule of holders) scores.set(rule, (scores.get(rule) ?? 0) + weight);
  }
  return [...scores]
    .filter(([, score]) => score > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([rule]) => rule);
}
