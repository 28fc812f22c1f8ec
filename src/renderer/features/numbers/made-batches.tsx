import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import type { BatchSplit } from '#shared/model/batch.ts';

interface Props {
  readonly batches: readonly BatchSplit[];
  readonly onClose: () => void;
}

/** Batches that were made of several customers, with the way to those of each. */
export function MadeBatches({ batches, onClose }: Props) {
  const { t } = useTranslation();
  const choose = useApp((state) => state.chooseCustomer);
  const byCustomer = [...Map.groupBy(batches, ({ customerId }) => customerId).entries()];
  return (
    <div className="tr-stack">
      <p className="tr-flush">{t('numbers.batches.madeBody')}</p>
      <ul className="tr-made">
        {byCustomer.map(([customerId, made]) => {
          const name = made[0]?.customerName ?? '';
          return (
            <li key={customerId}>
              <span className="tr-cut">{name}</span>
              <span className="tr-muted tr-num">{t('numbers.batches.some', { count: made.length })}</span>
              <Button
                size="compact-sm"
                aria-label={t('numbers.batches.openOf', { name })}
                onClick={() => choose(customerId, 'batches')}
              >
                {t('common.open')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </div>
  );
}
