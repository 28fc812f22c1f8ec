import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberSelection } from '#shared/model/number.ts';

export type CopyAs = 'numbers' | 'table';

/** Copies numbers to the clipboard and says how many. */
export function useCopy() {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  return useToldAction(async (selection: NumberSelection, as: CopyAs) => {
    const { text, count, total } = await call('numbers.copy', { selection, as });
    await navigator.clipboard.writeText(text);
    const words =
      count < total && as === 'table'
        ? t('numbers.copy.some', { count, total })
        : t(`numbers.copy.${as}`, { count });
    addToast({ tone: 'good', text: words });
  });
}

/** Writes the selection into a CSV file that the person names. */
export function useExport() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  return useAction(async (selection: NumberSelection) => {
    const { path } = await call('exports.save', { what: 'numbers', selection, format: 'csv', language });
    if (path !== null) addToast({ tone: 'good', text: t('numbers.export.done', { path }) });
  });
}
