import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { LeftOutFold } from '#renderer/components/batches/left-out.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import { type BatchPlan, MOST_IN_BATCHES, type SelectionPlan } from '#shared/model/batch.ts';
import type { NumberSelection } from '#shared/model/number.ts';
import { Splits } from './batch-splits.tsx';
import { MadeBatches } from './made-batches.tsx';

interface Props {
  readonly selection: NumberSelection;
  readonly plan: SelectionPlan;
  readonly onClose: () => void;
  /** The batches were made, so that the choice is done with. */
  readonly onMade: () => void;
}

/** Makes the batches; those of one customer are shown at once, those of several are listed. */
function useMake({ selection, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const goOn = useGoOn();
  const addToast = useApp((state) => state.addToast);
  const [made, setMade] = useState<BatchPlan | null>(null);
  const make = useAction(async () => {
    const plan = await call('batches.createMany', { selection });
    onMade();
    const [first] = plan.batches;
    if (first && plan.batches.some(({ customerId }) => customerId !== first.customerId)) {
      setMade(plan);
      return;
    }
    addToast({ tone: 'good', text: t('common.batchesMade', { count: plan.batches.length }) });
    onClose();
    if (!first) return;
    const only = plan.batches.length === 1 ? first.batchId : null;
    goOn('batches', only === null ? {} : { batchId: only }, first.customerId);
  });
  return { make, made };
}

/** The batches that a choice makes, one for each location, and who is left out and why. */
export function BatchDialog(props: Props) {
  const { t } = useTranslation();
  const { plan, onClose } = props;
  const { make, made } = useMake(props);
  const count = plan.batches.length;
  const numbers = useMemo(() => plan.batches.reduce((sum, one) => sum + one.count, 0), [plan]);
  const isTooMany = numbers > MOST_IN_BATCHES;
  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={t(made ? 'common.batchesMade' : 'numbers.batches.title', {
        count: made ? made.batches.length : count,
      })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {made ? (
        <MadeBatches batches={made.batches} onClose={onClose} />
      ) : (
        <div className="tr-stack">
          <p className="tr-flush">
            {t('numbers.batches.body', { count: numbers, batches: t('numbers.batches.some', { count }) })}
          </p>
          {isTooMany && (
            <p className="tr-flush tr-warn-note" role="alert">
              {t('numbers.batches.tooMany', { most: MOST_IN_BATCHES })}
            </p>
          )}
          <Splits batches={plan.batches} hasCustomers={plan.customers > 1} />
          <LeftOutFold plan={plan} selection={props.selection} />
          {make.error && <ErrorNote error={make.error} />}
          <div className="tr-row tr-dialog-actions">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              variant="filled"
              loading={make.isBusy}
              disabled={count === 0 || isTooMany}
              onClick={() => void make.run()}
              data-primary
            >
              {t('numbers.batches.button', { count })}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
