import './changes.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { DeltaSteps } from '#renderer/components/delta-steps.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { RemovalQuestion } from '#renderer/components/removal-question.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { PullChanges } from '#shared/model/change.ts';
import type { ChangeNeed } from '#shared/model/change-need.ts';
import { type CustomerId, customerIdSchema } from '#shared/model/ids.ts';
import { ChangeNeeds } from './change-needs.tsx';
import { countAll } from './change-sentences.ts';
import { ExportChanges } from './export-changes.tsx';
import { FoundChanges } from './found-changes.tsx';
import { useChangeFilter } from './use-change-filter.ts';

/** What came since by other ways than the needs of the changes, which name the rest. */
const SINCE = ['again', 'unregistered', 'look'] as const;

/** Pulls that are looked back at. */
const PULLS = 30;

function useStateLine(): (pulls: readonly PullChanges[], needs: readonly ChangeNeed[]) => string {
  const { t } = useTranslation();
  return (pulls, needs) => {
    const line = t('changes.line', { count: countAll(pulls) });
    const count = needs.reduce((sum, need) => sum + need.count, 0);
    return count === 0 ? line : t('changes.lineNeeds', { line, count });
  };
}

function ChangesOf({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const byCustomer = useMemo(() => ({ customerId }), [customerId]);
  const latest = useMemo(() => ({ customerId, limit: PULLS }), [customerId]);
  const pulls = useLiveQuery('changes.pulls', latest);
  const needs = useLiveQuery('changes.needs', byCustomer);
  const customer = useLiveQuery('customers.get', byCustomer).data;
  const look = useChangeFilter();
  const stateLine = useStateLine();
  const name = customer?.name ?? '';
  const isEmpty = pulls.data?.length === 0;
  const error = pulls.error ?? needs.error;
  return (
    <Page
      title={t('changes.title')}
      line={pulls.data && needs.data ? stateLine(pulls.data, needs.data) : ' '}
      isBusy={pulls.isFetching || needs.isFetching}
      isFilled={!isEmpty}
      actions={
        !isEmpty && (
          <>
            <ExportChanges customerId={customerId} filter={look.filter} />
            <PullControl customerId={customerId} name={name} />
          </>
        )
      }
    >
      {error && <ErrorNote error={error} onRetry={pulls.refetch} />}
      {customer && <RemovalQuestion customer={customer} />}
      {isEmpty && (
        <EmptyState title={t('changes.empty')} hint={t('changes.emptyHint')}>
          <PullControl customerId={customerId} name={name} variant="filled" />
        </EmptyState>
      )}
      {!isEmpty && pulls.data && needs.data && customer && (
        <div className="tr-changes">
          <ChangeNeeds customer={customer} needs={needs.data} onShow={(meaning) => look.only({ meaning })} />
          <DeltaSteps customerId={customerId} groups={SINCE} />
          <FoundChanges customerId={customerId} pulls={pulls.data} look={look} />
        </div>
      )}
    </Page>
  );
}

/** What each pull found that is new, gone or different, what it means, and what to do about it. */
export function ChangesScreen() {
  const chosen = useApp((state) => state.customerId);
  if (chosen === null) return null;
  return <ChangesOf key={chosen} customerId={customerIdSchema.parse(chosen)} />;
}
