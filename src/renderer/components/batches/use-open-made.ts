import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { BatchPlan } from '#shared/model/batch.ts';

/** Says how many batches were made, and opens the one or their list. */
export function useOpenMade(): (made: BatchPlan['batches']) => void {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  return (made) => {
    addToast({ tone: 'good', text: t('common.batchesMade', { count: made.length }) });
    const only = made.length === 1 ? made[0]?.batchId : null;
    goOn('batches', only ? { batchId: only } : {});
  };
}
