import type { StateCreator } from 'zustand';
import type { NumberFilter, NumberSort } from '#shared/model/number.ts';
import type { AppState } from './store.ts';

export const SCREENS = [
  'portfolio',
  'customer',
  'numbers',
  'changes',
  'batches',
  'registration',
  'outbox',
  'timeline',
  'forms',
  'reference',
  'settings',
] as const;
/** Screens of the navigation. */
export type NavScreen = (typeof SCREENS)[number];
/** Importing and what is done in Control Hub are tasks, reached from where they are needed; templates from the registrations, the journal from the outbox. */
export type Screen = NavScreen | 'import' | 'templates' | 'guided' | 'journal';

/** What a screen opens with; each screen reads its own. Ids are those of the contract, as text. */
export interface ScreenParams {
  readonly filter?: NumberFilter;
  readonly sort?: NumberSort;
  /** The saved or built-in view of numbers that was applied. */
  readonly viewId?: string;
  /** Whose numbers: of the chosen customer, or of all; left out, the screen decides. */
  readonly scope?: 'customer' | 'all';
  readonly batchId?: string;
  /** Opens the batch wizard, at a location or for a batch of one when these are named. */
  readonly newBatch?: { readonly locationId?: string; readonly batchId?: string };
  readonly registrationId?: string;
  /** The template whose table is shown. */
  readonly templateId?: string;
  /** The blank form whose places are shown. */
  readonly formId?: string;
  /** The field of the registration to begin at, as the rules name it. */
  readonly field?: string;
  /** The rule that the reference shows. */
  readonly ruleId?: string;
  /** The part of the reference, and what is looked up there. */
  readonly tab?: 'rules' | 'lookup' | 'tables';
  readonly lookup?: string;
  readonly outboxId?: string;
  /** Whose entries the journal begins with; of all customers when left out. */
  readonly journalOf?: string;
  readonly connect?: boolean;
  /** Asks at once for the sign-in of this connection. */
  readonly signIn?: string;
  /** Whom a file is imported for; someone new when it is left out. */
  readonly importFor?: string;
}

/** Screens about the chosen customer. */
export const ABOUT_ONE: ReadonlySet<Screen> = new Set([
  'customer',
  'numbers',
  'changes',
  'batches',
  'registration',
]);

interface Place {
  readonly screen: Screen;
  readonly customerId: string | null;
  readonly params: ScreenParams;
}

const HISTORY_KEPT = 50;

export interface NavigationSlice extends Place {
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  readonly isPaletteOpen: boolean;
  readonly go: (screen: Screen, params?: ScreenParams) => void;
  /** Chooses a customer and goes to a screen, or stays where that makes sense. */
  readonly chooseCustomer: (customerId: string, screen?: Screen, params?: ScreenParams) => void;
  /** Which customer the customer screens are about, without going anywhere. */
  readonly setCustomer: (customerId: string | null) => void;
  readonly setParams: (params: ScreenParams) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly setPaletteOpen: (isOpen: boolean) => void;
}

const placeOf = ({ screen, customerId, params }: Place): Place => ({ screen, customerId, params });

export const createNavigation: StateCreator<AppState, [], [], NavigationSlice> = (set, get) => {
  const visit = (next: Place) => {
    const past = [...get().past, placeOf(get())].slice(-HISTORY_KEPT);
    set({ ...next, past, future: [], isPaletteOpen: false });
  };
  return {
    screen: 'portfolio',
    customerId: null,
    params: {},
    past: [],
    future: [],
    isPaletteOpen: false,
    go: (screen, params = {}) => visit({ screen, customerId: get().customerId, params }),
    chooseCustomer: (customerId, screen, params = {}) => {
      const here = get().screen;
      const isAboutAll = !ABOUT_ONE.has(here);
      visit({ screen: screen ?? (isAboutAll ? 'customer' : here), customerId, params });
    },
    setCustomer: (customerId) => set({ customerId }),
    setParams: (params) => set({ params }),
    back: () => {
      const { past, future } = get();
      const last = past.at(-1);
      if (last) set({ ...last, past: past.slice(0, -1), future: [placeOf(get()), ...future] });
    },
    forward: () => {
      const { past, future } = get();
      const [next, ...rest] = future;
      if (next) set({ ...next, past: [...past, placeOf(get())], future: rest });
    },
    setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  };
};
