import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchDetail } from '#shared/model/batch.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly onClose: () => void;
}

/** Puts other drafts of the same location into this one. */
export function MergeDialog({ batch, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { customerId, locationId } = batch;
  const live = useLiveQuery(
    'batches.list',
    useMemo(() => ({ customerId }), [customerId]),
  );
  const others = (live.data ?? []).filter(
    (one) => one.id !== batch.id && one.locationId === locationId && one.delivery === 'editing',
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = others.filter(({ id }) => !left.has(id));
  const merge = useAction(async () => {
    const batches = [batch, ...chosen].map(({ id, rev }) => ({ batchId: id, rev }));
    await call('batches.merge', { batches });
    onClose();
  });
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('batchWork.merge.title', { location: batch.locationName })}
      confirm={t('batchWork.merge.button')}
      isBusy={merge.isBusy}
      isBlocked={chosen.length === 0}
      error={merge.error ?? live.error}
      onConfirm={() => void merge.run()}
      onClose={onClose}
    >
      <div className="tr-stack">
        <p className="tr-flush">
          {live.data && others.length === 0 ? t('batchWork.merge.none') : t('batchWork.merge.body')}
        </p>
        {others.map(({ id, count, createdAt }) => (
          <Checkbox
            key={id}
            checked={!left.has(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
            label={t('batchWork.merge.draft', {
              numbers: t('common.numbers', { count }),
              time: format.ago(createdAt),
            })}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}
