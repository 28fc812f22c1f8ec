import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { NoteField } from '#renderer/components/note-field.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { CONFIRM_NOTE_MAX, MOST_CONFIRMED, type SelectionPlan } from '#shared/model/batch.ts';
import type { NumberSelection } from '#shared/model/number.ts';

interface Props {
  readonly selection: NumberSelection;
  readonly plan: SelectionPlan;
  /** Takes a confirmation back instead. */
  readonly isBack: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for a person's word that numbers are authorised in Control Hub, or takes it back. */
export function ConfirmNumbers({ selection, plan, isBack, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const addToast = useApp((state) => state.addToast);
  const count = isBack ? plan.takeable : plan.confirmable;
  const left = plan.total - count;
  const isTooMany = count > MOST_CONFIRMED;
  const confirm = useAction(async () => {
    const { changed } = await call('numbers.confirmMany', { selection, authorised: !isBack, note });
    const words = isBack ? 'numbers.confirm.backDone' : 'numbers.confirm.done';
    addToast({ tone: 'good', text: t(words, { count: changed }) });
    onDone();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t(isBack ? 'numbers.confirm.backTitle' : 'numbers.confirm.title', { count })}
      confirm={isBack ? t('numbers.confirm.backButton') : t('numbers.confirm.button', { count })}
      isBusy={confirm.isBusy}
      isBlocked={count === 0 || isTooMany}
      error={confirm.error}
      onConfirm={() => void confirm.run()}
      onClose={onClose}
    >
      <div className="tr-stack">
        <p className="tr-flush">{t(isBack ? 'numbers.confirm.backBody' : 'numbers.confirm.body')}</p>
        {isTooMany && (
          <p className="tr-flush tr-warn-note" role="alert">
            {t('numbers.confirm.tooMany', { most: MOST_CONFIRMED })}
          </p>
        )}
        {left > 0 && <p className="tr-flush tr-muted">{t('numbers.confirm.left', { count: left })}</p>}
        {!isBack && (
          <NoteField
            label={t('numbers.confirm.note')}
            placeholder={t('numbers.confirm.notePlaceholder')}
            value={note}
            onChange={setNote}
            most={CONFIRM_NOTE_MAX}
            hasFocus
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
