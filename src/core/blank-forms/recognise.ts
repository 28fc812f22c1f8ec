import { CODED, FLAGS, NUMBERS_PATH, parseFieldRef } from '#shared/blank-forms/field-refs.ts';
import type { Confidence, MappedPlace, Place } from '#shared/model/blank-form.ts';
import { type Asked, askedBy, askedByName, sectionOf } from './asked.ts';
import { meaningOf } from './meanings.ts';
import { wordsOf } from './words.ts';

interface Guess {
  readonly path: string;
  readonly index: number | null;
  readonly equals: string | null;
  readonly confidence: Confidence;
}

const guess = (
  { path, index }: { path: string; index: number | null },
  confidence: Confidence,
  equals: string | null = null,
): Guess => ({ path, index, equals, confidence });

/** At least this share of the answers must be known for them to tell what is asked. */
const ENOUGH = 0.6;

const shareKnown = (path: string, { options }: Place): number =>
  options.length === 0
    ? 0
    : options.filter(({ text, value }) => (meaningOf(path, text) ?? meaningOf(path, value)) !== null).length /
      options.length;

/** The one field whose values are what the place offers, among those that it may be. */
function byOptions(place: Place, paths: readonly string[]): string | null {
  const shares = paths
    .map((path) => ({ path, share: place.options.length < 2 ? 0 : shareKnown(path, place) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  return best && best.share >= ENOUGH && best.share > (next?.share ?? 0) ? best.path : null;
}

/** What printed words ask for; where they can be two things, the options or the heading above decide. */
function decide(place: Place, { paths, index }: Asked): Guess | null {
  const [first] = paths;
  if (first !== undefined && paths.length === 1) return guess({ path: first, index }, 'sure');
  const offered = byOptions(place, paths);
  return offered === null ? null : guess({ path: offered, index }, 'likely');
}

/** Fields whose answers alone can tell what is asked; `yes` and `no` cannot. */
const TELLING = [
  'brand.entityType',
  'brand.vertical',
  'brand.stockExchange',
  'brand.altBusinessIdType',
  'campaign.usecase',
];

function fromWords(place: Place): Guess | null {
  const printed = askedBy(place.label);
  const hinted = askedBy(place.hint);
  // Two texts of the same place that ask for different things: a person has to look.
  const agree =
    printed.paths.length === 0 ||
    hinted.paths.length === 0 ||
    printed.paths.some((path) => hinted.paths.includes(path));
  if (!agree) return null;
  for (const asked of [printed, hinted]) {
    const decided = decide(place, asked);
    if (decided) return decided;
  }
  const bySection = sectionOf(place.section)?.(place.label) ?? null;
  return bySection === null ? null : guess({ path: bySection, index: null }, 'likely');
}

function fromName(place: Place): Guess | null {
  const asked = askedByName(place.name);
  const [path] = asked.paths;
  return path !== undefined && asked.paths.length === 1
    ? guess({ path, index: asked.index }, 'likely')
    : null;
}

const isMany = (place: Place) =>
  /\ball that apply\b|\bone or more\b|\bmultiple\b/i.test(`${place.label} ${place.hint}`);

function recogniseChoice(place: Place): Guess | null {
  const found = fromWords(place) ?? fromName(place);
  if (!found) {
    const offered = byOptions(place, TELLING);
    return offered === null ? null : guess({ path: offered, index: null }, 'likely');
  }
  if (found.path === 'campaign.usecase' && place.takesSeveral && isMany(place))
    return { ...found, path: 'made.useCases' };
  const isKnown = !(found.path in CODED) && !FLAGS.includes(found.path);
  return isKnown || shareKnown(found.path, place) > 0 ? found : { ...found, confidence: 'likely' };
}

/** Fields of which a form has a box for each value. */
const BOXED = [
  'brand.entityType',
  'brand.vertical',
  'brand.altBusinessIdType',
  'campaign.usecase',
  'campaign.subUsecases',
  ...FLAGS,
];

/** `Use case: Marketing`: the beginning says what is asked, the rest which answer the box is. */
function fromParts(words: readonly string[], confidence: Confidence): Guess | null {
  for (let at = 1; at < words.length; at++) {
    const { paths } = askedBy(words.slice(0, at).join(' '));
    const answer = words.slice(at).join(' ');
    for (const path of paths.filter((one) => BOXED.includes(one))) {
      const equals = meaningOf(path, answer);
      if (equals !== null) return guess({ path, index: null }, confidence, equals);
    }
  }
  return null;
}

/** A box under a heading that asks for one of several answers. */
function underHeading(place: Place): Guess | null {
  const { paths } = askedBy(place.section);
  for (const path of paths.filter((one) => BOXED.includes(one))) {
    const equals = meaningOf(path, place.label);
    if (equals !== null) return guess({ path, index: null }, 'sure', equals);
  }
  return null;
}

/** A box whose words are a value of one field only. */
function byItsValue(place: Place): Guess | null {
  const hits = ['brand.entityType', 'brand.vertical', 'campaign.usecase'].flatMap((path) => {
    const equals = meaningOf(path, place.label);
    return equals === null ? [] : [guess({ path, index: null }, 'likely', equals)];
  });
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

function recogniseBox(place: Place): Guess | null {
  const heading = underHeading(place);
  if (heading) return heading;
  const asked = [askedBy(place.label), askedBy(place.hint)].find(({ paths }) =>
    FLAGS.includes(paths[0] ?? ''),
  );
  if (asked?.paths[0] !== undefined) return guess({ path: asked.paths[0], index: null }, 'sure');
  const named = askedByName(place.name).paths[0] ?? '';
  if (FLAGS.includes(named)) return guess({ path: named, index: null }, 'likely');
  return (
    fromParts(wordsOf(place.label), 'sure') ??
    fromParts(wordsOf(place.hint), 'sure') ??
    fromParts(askedByName(place.name).words, 'likely') ??
    byItsValue(place)
  );
}

function recogniseOne(place: Place): Guess | null {
  if (place.kind === 'check') return recogniseBox(place);
  if (place.kind === 'text') return fromWords(place) ?? fromName(place);
  return recogniseChoice(place);
}

/** Lists that forms ask for one by one: from how many places of the same words on they are counted through. */
const COUNTED: Readonly<Record<string, number>> = { 'campaign.samples': 2, numbers: 3 };

/** `Sample message` twice is the first and the second. */
function countThrough(guesses: readonly (Guess | null)[]): (Guess | null)[] {
  const counted = new Map<string, number>();
  const taken = new Set(
    guesses.flatMap((one) => (one && one.index !== null ? [`${one.path}.${one.index}`] : [])),
  );
  const bare = (path: string) => guesses.filter((one) => one?.path === path && one.index === null).length;
  return guesses.map((one) => {
    if (!one || one.index !== null || bare(one.path) < (COUNTED[one.path] ?? Number.POSITIVE_INFINITY))
      return one;
    let index = counted.get(one.path) ?? 0;
    while (taken.has(`${one.path}.${index}`)) index += 1;
    counted.set(one.path, index + 1);
    return { ...one, index };
  });
}

/** A column of cells under `Phone number` is for the numbers, and not for the one number of the company. */
function tellNumbers(places: readonly Place[], guesses: readonly (Guess | null)[]): (Guess | null)[] {
  const isListed = (at: number) => {
    const own = places[at];
    const alike = places.filter(
      (place, other) =>
        guesses[other]?.path === 'brand.phone' &&
        place.label === own?.label &&
        place.section === own.section &&
        place.where.by === own.where.by,
    );
    return alike.length >= (COUNTED[NUMBERS_PATH] ?? 0);
  };
  return guesses.map((one, at) =>
    one?.path === 'brand.phone' && isListed(at) ? { ...one, path: NUMBERS_PATH, confidence: 'likely' } : one,
  );
}

/** Where a form has a place for the city, `Address` is the street. */
function narrowAddress(guesses: readonly (Guess | null)[]): (Guess | null)[] {
  const hasCity = guesses.some((one) => one?.path === 'brand.city' || one?.path === 'made.cityLine');
  const hasStreet = guesses.some((one) => one?.path === 'brand.street');
  if (!hasCity || hasStreet) return [...guesses];
  return guesses.map((one) => (one?.path === 'made.addressLine' ? { ...one, path: 'brand.street' } : one));
}

function toRef({ path, index, equals }: Guess): string {
  if (equals !== null) return `${path}=${equals}`;
  return index === null ? path : `${path}.${index}`;
}

/**
 * What belongs into each place, as far as its words say so without a doubt; a place whose words are not known, or could be two
 * things, is left to a person.
 */
export function recognise(places: readonly Place[]): MappedPlace[] {
  const guesses = narrowAddress(countThrough(tellNumbers(places, places.map(recogniseOne))));
  return places.map(({ id }, at): MappedPlace => {
    const found = guesses[at];
    const field = found ? toRef(found) : null;
    const isReal = field !== null && parseFieldRef(field) !== null;
    return {
      placeId: id,
      field: isReal ? field : null,
      fixed: null,
      by: 'recognised',
      confidence: isReal && found ? found.confidence : null,
    };
  });
}
