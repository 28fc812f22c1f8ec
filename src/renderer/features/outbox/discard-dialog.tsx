import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useDoubt } from '#renderer/components/outbox/use-doubt.tsx';
import { useWhatWords } from '#renderer/components/outbox/what-words.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';

interface Props {
  readonly item: OutboxItem | null;
  readonly onClose: () => void;
}

/** Gives a submission up for good, after one question; where it may have been accepted, a note says how one knows. */
export function DiscardDialog({ item, onClose }: Props) {
  const { t } = useTranslation();
  const what = useWhatWords();
  const addToast = useApp((state) => state.addToast);
  const doubt = useDoubt(item);
  const close = () => {
    doubt.clear();
    discard.clear();
    onClose();
  };
  const discard = useAction(async () => {
    if (!item) return;
    await call('outbox.discard', { outboxId: item.id, note: doubt.note });
    addToast({ tone: 'info', text: t('outbox.discarded') });
    close();
  });
  return (
    <ConfirmDialog
      isOpen={item !== null}
      title={t('outbox.discardTitle')}
      confirm={t('outbox.discard')}
      isDangerous
      isBusy={discard.isBusy}
      isBlocked={doubt.isMissing}
      error={discard.error}
      onConfirm={() => void discard.run()}
      onClose={close}
    >
      <div className="tr-stack">
        {item && t('outbox.discardBody', { what: what(item), customer: item.customerName })}
        {doubt.field}
      </div>
    </ConfirmDialog>
  );
}
