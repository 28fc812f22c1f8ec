import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

export const PORTFOLIO_SORTS = ['attention', 'name', 'numbers', 'age'] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** How a person looks at the portfolio; kept while the window lives. */
export interface PortfolioLook {
  readonly view: 'rows' | 'tiles';
  readonly sort: PortfolioSort;
  readonly query: string;
  /** A kind of attention, `any` for all that need somebody, or empty for everyone. */
  readonly attention: string;
  /** Where registrations stand, or empty. */
  readonly registration: string;
  readonly mirror: '' | 'never' | 'day';
}

export interface PortfolioSlice {
  readonly portfolio: PortfolioLook;
  readonly setPortfolio: (change: Partial<PortfolioLook>) => void;
}

export const EVERYONE = { query: '', attention: '', registration: '', mirror: '' } as const;

export const createPortfolio: StateCreator<AppState, [], [], PortfolioSlice> = (set, get) => ({
  portfolio: { view: 'rows', sort: 'attention', ...EVERYONE },
  setPortfolio: (change) => set({ portfolio: { ...get().portfolio, ...change } }),
});
