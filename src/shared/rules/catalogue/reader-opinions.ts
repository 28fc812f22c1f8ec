import type { RegistrationDraft } from '../../model/registration.ts';
import type { Kind, ReadField } from '../reader/kinds.ts';
import { type Reading, readingOf } from '../reader/read.ts';

/** A text of the form and where it stands. */
export interface Field {
  readonly path: string;
  readonly text: string;
}

/** What the reader looks at besides the text itself. */
export const READER_READS: readonly string[] = ['brand.displayName', 'brand.companyName', 'campaign.usecase'];

/** Wording that people are shown or asked, rather than a story about it. */
const WORDING =
  /^\W{0,4}(?:\[[ xX]?\]|[☐☑□]|yes\b|i (?:agree|consent|would|want|understand|accept|authori[sz]e)\b|by (?:checking|clicking|tapping|ticking|signing|entering|providing|submitting|texting|giving|joining|replying)\b|(?:please )?(?:text|send) me\b|(?:may|can) we\b|is it (?:ok|all ?right|fine)\b|would you like\b|do you want\b)/i;

/** As what the text at a path is read. */
function readFieldOf({ path, text }: Field): ReadField | null {
  if (path.startsWith('campaign.samples.')) return 'sample';
  switch (path) {
    case 'campaign.description':
      return 'description';
    case 'campaign.messageFlow':
      return WORDING.test(text) ? 'consentText' : 'messageFlow';
    case 'campaign.optinMessage':
      return 'optinMessage';
    case 'campaign.optoutMessage':
      return 'optoutMessage';
    case 'campaign.helpMessage':
      return 'helpMessage';
    default:
      return null;
  }
}

function readAt({ brand, campaign }: RegistrationDraft, field: Field): Reading | null {
  const as = readFieldOf(field);
  if (as === null) return null;
  const names = [brand.displayName, brand.companyName].filter((name) => name.trim() !== '');
  return readingOf(field.text, { field: as, usecase: campaign.usecase, names });
}

interface Kept {
  readonly text: string;
  readonly reading: Reading | null;
}

/** A dozen rules ask about the same texts after each key. */
const KEPT = new WeakMap<RegistrationDraft, Map<string, Kept>>();

/** What the reader makes of a text of the draft. */
export function readingAt(draft: RegistrationDraft, field: Field): Reading | null {
  const ofDraft = KEPT.get(draft) ?? new Map<string, Kept>();
  KEPT.set(draft, ofDraft);
  const kept = ofDraft.get(field.path);
  if (kept?.text === field.text) return kept.reading;
  const reading = readAt(draft, field);
  ofDraft.set(field.path, { text: field.text, reading });
  return reading;
}

/** Below this a reading rules a kind out. */
const NEXT_TO_NOTHING = 0.08;

/**
 * A second opinion on words that a rule has found: false when the reader sees next to nothing of these kinds in the
 * text, so that the words stand for something else (a street, a district, the name of a shop).
 */
export const isConceivable = (draft: RegistrationDraft, field: Field, kinds: readonly Kind[]): boolean => {
  const reading = readingAt(draft, field);
  return reading === null || kinds.some((kind) => reading.score(kind) >= NEXT_TO_NOTHING);
};

/** True when the reader at least doubts that a text is free of these kinds. */
export const leansTo = (draft: RegistrationDraft, field: Field, kinds: readonly Kind[]): boolean =>
  readingAt(draft, field)?.opinions.some(({ kind }) => kinds.includes(kind)) ?? false;

/** The severity of words that a rule has found: an error where nothing speaks against the worse reading, else a doubt. */
export const errorIf = (isPlain: boolean) => ({ severity: isPlain ? 'error' : 'warning' }) as const;

const SHOWN = 90;

/** As much of a sentence as a finding shows. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= SHOWN) return plain;
  const cut = plain.slice(0, SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN / 2))}…`;
}
