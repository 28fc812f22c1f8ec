import './guided.css';
import { Button } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { CaseStates } from '#renderer/components/case-states.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { isPlaced, positionOf } from '#renderer/components/guided/guided-rules.ts';
import { Page } from '#renderer/components/page.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { GuidedRun } from '#shared/model/guided.ts';
import { outboxIdSchema, registrationIdSchema } from '#shared/model/ids.ts';
import { ClickList } from './click-list.tsx';
import { useRunTitle } from './guided-words.ts';
import { HubControls, useHub, useHubHost } from './hub-controls.tsx';
import { LeaveButton } from './leave-dialog.tsx';
import { Outcome } from './outcome-form.tsx';
import { Pictures } from './pictures.tsx';
import { SummaryCheckPart } from './summary-check.tsx';

function useLine(run: GuidedRun, host: string | null): readonly string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { finishedAt, reference } = run;
  const where = host === null ? [] : [t('guided.hub.isOpen', { host })];
  if (finishedAt !== null) {
    const time = format.moment(finishedAt);
    return [t('guided.finished', { time, reference: reference ?? '' }), ...where];
  }
  return [t('guided.position', positionOf(run)), ...where];
}

/** Beside the steps: the comparison, what became of it, and the evidence. */
function Beside({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ outboxId: run.outboxId }), [run.outboxId]);
  const item = useLiveQuery('outbox.get', input).data;
  const go = useApp((state) => state.chooseCustomer);
  const isFinished = run.finishedAt !== null;
  return (
    <div className="tr-guide-beside">
      {isFinished && run.kind === 'order' && item && <Outcome run={run} item={item} />}
      {isFinished && run.kind === 'registration' && (
        <div className="tr-guide-part">
          <CaseStates
            registrationId={registrationIdSchema.parse(run.entityId)}
            outboxId={run.outboxId}
            onRejected={() => go(run.customerId, 'registration', { registrationId: run.entityId })}
          />
        </div>
      )}
      {run.kind === 'order' && <SummaryCheckPart run={run} />}
      <Pictures run={run} />
      <p className="tr-flush tr-small tr-muted">
        {t(run.kind === 'order' ? 'guided.hub.isolated' : 'guided.hub.isolatedCase')}
      </p>
    </div>
  );
}

function Run({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const title = useRunTitle()(run);
  const go = useApp((state) => state.go);
  const hub = useHub(run);
  const host = useHubHost(run);
  const line = useLine(run, host);
  return (
    <Page
      title={title}
      line={
        <span className="tr-guide-line">
          <button type="button" className="tr-link" onClick={() => go('outbox')}>
            {t('guided.all')}
          </button>
          {[run.customerName, ...line].map((part) => (
            <Fragment key={part}>
              <span aria-hidden="true">·</span>
              <span>{part}</span>
            </Fragment>
          ))}
        </span>
      }
      actions={
        <>
          {!isPlaced(run) && run.finishedAt === null && <LeaveButton outboxId={run.outboxId} />}
          <HubControls run={run} hub={hub} isOpen={host !== null} />
        </>
      }
    >
      {hub.error && <ErrorNote error={hub.error} />}
      <div className="tr-guide">
        <ClickList run={run} />
        <Beside run={run} />
      </div>
    </Page>
  );
}

/** The click list of an entry of the outbox that a person does in Control Hub, and what was kept of it. */
export function GuidedScreen() {
  const { t } = useTranslation();
  const asked = useApp((state) => state.params.outboxId);
  const go = useApp((state) => state.go);
  const input = useMemo(
    () => (asked === undefined ? null : { outboxId: outboxIdSchema.parse(asked) }),
    [asked],
  );
  const { data: run, error, refetch } = useLiveQuery('guided.get', input);
  if (run) return <Run key={run.outboxId} run={run} />;
  return (
    <Page title={t('guided.settings.title')}>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {(run === null || input === null) && (
        <EmptyState title={t('guided.notTaken')} hint={t('guided.notTakenHint')}>
          <Button onClick={() => go('outbox')}>{t('guided.toOutbox')}</Button>
        </EmptyState>
      )}
    </Page>
  );
}
