import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';

/** The one thing to do about a registration now. @param open shows its details, where a person says where the case stands */
export function useAct(
  entry: TimelineEntry,
  open: () => void,
): { readonly label: string; readonly run: () => void } {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const choose = useApp((state) => state.chooseCustomer);
  const { outboxId, customerId, registrationId, standing } = entry;
  const { act, by } = standing.next;
  const show = { label: t('timeline.act.show'), run: open };
  switch (act) {
    case 'place':
      return { label: t('timeline.act.guided'), run: () => go('guided', { outboxId }) };
    case 'send':
    case 'decide':
      return { label: t('timeline.act.outbox'), run: () => go('outbox', { outboxId }) };
    case 'mend':
      return {
        label: t('timeline.act.registration'),
        run: () => choose(customerId, 'registration', { registrationId }),
      };
    case 'return-form':
    case 'confirm':
    case 'ask':
      return by === 'person' ? { label: t('timeline.act.record'), run: open } : show;
    case 'wait':
    case 'none':
      return show;
  }
}
