import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { OutboxId } from '#shared/model/ids.ts';

/** Gives the entry back to the connector, after one question. */
export function LeaveButton({ outboxId }: { readonly outboxId: OutboxId }) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  const [isAsking, setAsking] = useState(false);
  const leave = useAction(async () => {
    await call('guided.leave', { outboxId });
    addToast({ tone: 'info', text: t('guided.leave.done') });
    goOn('outbox');
  });
  const close = () => {
    leave.clear();
    setAsking(false);
  };
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('guided.leave.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('guided.leave.title')}
        confirm={t('guided.leave.button')}
        isBusy={leave.isBusy}
        error={leave.error}
        onConfirm={() => void leave.run()}
        onClose={close}
      >
        <p className="tr-flush">{t('guided.leave.body')}</p>
      </ConfirmDialog>
    </>
  );
}
