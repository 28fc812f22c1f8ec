import { CODED, type FieldRef, parseFieldRef } from '#shared/blank-forms/field-refs.ts';
import { BLANK_FORM_WORDS, codeName } from '#shared/blank-forms/words.ts';
import type { FillNote, MappedPlace, Place, PlaceOption } from '#shared/model/blank-form.ts';
import { readFlag } from '../imports/cell-words.ts';
import type { Answer, Entry } from './format.ts';
import { meaningOf, optionFor } from './meanings.ts';
import { type Atom, atomsOf, covers, readValue, type Subject, spellingsOf, type Value } from './values.ts';

/** What is to be written where, and what does not go in; nothing of the file is touched yet. */
export interface FillPlan {
  readonly entries: readonly Entry[];
  readonly notes: readonly FillNote[];
}

type Outcome =
  | { readonly answer: Answer; readonly left: readonly Note[] }
  | { readonly left: readonly Note[] };
type Note = Pick<FillNote, 'reason' | 'value' | 'limit'>;

const note = (reason: Note['reason'], value: string, limit: number | null = null): Note => ({
  reason,
  value,
  limit,
});
const nothing = (reason: Note['reason'], value: string, limit: number | null = null): Outcome => ({
  left: [note(reason, value, limit)],
});

/** The form is in English, so its answers are. */
const words = BLANK_FORM_WORDS.en;

const inWords = (path: string, value: Value): string[] => {
  if (value.kind === 'flag') return [value.isOn ? words.yes : words.no];
  return value.kind === 'codes' ? value.codes.map((code) => codeName('en', path, code)) : [...value.texts];
};

const isNothing = (value: Value): boolean =>
  (value.kind === 'texts' && value.texts.length === 0) ||
  (value.kind === 'codes' && value.codes.length === 0);

/** A place of one line shows no line ends. */
const fitted = (place: Place, text: string): string =>
  place.isMultiline ? text.replace(/\r\n?/g, '\n') : text.replace(/\s*[\r\n]+\s*/g, ' ');

function writeText(place: Place, { path, index }: FieldRef, value: Value): Outcome {
  const joiner = value.kind === 'texts' ? value.joiner : ', ';
  const text = fitted(place, inWords(path, value).join(joiner));
  const limit = place.maxLength;
  const spellings = index !== null || inWords(path, value).length === 1 ? spellingsOf(path, text) : [text];
  const fitting = spellings.find((one) => limit === null || one.length <= limit);
  return fitting === undefined
    ? nothing('too-long', text, limit)
    : { answer: { kind: 'text', text: fitting }, left: [] };
}

const wantedOf = (value: Value): string[] => {
  if (value.kind === 'flag') return [value.isOn ? 'yes' : 'no'];
  return value.kind === 'codes' ? [...value.codes] : [...value.texts];
};

function choose(place: Place, ref: FieldRef, value: Value): Outcome {
  const wanted = wantedOf(value);
  const shown = inWords(ref.path, value);
  if (wanted.length > 1 && !place.takesSeveral) return nothing('several-values', shown.join(', '));
  const found = wanted.map((one) => optionFor(ref.path, one, place.options));
  const options = found.filter((one): one is PlaceOption => one !== null).map((one) => one.value);
  const missing = shown.filter((_one, at) => found[at] === null);
  if (options.length === 0 && place.takesOther) return writeText(place, ref, value);
  const left = missing.map((one) => note('no-option', one));
  return options.length === 0 ? { left } : { answer: { kind: 'choose', options }, left };
}

/** Which box of a row is ticked, or whether a single one is. */
function tick(place: Place, { path, equals }: FieldRef, value: Value): Outcome {
  if (value.kind === 'flag') {
    const isOn = equals === 'no' ? !value.isOn : value.isOn;
    return { answer: { kind: 'tick', isOn }, left: [] };
  }
  if (equals !== null && value.kind === 'codes')
    return { answer: { kind: 'tick', isOn: value.codes.includes(equals) }, left: [] };
  // A box that stands for one answer of a field, without saying for which: its own words do.
  const means = meaningOf(path, place.label);
  if (means !== null && wantedOf(value).includes(means))
    return { answer: { kind: 'tick', isOn: true }, left: [] };
  return nothing('no-option', inWords(path, value).join(', '));
}

const FIXED: FieldRef = { path: '', index: null, equals: null };

/** A text that a person wrote for this place: as it is, as an option, or as a yes or no. */
function fixedOutcome(place: Place, text: string): Outcome {
  if (place.kind === 'check') {
    const isOn = readFlag(text);
    return isOn === null ? nothing('no-option', text) : { answer: { kind: 'tick', isOn }, left: [] };
  }
  const value: Value = { kind: 'texts', texts: [text], joiner: '' };
  return place.kind === 'text' ? writeText(place, FIXED, value) : choose(place, FIXED, value);
}

function outcomeFor(place: Place, ref: FieldRef, subject: Subject): Outcome {
  const value = readValue(ref, subject);
  if (isNothing(value) && place.kind !== 'check') return nothing('no-value', '');
  if (place.kind === 'text') return writeText(place, ref, value);
  return place.kind === 'check' ? tick(place, ref, value) : choose(place, ref, value);
}

/** True when an answer says what stands at the atom: a box that is not ticked says nothing, but for yes and no. */
function says({ field, answer }: Entry, { path }: Atom, subject: Subject): boolean {
  const ref = field === null ? null : parseFieldRef(field);
  if (!ref) return false;
  if (answer.kind !== 'tick' || !(ref.path in CODED)) return covers(ref, path);
  if (!answer.isOn) return false;
  return ref.equals === null ? covers(ref, path) : valueAt(path, subject) === ref.equals && covers(ref, path);
}

function valueAt(path: string, subject: Subject): string | null {
  const ref = parseFieldRef(path);
  const value = ref && readValue(ref, subject);
  return value?.kind === 'codes' ? (value.codes[0] ?? null) : null;
}

/** What the registration says and no place takes; numbers are told together. */
function unplaced(subject: Subject, entries: readonly Entry[], notes: readonly FillNote[]): FillNote[] {
  const isNoted = (atom: Atom) =>
    notes.some(({ field, reason }) => {
      const ref = field !== null && reason !== 'no-value' ? parseFieldRef(field) : null;
      return ref !== null && covers(ref, atom.path);
    });
  const left = atomsOf(subject).filter(
    (atom) => !isNoted(atom) && !entries.some((entry) => says(entry, atom, subject)),
  );
  const numbers = left.filter(({ path }) => path.startsWith('numbers.'));
  const others = left.filter((atom) => !numbers.includes(atom));
  const all =
    numbers.length === 0
      ? others
      : [...others, { path: 'numbers', text: numbers.map((one) => one.text).join(', ') }];
  return all.map(({ path, text }) => ({
    placeId: null,
    field: path,
    reason: 'no-place',
    value: text,
    limit: null,
  }));
}

/** Decides for each place what goes in. Every value of the registration ends in an entry or in a note. */
export function planFill(
  places: readonly Place[],
  mapping: readonly MappedPlace[],
  subject: Subject,
): FillPlan {
  const mapped = new Map(mapping.map((one) => [one.placeId, one]));
  const entries: Entry[] = [];
  const notes: FillNote[] = [];
  for (const place of places) {
    const { field = null, fixed = null } = mapped.get(place.id) ?? {};
    const outcome = decide(place, field, fixed, subject);
    notes.push(...outcome.left.map((one) => ({ placeId: place.id, field, ...one })));
    if ('answer' in outcome) entries.push({ place, field, answer: outcome.answer });
  }
  return { entries, notes: [...notes, ...unplaced(subject, entries, notes)] };
}

function decide(place: Place, field: string | null, fixed: string | null, subject: Subject): Outcome {
  if (fixed !== null) return fixedOutcome(place, fixed);
  const ref = field === null ? null : parseFieldRef(field);
  return ref === null ? nothing('not-mapped', '') : outcomeFor(place, ref, subject);
}

/** What an entry writes, as a person reads it; a box that stays empty reads as nothing. */
export function entryText({ place, answer }: Entry): string {
  if (answer.kind === 'text') return answer.text;
  if (answer.kind === 'tick') return answer.isOn ? '☒' : '';
  return answer.options
    .map((chosen) => place.options.find(({ value }) => value === chosen)?.text ?? chosen)
    .join(', ');
}
