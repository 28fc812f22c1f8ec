import { once } from '../once.ts';
import { AMBIGUOUS_LABELS, BY_SECTION, LABELS } from './reference/labels.ts';
import { keyOf, readingsOf, wideKeyOf, wordsOf, wordsOfName } from './words.ts';

/** What a text of a form asks for. */
export interface Asked {
  /** Paths of fields; several where the words can mean several, none where they are not known. */
  readonly paths: readonly string[];
  /** `Sample 2` asks for the second: 1. Null where no number stands there. */
  readonly index: number | null;
  readonly words: readonly string[];
}

const phrasesOf = (text: string) => text.split('|').map((phrase) => phrase.trim());

const labelTable = once((): ReadonlyMap<string, readonly string[]> => {
  const table = new Map<string, readonly string[]>();
  for (const [path, phrases] of Object.entries(LABELS.values)) {
    for (const phrase of phrasesOf(phrases)) {
      const words = wordsOf(phrase);
      for (const key of [keyOf(words), wideKeyOf(words)]) if (!table.has(key)) table.set(key, [path]);
    }
  }
  for (const [phrase, paths] of Object.entries(AMBIGUOUS_LABELS.values))
    table.set(keyOf(wordsOf(phrase)), paths);
  return table;
});

/** Lists of which forms ask for the first, the second and so on. */
const NUMBERED: ReadonlySet<string> = new Set(['campaign.samples', 'campaign.subUsecases']);

const find = (words: readonly string[]): readonly string[] =>
  labelTable().get(keyOf(words)) ?? labelTable().get(wideKeyOf(words)) ?? [];

/** `Sample message 2`, `Message no. 2`, `2nd sample`: the number apart. */
function findNumbered(words: readonly string[]): { paths: readonly string[]; index: number } | null {
  const digits = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  if (digits.length !== 1) return null;
  const rest = words.filter((word) => !digits.includes(word));
  const bare = rest.filter((word) => word !== 'number' && word !== 'no');
  const paths = [rest, bare].map(find).find((found) => NUMBERED.has(found[0] ?? '')) ?? [];
  const index = Number.parseInt(digits[0] ?? '', 10) - 1;
  return paths.length === 1 && index >= 0 ? { paths, index } : null;
}

function askedByWords(words: readonly string[]): Asked {
  const paths = find(words);
  if (paths.length > 0) return { paths, index: null, words };
  const numbered = findNumbered(words);
  return numbered ? { ...numbered, words } : { paths: [], index: null, words };
}

/** What a label, a tooltip or a heading asks for; its shorter readings are tried after the whole of it. */
export function askedBy(text: string): Asked {
  const readings = readingsOf(text).map((reading) => askedByWords(wordsOf(reading)));
  return readings.find(({ paths }) => paths.length > 0) ?? { paths: [], index: null, words: wordsOf(text) };
}

/** The same for a name that a program or its author gave to a field. */
export const askedByName = (name: string): Asked => askedByWords(wordsOfName(name));

const sections = once(() =>
  Object.values(BY_SECTION.values).map(({ headings, labels }) => ({
    headings: new Set(phrasesOf(headings).map((phrase) => wideKeyOf(wordsOf(phrase)))),
    labels: labels as Readonly<Record<string, string>>,
  })),
);

/** What short labels mean below a heading; null for a heading that says nothing about them. */
export function sectionOf(heading: string): ((label: string) => string | null) | null {
  const keys = readingsOf(heading).map((reading) => wideKeyOf(wordsOf(reading)));
  const section = sections().find(({ headings }) => keys.some((key) => headings.has(key)));
  if (!section) return null;
  const { labels } = section;
  return (label) => {
    const found = readingsOf(label).map((reading) => keyOf(wordsOf(reading)));
    const name = found.find((key) => Object.hasOwn(labels, key));
    return name === undefined ? null : (labels[name] ?? null);
  };
}
