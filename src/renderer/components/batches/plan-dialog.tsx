import './plan-dialog.css';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchPlan } from '#shared/model/batch.ts';
import { LeftOutFold } from './left-out.tsx';
import type { PlannedNumbers } from './planned-numbers.ts';
import { useOpenMade } from './use-open-made.ts';

/** Locations that are named before the rest is counted. */
const NAMED = 8;

function Plan({ plan }: { readonly plan: BatchPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = plan.batches.reduce((sum, { count }) => sum + count, 0);
  const rest = plan.batches.length - NAMED;
  return (
    <>
      <p className="tr-flush">
        {numbers > 0 ? t('changes.plan.body', { count: numbers }) : t('changes.plan.bodyNone')}
      </p>
      <ul className="tr-plan">
        {plan.batches.slice(0, NAMED).map(({ locationId, locationName, count }) => (
          <li key={locationId}>
            <span>{locationName}</span>
            <span className="tr-num">{format.count(count)}</span>
          </li>
        ))}
        {rest > 0 && <li className="tr-muted">{t('changes.plan.more', { count: rest })}</li>}
      </ul>
    </>
  );
}

/** Says which batches a selection would become, one for each location, and makes them. */
export function BatchPlanDialog({
  planned,
  onClose,
}: {
  readonly planned: PlannedNumbers;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const openMade = useOpenMade();
  const { selection, total } = planned;
  const plan = useLiveQuery('batches.plan', { selection });
  const count = plan.data?.batches.length ?? 0;
  const make = useAction(async () => {
    const { batches } = await call('batches.createMany', { selection });
    openMade(batches);
  });
  const limit = selection.by === 'ids' ? selection.ids.length : 0;
  const error = plan.error ?? make.error;
  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={plan.data && count === 0 ? t('changes.plan.titleNone') : t('changes.plan.title', { count })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="tr-stack">
        {plan.data && <Plan plan={plan.data} />}
        {plan.data && <LeftOutFold plan={plan.data} selection={selection} />}
        {total !== null && (
          <p className="tr-flush tr-small tr-muted">{t('changes.plan.capped', { limit, total })}</p>
        )}
        {error && <ErrorNote error={error} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="filled"
            disabled={count === 0}
            loading={make.isBusy || plan.data === undefined}
            onClick={() => void make.run()}
            data-primary
          >
            {t('changes.plan.button', { count })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
