import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { e164Schema } from '#shared/model/ids.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { isConfirmable, isTakeable } from './selection.ts';

interface Props {
  readonly customerId: CustomerId;
  readonly rows: readonly NumberRow[];
  /** Takes a confirmation back instead. */
  readonly isBack: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for a person's word that numbers are authorised in Control Hub, or takes it back. */
export function ConfirmNumbers({ customerId, rows, isBack, isOpen, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const addToast = useApp((state) => state.addToast);
  const fitting = rows.filter(isBack ? isTakeable : isConfirmable);
  const left = rows.length - fitting.length;
  const confirm = useAction(async () => {
    const numbers = fitting.map((row) => e164Schema.parse(row.e164));
    const { changed } = await call('numbers.confirm', { customerId, numbers, authorised: !isBack, note });
    addToast({
      tone: 'good',
      text: t(isBack ? 'numbers.confirm.backDone' : 'numbers.confirm.done', { count: changed }),
    });
    setNote('');
    onDone();
  });
  const count = fitting.length;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(isBack ? 'numbers.confirm.backTitle' : 'numbers.confirm.title', { count })}
      confirm={isBack ? t('numbers.confirm.backButton') : t('numbers.confirm.button', { count })}
      isBusy={confirm.isBusy}
      isBlocked={count === 0}
      error={confirm.error}
      onConfirm={() => void confirm.run()}
      onClose={onClose}
    >
      <div className="tr-stack">
        <p className="tr-flush">{t(isBack ? 'numbers.confirm.backBody' : 'numbers.confirm.body')}</p>
        {!isBack && left > 0 && (
          <p className="tr-flush tr-muted">{t('numbers.confirm.left', { count: left })}</p>
        )}
        {!isBack && (
          <Textarea
            label={t('numbers.confirm.note')}
            placeholder={t('numbers.confirm.notePlaceholder')}
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            data-autofocus
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
