import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

/** How the draft that is being typed stands towards the disk. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'conflict' };

export interface DraftSlice {
  readonly saveState: SaveState;
  readonly setSaveState: (saveState: SaveState) => void;
}

export const createDraft: StateCreator<AppState, [], [], DraftSlice> = (set) => ({
  saveState: { kind: 'none' },
  setSaveState: (saveState) => set({ saveState }),
});
