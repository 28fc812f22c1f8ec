import type { DraftContent, DraftCopy } from '#renderer/stores/draft.ts';
import { NO_HISTORY, recordStep, redoStep, type StepKind, undoStep } from '#renderer/stores/draft-history.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RegistrationDetail, RegistrationDraft } from '#shared/model/registration.ts';
import { changedPaths } from '#shared/model/revision.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { saveSoon } from './autosave.ts';
import { withValue } from './draft-path.ts';

export const draftOf = (id: string): DraftCopy | undefined => useApp.getState().drafts[id];

export const contentOf = ({ name, brand, campaign, numberList }: RegistrationDetail): DraftContent => ({
  name,
  brand,
  campaign,
  numbers: numberList,
});

/** What the rules look at. */
export const judged = ({ brand, campaign, numbers }: DraftContent): RegistrationDraft => ({
  brand,
  campaign,
  numbers,
});

/** Starts an editing copy of what is on the disk; one that waits to be saved is taken up again instead. */
export function openDraft(detail: RegistrationDetail): void {
  const kept = draftOf(detail.id);
  if (kept && (kept.version !== kept.savedVersion || kept.rev > detail.rev)) return;
  const left = useApp.getState().leftHistories[detail.id];
  useApp.getState().putDraft({
    registrationId: detail.id,
    rev: detail.rev,
    content: contentOf(detail),
    version: 0,
    savedVersion: 0,
    saveState: { kind: 'saved', at: detail.updatedAt },
    unjudged: 'all',
    history: left?.rev === detail.rev ? left.history : NO_HISTORY,
    findings: [],
    judgedVersion: -1,
    touched: new Set(),
    isRevealed: false,
    preview: 'campaign.samples.0',
    answers: {},
  });
}

/** Puts what is on the disk in the place of the copy, as one step, keeping what the person has looked at. */
export function adoptSaved(detail: RegistrationDetail): void {
  useApp.getState().patchDraft(detail.id, ({ version, content: before, history }) => {
    const content = contentOf(detail);
    const [place] = changedPaths(before, content);
    const done = place && recordStep(history, before, { place, kind: 'step', at: Date.now() });
    return {
      rev: detail.rev,
      content,
      version: version + 1,
      savedVersion: version + 1,
      history: done || history,
      saveState: { kind: 'saved', at: detail.updatedAt },
      unjudged: 'all',
    };
  });
}

interface DraftEdit {
  readonly path: string;
  readonly value: unknown;
}

/** The copy with other content: to be judged where it changed, and to be saved. */
const changed = (copy: DraftCopy, content: DraftContent, paths: readonly string[]): Partial<DraftCopy> => ({
  content,
  version: copy.version + 1,
  unjudged: copy.unjudged === 'all' ? 'all' : [...copy.unjudged, ...paths],
  saveState: copy.saveState.kind === 'conflict' ? copy.saveState : { kind: 'unsaved' },
});

/** Writes values into the copy, as one step; the disk follows by itself. */
export function editMany(id: RegistrationId, edits: readonly DraftEdit[], kind: StepKind = 'step'): void {
  const place = edits[0]?.path;
  if (place === undefined) return;
  useApp.getState().patchDraft(id, (copy) => ({
    ...changed(
      copy,
      edits.reduce((content, { path, value }) => withValue(content, path, value), copy.content),
      edits.map(({ path }) => path),
    ),
    history: recordStep(copy.history, copy.content, { place, kind, at: Date.now() }),
  }));
  saveSoon(id);
}

/** Writes one value into the copy. */
export const editDraft = (id: RegistrationId, path: string, value: unknown, kind?: StepKind): void =>
  editMany(id, [{ path, value }], kind);

/** Takes the latest step back, or does it again. @returns the place where it was done; null when there was none. */
export function takeStep(id: RegistrationId, way: 'undo' | 'redo'): string | null {
  const copy = draftOf(id);
  const taken = copy && (way === 'undo' ? undoStep : redoStep)(copy.history, copy.content);
  if (!copy || !taken) return null;
  const { content, history, place } = taken;
  const paths = changedPaths(copy.content, content);
  useApp.getState().patchDraft(id, (now) => ({ ...changed(now, content, paths), history }));
  saveSoon(id);
  return place;
}

/** The person has been in the field: from now on it is told that it is required. */
export function touchField(id: RegistrationId, path: string): void {
  if (draftOf(id)?.touched.has(path) !== false) return;
  useApp.getState().patchDraft(id, ({ touched }) => ({ touched: new Set([...touched, path]) }));
}

export function revealAll(id: RegistrationId): void {
  useApp.getState().patchDraft(id, () => ({ isRevealed: true }));
}

export function previewMessage(id: RegistrationId, path: string): void {
  if (draftOf(id)?.preview !== path) useApp.getState().patchDraft(id, () => ({ preview: path }));
}

/** Takes what the rules found in a version; a run that is older than the last one is dropped. */
export function noteFindings(id: RegistrationId, version: number, findings: readonly Finding[]): void {
  const copy = draftOf(id);
  if (!copy || version < copy.judgedVersion) return;
  const unjudged = copy.version === version ? [] : copy.unjudged;
  useApp.getState().patchDraft(id, () => ({ findings, judgedVersion: version, unjudged }));
}
