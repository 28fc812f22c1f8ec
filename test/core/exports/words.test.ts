import { expect, test } from 'vitest';
import { EXPORT_WORDS } from '#core/exports/words/words.ts';
import { ENTITY_TYPES, VERTICALS } from '#shared/rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '#shared/rules/reference/use-cases.ts';

const CODES = {
  entityType: ENTITY_TYPES.values,
  vertical: VERTICALS.values,
  usecase: [...new Set([...Object.keys(USE_CASES.values), ...SUB_USE_CASES.values])],
} as const;

test.each(['en', 'zh'] as const)(
  'every code of the registry has a name in %s, and no name lacks its code',
  (language) => {
    const words = EXPORT_WORDS[language].values;
    for (const list of ['entityType', 'vertical', 'usecase'] as const) {
      expect(Object.keys(words[list]).sort()).toEqual([...CODES[list]].sort());
      expect(new Set(Object.values(words[list])).size).toBe(CODES[list].length);
    }
  },
);

/** All texts of a table with their paths. */
function texts(table: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : texts(value, `${path}${key}.`),
  );
}

test('both languages fill in the same places', () => {
  const placesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const zh = new Map(texts(EXPORT_WORDS.zh));
  for (const [path, text] of texts(EXPORT_WORDS.en))
    expect(placesOf(zh.get(path) ?? ''), path).toEqual(placesOf(text));
});

test('no English sentence is left in the Chinese words', () => {
  for (const [path, text] of texts(EXPORT_WORDS.zh)) {
    if (/^[\s:：，]*$/.test(text) || path === 'namedCode') continue;
    expect(text, path).toMatch(/\p{Script=Han}/u);
  }
});
