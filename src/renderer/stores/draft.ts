import type { StateCreator } from 'zustand';
import type { E164, RegistrationId } from '#shared/model/ids.ts';
import type { BrandDraft, CampaignDraft } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import type { GivenAnswers } from '#shared/writing/answers.ts';
import type { History } from './draft-history.ts';
import type { AppState } from './store.ts';

/** How the draft that is being typed stands towards the disk. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'conflict' };

/** What a person edits of a registration. */
export interface DraftContent {
  readonly name: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  readonly numbers: readonly E164[];
}

/** The editing copy of one registration, from the first look until everything typed is on the disk. */
export interface DraftCopy {
  readonly registrationId: RegistrationId;
  /** The revision on disk that the edit stands on. */
  readonly rev: number;
  readonly content: DraftContent;
  /** Grows with every edit. */
  readonly version: number;
  /** The version that the disk has. */
  readonly savedVersion: number;
  readonly saveState: SaveState;
  /** Paths edited since the rules last looked; `all` before the first look. */
  readonly unjudged: readonly string[] | 'all';
  /** What was done in this window and can be taken back. */
  readonly history: History<DraftContent>;
  /** What the rules found in `judgedVersion`. */
  readonly findings: readonly Finding[];
  /** -1 before the first look. */
  readonly judgedVersion: number;
  /** Fields that a person has left once; only these are told that they are required. */
  readonly touched: ReadonlySet<string>;
  /** The person asked for everything that is missing. */
  readonly isRevealed: boolean;
  /** Path of the message that the phone shows. */
  readonly preview: string;
  /** What was answered in the writing help beside what the form says. */
  readonly answers: GivenAnswers;
}

export interface DraftSlice {
  /** State of the draft on screen, or of one that could not be saved. */
  readonly saveState: SaveState;
  /** Editing copies by registration id. One that could not be saved stays until it is. */
  readonly drafts: Readonly<Record<string, DraftCopy>>;
  /** What was done to copies that were left, for who comes back to the revision that they were left at. */
  readonly leftHistories: Readonly<Record<string, Pick<DraftCopy, 'rev' | 'history'>>>;
  readonly putDraft: (copy: DraftCopy) => void;
  /** Changes a copy that is still there. */
  readonly patchDraft: (id: string, patch: (copy: DraftCopy) => Partial<DraftCopy>) => void;
  readonly dropDraft: (id: string) => void;
}

export const createDraft: StateCreator<AppState, [], [], DraftSlice> = (set, get) => ({
  saveState: { kind: 'none' },
  drafts: {},
  leftHistories: {},
  putDraft: (copy) =>
    set({ drafts: { ...get().drafts, [copy.registrationId]: copy }, saveState: copy.saveState }),
  patchDraft: (id, patch) => {
    const copy = get().drafts[id];
    if (!copy) return;
    const next = { ...copy, ...patch(copy) };
    set({ drafts: { ...get().drafts, [id]: next }, saveState: next.saveState });
  },
  dropDraft: (id) => {
    const { [id]: gone, ...drafts } = get().drafts;
    const [left] = Object.values(drafts);
    if (gone) {
      const { rev, history } = gone;
      set({ leftHistories: { ...get().leftHistories, [id]: { rev, history } } });
    }
    set({ drafts, saveState: left ? left.saveState : { kind: 'none' } });
  },
});
