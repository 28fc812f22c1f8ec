import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { NoteField } from '#renderer/components/note-field.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { DISCARD_NOTE_MAX, type OutboxItem } from '#shared/model/outbox.ts';
import { isDoubtful } from './outbox-rules.ts';
import { useWhatWords } from './outbox-words.ts';

interface Props {
  readonly item: OutboxItem | null;
  readonly onClose: () => void;
}

/** Gives a submission up for good, after one question; where it may have been accepted, a note says how one knows. */
export function DiscardDialog({ item, onClose }: Props) {
  const { t } = useTranslation();
  const what = useWhatWords();
  const addToast = useApp((state) => state.addToast);
  const [note, setNote] = useState('');
  const needsNote = item !== null && isDoubtful(item);
  const close = () => {
    setNote('');
    discard.clear();
    onClose();
  };
  const discard = useAction(async () => {
    if (!item) return;
    await call('outbox.discard', { outboxId: item.id, note: note.trim() });
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
      isBlocked={needsNote && note.trim() === ''}
      error={discard.error}
      onConfirm={() => void discard.run()}
      onClose={close}
    >
      <div className="tr-stack">
        {item && t('outbox.discardBody', { what: what(item), customer: item.customerName })}
        {needsNote && (
          <>
            <p className="tr-flush">{t('outbox.discardDoubt')}</p>
            <NoteField
              label={t('outbox.discardNote')}
              value={note}
              onChange={setNote}
              most={DISCARD_NOTE_MAX}
              hasFocus
            />
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
