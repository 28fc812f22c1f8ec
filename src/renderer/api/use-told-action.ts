import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../stores/store.ts';
import { toAppError } from './client.ts';
import { type Action, useAction } from './use-action.ts';

/** Tells in a toast why something did not work. */
export function useTellFailure(): (error: unknown) => void {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  return useCallback(
    (error) => addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) }),
    [addToast, t],
  );
}

/** A write whose failure is told in a toast: for a menu, which may have closed, or where there is no room for a note. */
export function useToldAction<A extends readonly unknown[]>(
  work: (...args: A) => Promise<unknown>,
): Action<A> {
  const tellFailure = useTellFailure();
  return useAction(async (...args: A) => {
    try {
      await work(...args);
    } catch (error) {
      tellFailure(error);
      throw error;
    }
  });
}
