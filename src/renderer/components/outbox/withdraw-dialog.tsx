import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { useDoubt } from './use-doubt.tsx';
import { useWhatWords } from './what-words.ts';

interface Props {
  readonly item: OutboxItem | null;
  /** Opens the draft afterwards. */
  readonly toEdit: boolean;
  readonly onClose: () => void;
}

/** Takes a submission back to its draft, after one question; where it may have been accepted, with a note. */
export function WithdrawDialog({ item, toEdit, onClose }: Props) {
  const { t } = useTranslation();
  const what = useWhatWords();
  const doubt = useDoubt(item);
  const goOn = useGoOn();
  const { addToast } = useApp.getState();
  const close = () => {
    doubt.clear();
    withdraw.clear();
    onClose();
  };
  const withdraw = useAction(async () => {
    if (!item) return;
    await call('outbox.withdraw', { outboxId: item.id, note: doubt.note });
    addToast({ tone: 'info', text: t('outbox.withdrawn') });
    close();
    if (!toEdit) return;
    const { kind, customerId, entityId } = item;
    if (kind === 'order') goOn('batches', { batchId: entityId }, customerId);
    else goOn('registration', { registrationId: entityId }, customerId);
  });
  return (
    <ConfirmDialog
      isOpen={item !== null}
      title={t(toEdit ? 'outbox.editTitle' : 'outbox.withdrawTitle')}
      confirm={t(toEdit ? 'outbox.edit' : 'outbox.withdraw')}
      isBusy={withdraw.isBusy}
      isBlocked={doubt.isMissing}
      error={withdraw.error}
      onConfirm={() => void withdraw.run()}
      onClose={close}
    >
      <div className="tr-stack">
        {item &&
          t(doubt.isAsked ? 'outbox.withdrawDoubtful' : 'outbox.withdrawBody', {
            what: what(item),
            customer: item.customerName,
          })}
        {doubt.field}
      </div>
    </ConfirmDialog>
  );
}
