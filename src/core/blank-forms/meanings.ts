import { CODED, FLAGS } from '#shared/blank-forms/field-refs.ts';
import { codeName } from '#shared/blank-forms/words.ts';
import type { PlaceOption } from '#shared/model/blank-form.ts';
import { readCountry, readFlag } from '../imports/cell-words.ts';
import { once } from '../once.ts';
import { STATE_NAMES, VALUE_PHRASES } from './reference/values.ts';
import { readingsOf, wideKeyOf, wordsOf } from './words.ts';

/*
 * What an answer that a form offers means: `Private, for profit` is PRIVATE_PROFIT. Known words only; a text that is not known
 * means nothing.
 */
const keyOfText = (text: string) => wideKeyOf(wordsOf(text));

type Table = ReadonlyMap<string, string>;

function tableOf(path: string, codes: readonly string[], phrases: Readonly<Record<string, string>>): Table {
  const table = new Map<string, string>();
  for (const code of codes) {
    const texts = [
      code,
      codeName('en', path, code),
      codeName('zh', path, code),
      ...(phrases[code]?.split('|') ?? []),
    ];
    for (const text of texts) {
      const key = keyOfText(text);
      if (key !== '' && !table.has(key)) table.set(key, code);
    }
  }
  return table;
}

/** Sub-use cases have the phrases of use cases. */
const phrasesOf = (path: string): Readonly<Record<string, string>> => {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = VALUE_PHRASES.values;
  return all[path] ?? VALUE_PHRASES.values['campaign.usecase'];
};

const tables = once(
  (): ReadonlyMap<string, Table> =>
    new Map([
      ...Object.entries(CODED).map(([path, codes]) => [path, tableOf(path, codes, phrasesOf(path))] as const),
      [
        'brand.state',
        new Map(
          Object.entries(STATE_NAMES.values).flatMap(([code, name]) =>
            [code, name].map((text) => [keyOfText(text), code]),
          ),
        ),
      ],
    ]),
);

const COUNTRIES: ReadonlySet<string> = new Set(['brand.country', 'brand.einIssuingCountry']);

/** True for fields whose values can be told from the answers that a form offers. */
const hasMeanings = (path: string): boolean =>
  tables().has(path) || COUNTRIES.has(path) || FLAGS.includes(path);

function readOne(path: string, text: string): string | null {
  if (COUNTRIES.has(path)) return readCountry(text) || null;
  if (FLAGS.includes(path)) {
    const flag = text.trim() === '' ? null : readFlag(text);
    return flag === null ? null : flag ? 'yes' : 'no';
  }
  return tables().get(path)?.get(keyOfText(text)) ?? null;
}

/** The value of a field that a text means: a code, `yes` or `no`; null where it means none that is known. */
export function meaningOf(path: string, text: string): string | null {
  for (const reading of readingsOf(text)) {
    const meaning = readOne(path, reading);
    if (meaning !== null) return meaning;
  }
  return null;
}

/**
 * The option that stands for a value. Where two mean the same, the one that is written like the value or the first.
 * @param wanted a code, `yes` or `no` for fields that have meanings; any text otherwise.
 */
export function optionFor(path: string, wanted: string, options: readonly PlaceOption[]): PlaceOption | null {
  const same = (a: string, b: string) =>
    a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase();
  const exact = options.find(({ text, value }) => same(text, wanted) || same(value, wanted));
  if (exact) return exact;
  if (!hasMeanings(path)) {
    const key = keyOfText(wanted);
    return options.find(({ text }) => key !== '' && keyOfText(text) === key) ?? null;
  }
  const code = meaningOf(path, wanted) ?? wanted;
  return (
    options.find(({ text, value }) => meaningOf(path, text) === code || meaningOf(path, value) === code) ??
    null
  );
}
