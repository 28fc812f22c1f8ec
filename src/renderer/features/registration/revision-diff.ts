import { diffWordsWithSpace } from 'diff';
import { changedPaths, type RevisionContent } from '#shared/model/revision.ts';
import { FIELDS } from './fields.ts';

/** A stretch of a text, and whether the other text lacks it. */
export interface DiffPart {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts beside each other, each with the words marked that the other lacks. */
export interface SideBySide {
  readonly before: readonly DiffPart[];
  readonly after: readonly DiffPart[];
}

/** Texts that differ in more words than this have nothing in common that would be worth marking. */
const MOST_WORDS = 1000;

const whole = (text: string): readonly DiffPart[] => (text === '' ? [] : [{ text, isChanged: true }]);

export function sideBySide(before: string, after: string): SideBySide {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORDS });
  if (!parts) return { before: whole(before), after: whole(after) };
  const side = (lacks: 'added' | 'removed', marks: 'added' | 'removed') =>
    parts.filter((part) => !part[lacks]).map((part) => ({ text: part.value, isChanged: part[marks] }));
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

/** One row of a comparison: a field, or one sample. */
export interface Difference {
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
}

const ORDER = new Map<string, number>([...FIELDS.entries()].map(([index, { path }]) => [path, index]));

/** Paths of fields in the order in which the form shows them; the name comes first. */
export const byForm = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => (ORDER.get(a) ?? -1) - (ORDER.get(b) ?? -1));

const SAMPLES = 'campaign.samples';

function sampleDifferences(before: RevisionContent, after: RevisionContent): readonly Difference[] {
  const [was, is] = [before.campaign.samples, after.campaign.samples];
  return Array.from({ length: Math.max(was.length, is.length) }, (_unused, index) => ({
    place: `${SAMPLES}.${index}`,
    before: was[index] ?? '',
    after: is[index] ?? '',
  })).filter((row) => row.before !== row.after);
}

const readAt = (content: RevisionContent, path: string): unknown => {
  const [form = '', key = ''] = path.split('.');
  const node = (content as unknown as Readonly<Record<string, unknown>>)[form];
  return key === '' ? node : (node as Readonly<Record<string, unknown>>)[key];
};

/** What differs between two revisions, in the order of the form, each sample on its own. */
export function differencesOf(before: RevisionContent, after: RevisionContent): readonly Difference[] {
  return byForm(changedPaths(before, after)).flatMap((path): readonly Difference[] =>
    path === SAMPLES
      ? sampleDifferences(before, after)
      : [{ place: path, before: readAt(before, path), after: readAt(after, path) }],
  );
}
