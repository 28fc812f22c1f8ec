import type { DraftContent } from '#renderer/stores/draft.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import { changedPaths } from '#shared/model/revision.ts';
import { valueAt } from '#shared/model/value-at.ts';
import { applyFix } from '#shared/rules/fix.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import type { Edit, EditValue, Finding, Fix, RuleEnv } from '#shared/rules/rule.ts';
import { draftOf, editMany, judged, takeStep } from './draft-actions.ts';

/** A finding whose repair is mechanical. */
export type Fixable = Finding & { readonly fix: Fix };

export const isFixable = (finding: Finding): finding is Fixable => finding.fix !== undefined;

export const applyOne = (id: RegistrationId, { edits }: Fix): void => editMany(id, edits, 'fix');

/** Writes the edits as one step of the history. */
export function writeEdits(id: RegistrationId, edits: readonly Edit[]): void {
  if (edits.length > 0) editMany(id, edits, 'fix');
}

/** Takes the latest fix back, unless something else was edited since. */
export function undoFix(id: RegistrationId): void {
  if (draftOf(id)?.history.past.at(-1)?.kind === 'fix') takeStep(id, 'undo');
}

/** More rounds than a form has findings would mean that two fixes undo each other. */
const ROUNDS = 100;

/**
 * Repairs everything of `wanted` that is mechanical, one after the other: two repairs of one text must not
 * overwrite each other. @returns the places that were changed.
 */
export function applyAll(
  id: RegistrationId,
  facts: RegistrationFacts,
  env: RuleEnv,
  isWanted: (finding: Finding) => boolean,
): readonly string[] {
  const copy = draftOf(id);
  if (!copy) return [];
  let draft = judged(copy.content);
  const done = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = judgeRegistration(draft, facts, env).find(
      (finding) => isFixable(finding) && isWanted(finding) && !done.has(`${finding.code} ${finding.path}`),
    );
    if (!next?.fix) break;
    done.add(`${next.code} ${next.path}`);
    draft = applyFix(draft, next.fix);
  }
  const after = { ...copy.content, ...draft } as DraftContent;
  const changed = changedPaths(copy.content, after);
  const edits = changed.map((path) => ({ path, value: valueAt(after, path) as EditValue }));
  editMany(id, edits, 'fix');
  return changed;
}

/** Characters around a difference that are shown with it, and the most of it that is shown. */
const AROUND = 28;
const SHOWN = 160;

/** The part of two texts where they differ, with a little around it. */
export function shortDifference(before: string, after: string): readonly [before: string, after: string] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1;
  }
  const cut = (text: string) => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, text.length - end + AROUND);
    const shown = text.slice(from, Math.min(to, from + SHOWN));
    const isCut = from + shown.length < text.length;
    return `${from > 0 ? '…' : ''}${shown}${isCut ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}
