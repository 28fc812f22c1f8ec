import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

/** What of the Numbers screen is open; kept while other screens are looked at. */
export interface NumbersPanelsSlice {
  /** Null until a person decides; the width of the window decides before. */
  readonly isRailOpen: boolean | null;
  readonly isExplainOpen: boolean;
  /** Groups of the filter rail that are folded. */
  readonly foldedFacets: readonly string[];
  readonly setRailOpen: (isOpen: boolean) => void;
  readonly setExplainOpen: (isOpen: boolean) => void;
  readonly toggleFacet: (facet: string) => void;
}

export const createNumbersPanels: StateCreator<AppState, [], [], NumbersPanelsSlice> = (set, get) => ({
  isRailOpen: null,
  isExplainOpen: true,
  foldedFacets: [],
  setRailOpen: (isRailOpen) => set({ isRailOpen }),
  setExplainOpen: (isExplainOpen) => set({ isExplainOpen }),
  toggleFacet: (facet) => {
    const { foldedFacets } = get();
    const others = foldedFacets.filter((one) => one !== facet);
    set({ foldedFacets: others.length < foldedFacets.length ? others : [...others, facet] });
  },
});
