import type { DraftContent, DraftCopy } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { CampaignDraft } from '#shared/model/registration.ts';
import type { Edit, EditValue } from '#shared/rules/rule.ts';
import type { GivenAnswers } from '#shared/writing/answers.ts';
import { PARTS, type WrittenTexts } from '#shared/writing/compose.ts';
import { answersFromForm } from '#shared/writing/from-form.ts';
import { topicsFor } from '#shared/writing/purposes.ts';
import { isBlank, isSame } from '#shared/writing/standing.ts';
import { judged } from './draft-actions.ts';

export type WrittenField = keyof WrittenTexts;

/** What is written, in the order of the form. */
export const WRITTEN_FIELDS: readonly WrittenField[] = Object.values(PARTS).flat();

/** What the form says, and what was answered beside it; topics of another use case fall away. */
export function answersOf({ content, answers }: Pick<DraftCopy, 'content' | 'answers'>): GivenAnswers {
  const all = { ...answersFromForm(judged(content)), ...answers };
  const possible = topicsFor(all.usecase ?? '', all.subUsecases ?? []);
  return { ...all, topics: (all.topics ?? []).filter((one) => possible.includes(one)) };
}

/** Keeps answers with the editing copy; they are no part of the form. */
export function answer(id: RegistrationId, given: GivenAnswers): void {
  useApp.getState().patchDraft(id, ({ answers }) => ({ answers: { ...answers, ...given } }));
}

/** What it is for is the form's to say once the questions are closed. */
export function leaveQuestions(id: RegistrationId): void {
  useApp
    .getState()
    .patchDraft(id, ({ answers: { usecase: _use, subUsecases: _subs, ...answers } }) => ({ answers }));
}

/** How a written text stands towards what the form holds in its place. */
export type Standing = 'fills' | 'replaces' | 'same';

export function standingOf(field: WrittenField, texts: WrittenTexts, campaign: CampaignDraft): Standing {
  if (isSame(texts[field], campaign[field])) return 'same';
  return isBlank(campaign[field]) ? 'fills' : 'replaces';
}

/** The chosen texts as edits; a use case that was chosen here comes with them. */
export function editsFor(
  chosen: readonly WrittenField[],
  texts: WrittenTexts,
  { usecase = '', subUsecases = [] }: GivenAnswers,
  { campaign }: DraftContent,
): readonly Edit[] {
  const wanted: readonly (readonly [field: keyof CampaignDraft, value: EditValue])[] = [
    ['usecase', usecase],
    ['subUsecases', subUsecases],
    ...WRITTEN_FIELDS.filter((field) => chosen.includes(field)).map(
      (field) => [field, texts[field]] as const,
    ),
  ];
  return wanted
    .filter(([field, value]) => !isSame(campaign[field], value))
    .map(([field, value]) => ({ path: `campaign.${field}`, value }));
}
