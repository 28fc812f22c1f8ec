import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { useWhatWords } from './outbox-words.ts';

interface Props {
  readonly item: OutboxItem | null;
  /** Opens the draft afterwards. */
  readonly toEdit: boolean;
  readonly onClose: () => void;
}

/** Takes a submission back to its draft, after one question. */
export function WithdrawDialog({ item, toEdit, onClose }: Props) {
  const { t } = useTranslation();
  const what = useWhatWords();
  const { addToast, chooseCustomer } = useApp.getState();
  const withdraw = useAction(async () => {
    if (!item) return;
    await call('outbox.withdraw', { outboxId: item.id });
    addToast({ tone: 'info', text: t('outbox.withdrawn') });
    onClose();
    if (!toEdit) return;
    const { kind, customerId, entityId } = item;
    if (kind === 'order') chooseCustomer(customerId, 'batches', { batchId: entityId });
    else chooseCustomer(customerId, 'registration', { registrationId: entityId });
  });
  const close = () => {
    withdraw.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen={item !== null}
      title={t(toEdit ? 'outbox.editTitle' : 'outbox.withdrawTitle')}
      confirm={t(toEdit ? 'outbox.edit' : 'outbox.withdraw')}
      isBusy={withdraw.isBusy}
      error={withdraw.error}
      onConfirm={() => void withdraw.run()}
      onClose={close}
    >
      {item && t('outbox.withdrawBody', { what: what(item), customer: item.customerName })}
    </ConfirmDialog>
  );
}
