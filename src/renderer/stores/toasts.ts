import type { StateCreator } from 'zustand';
import type { AppError } from '#shared/ipc/errors.ts';
import type { AppState } from './store.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'info' | 'bad';
  readonly text: string;
  /** Shown with what happened and a Copy details button. */
  readonly error?: AppError;
  /** One thing that can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const TOASTS_KEPT = 4;
let nextId = 1;

export interface ToastsSlice {
  readonly toasts: readonly Toast[];
  readonly addToast: (toast: Omit<Toast, 'id'>) => void;
  readonly dropToast: (id: number) => void;
}

export const createToasts: StateCreator<AppState, [], [], ToastsSlice> = (set, get) => ({
  toasts: [],
  addToast: (toast) => {
    const id = nextId;
    nextId += 1;
    // The same news again takes the place of the old, unless something can be done about that one.
    const others = get().toasts.filter(({ text, error, action }) => text !== toast.text || error || action);
    set({ toasts: [...others, { ...toast, id }].slice(-TOASTS_KEPT) });
  },
  dropToast: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
});
