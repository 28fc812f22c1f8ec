import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTellFailure } from '#renderer/api/use-told-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import { SELECTION_LIMIT } from './selection.ts';

/** What choosing has to say in toasts. */
export function useTelling() {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const failure = useTellFailure();
  return useMemo(
    () => ({
      failure,
      limit: () =>
        addToast({ tone: 'info', text: t('numbers.selection.tooMany', { limit: SELECTION_LIMIT }) }),
      cannotLeaveOut: () =>
        addToast({ tone: 'info', text: t('numbers.selection.cannotLeaveOut', { limit: SELECTION_LIMIT }) }),
    }),
    [addToast, failure, t],
  );
}
