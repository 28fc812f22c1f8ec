import { create } from 'zustand';
import { createDraft, type DraftSlice } from './draft.ts';
import { createNavigation, type NavigationSlice } from './navigation.ts';
import { createNumbersPanels, type NumbersPanelsSlice } from './numbers-panels.ts';
import { createPortfolio, type PortfolioSlice } from './portfolio.ts';
import { createPulls, type PullsSlice } from './pulls.ts';
import { createToasts, type ToastsSlice } from './toasts.ts';

export type AppState = NavigationSlice &
  ToastsSlice &
  PullsSlice &
  PortfolioSlice &
  DraftSlice &
  NumbersPanelsSlice;

/** State of the window itself. Rows of the database never live here; they come by live query. */
export const useApp = create<AppState>()((...args) => ({
  ...createNavigation(...args),
  ...createToasts(...args),
  ...createPulls(...args),
  ...createPortfolio(...args),
  ...createDraft(...args),
  ...createNumbersPanels(...args),
}));
