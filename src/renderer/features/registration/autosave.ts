import { call, toAppError } from '#renderer/api/client.ts';
import { refetchLive } from '#renderer/api/live-cache.ts';
import { NOT_SAVED } from '#renderer/components/error-note.tsx';
import { i18n } from '#renderer/i18n/i18n.ts';
import type { DraftContent, DraftCopy, SaveState } from '#renderer/stores/draft.ts';
import { registerFlush } from '#renderer/stores/flush.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';

/** Typing is written this long after the last key, in milliseconds. */
export const SAVE_DELAY_MS = 600;

interface Saver {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The save on its way; at most one at a time. */
  running: Promise<void> | undefined;
  /** Asked for while one was on its way: the latest state follows behind it. */
  isAskedAgain: boolean;
  /** What a save carried whose answer never came, to know one's own work on the disk. */
  sent: DraftContent | undefined;
}

const savers = new Map<string, Saver>();

function saverOf(id: string): Saver {
  const known = savers.get(id);
  if (known) return known;
  const saver: Saver = { timer: undefined, running: undefined, isAskedAgain: false, sent: undefined };
  savers.set(id, saver);
  return saver;
}

const copyOf = (id: string): DraftCopy | undefined => useApp.getState().drafts[id];
const isDirty = (copy: DraftCopy): boolean => copy.version !== copy.savedVersion;
const setSaveState = (id: string, saveState: SaveState) =>
  useApp.getState().patchDraft(id, () => ({ saveState }));

/** True while a save is on its way, so that its own refetch is not taken for somebody else's change. */
export const isSaving = (id: string): boolean => savers.get(id)?.running !== undefined;

function failureWords(error: AppError): string {
  const isEnglish = i18n.language !== 'zh' && error.code !== 'internal';
  return isEnglish && error.message !== '' ? error.message : i18n.t(`errors.${error.code}`);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True when the disk holds what this window sent: its answer was lost, and nobody else changed anything. */
function isOwnWork(saver: Saver, disk: RegistrationDetail): boolean {
  const { name, brand, campaign, numbers } = saver.sent ?? {};
  return (
    saver.sent !== undefined &&
    disk.name === name &&
    isSame(disk.numberList, numbers) &&
    isSame(sortedEntries(disk.brand), sortedEntries(brand ?? {})) &&
    isSame(sortedEntries(disk.campaign), sortedEntries(campaign ?? {}))
  );
}

const sortedEntries = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

async function noteConflict(id: RegistrationId, saver: Saver): Promise<void> {
  const disk = await call('registrations.get', { registrationId: id }).catch(() => null);
  if (disk && isOwnWork(saver, disk)) {
    useApp.getState().patchDraft(id, () => ({ rev: disk.rev }));
    saver.sent = undefined;
    saver.isAskedAgain = true;
  } else {
    setSaveState(id, { kind: 'conflict' });
    refetchLive('registrations.get', { registrationId: id });
  }
}

async function saveOnce(id: RegistrationId, saver: Saver): Promise<void> {
  const copy = copyOf(id);
  if (!copy || !isDirty(copy)) return;
  const { content, rev, version } = copy;
  const { numbers, ...forms } = content;
  setSaveState(id, { kind: 'saving' });
  try {
    const input = { registrationId: id, rev, ...forms, numbers: [...numbers] };
    const saved = await call('registrations.save', input);
    saver.sent = undefined;
    useApp.getState().patchDraft(id, (now) => ({
      rev: saved.rev,
      savedVersion: version,
      saveState: now.version === version ? { kind: 'saved', at: saved.savedAt } : { kind: 'unsaved' },
    }));
  } catch (caught) {
    const error = toAppError(caught);
    if (error.code === 'conflict') return noteConflict(id, saver);
    saver.sent = content;
    setSaveState(id, { kind: 'failed', message: failureWords(error) });
  }
}

async function drain(id: RegistrationId, saver: Saver): Promise<void> {
  do {
    saver.isAskedAgain = false;
    await saveOnce(id, saver);
  } while (saver.isAskedAgain);
}

/** Writes the latest state now, behind a save that is on its way. Settles when it has been tried; never throws. */
export function saveNow(id: RegistrationId): Promise<void> {
  const saver = saverOf(id);
  clearTimeout(saver.timer);
  saver.timer = undefined;
  if (saver.running) {
    saver.isAskedAgain = true;
    return saver.running;
  }
  const copy = copyOf(id);
  if (!copy || !isDirty(copy) || copy.saveState.kind === 'conflict') return Promise.resolve();
  saver.running = drain(id, saver).finally(() => {
    saver.running = undefined;
  });
  return saver.running;
}

/**
 * Writes what is typed, for work that is about what is on the disk.
 * @throws AppError when it could not be written; such work must not go on then.
 */
export async function savedFirst(id: RegistrationId): Promise<void> {
  await saveNow(id);
  const copy = copyOf(id);
  if (copy && isDirty(copy)) throw new AppError('not-ready', i18n.t('common.notSaved'), { kind: NOT_SAVED });
}

/** Writes once typing has paused. */
export function saveSoon(id: RegistrationId): void {
  const saver = saverOf(id);
  clearTimeout(saver.timer);
  saver.timer = setTimeout(() => void saveNow(id), SAVE_DELAY_MS);
}

/** Every copy in this window, also one whose screen was left while it could not be saved. */
async function saveAll(): Promise<void> {
  const copies = Object.values(useApp.getState().drafts);
  await Promise.all(copies.map(({ registrationId }) => saveNow(registrationId)));
}

const opened = new Set<string>();

/** An editor shows the copy: it must not go away. */
export function holdDraft(id: RegistrationId): void {
  opened.add(id);
}

/** Leaves the editor: what is saved needs no copy, what could not be saved keeps it. */
export async function closeDraft(id: RegistrationId): Promise<void> {
  opened.delete(id);
  await saveNow(id);
  const copy = copyOf(id);
  if (!copy || isDirty(copy) || opened.has(id)) return;
  useApp.getState().dropDraft(id);
  // The way back must not begin with what was there before the last save.
  refetchLive('registrations.get', { registrationId: id });
}

/** Keeps what this window holds: it is written over what was saved elsewhere. Throws what asking the disk throws. */
export async function keepMine(id: RegistrationId): Promise<void> {
  const disk = await call('registrations.get', { registrationId: id });
  useApp.getState().patchDraft(id, () => ({ rev: disk.rev, saveState: { kind: 'unsaved' } }));
  await saveNow(id);
}

registerFlush(saveAll);
