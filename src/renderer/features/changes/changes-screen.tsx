import './changes.css';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQueries, useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { type CustomerId, customerIdSchema } from '#shared/model/ids.ts';
import { ChangeGroup } from './change-group.tsx';
import { groupChanges, type PullGroup } from './group-changes.ts';

/** Changes read at a time. */
const PAGE_ROWS = 500;

function PullSection({ pull }: { readonly pull: PullGroup }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="tr-change-pull">
      <h2 className="tr-section-title">
        <time dateTime={pull.at} title={format.exact(pull.at)}>
          {t('changes.pull', { time: format.moment(pull.at) })}
        </time>
      </h2>
      <div className="tr-frame">
        {pull.kinds.map((group) => (
          <ChangeGroup key={group.kind} group={group} />
        ))}
      </div>
    </section>
  );
}

function ChangesOf({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState(1);
  const inputs = useMemo(
    () =>
      Array.from({ length: pages }, (_unused, index) => ({
        customerId,
        offset: index * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    [customerId, pages],
  );
  const answers = useLiveQueries('changes.list', inputs);
  const name = useLiveQuery('customers.get', { customerId }).data?.name ?? '';
  const rows = useMemo(() => answers.flatMap(({ data }) => data?.rows ?? []), [answers]);
  const groups = useMemo(() => groupChanges(rows), [rows]);
  const total = answers[0]?.data?.total;
  const error = answers.find((answer) => answer.error)?.error;
  return (
    <Page
      title={t('changes.title')}
      line={total === undefined ? ' ' : t('changes.line', { count: total })}
      isBusy={answers.some(({ isFetching }) => isFetching)}
      actions={total !== 0 && <PullControl customerId={customerId} name={name} />}
    >
      {error && <ErrorNote error={error} />}
      {total === 0 && (
        <EmptyState title={t('changes.empty')} hint={t('changes.emptyHint')}>
          <PullControl customerId={customerId} name={name} variant="filled" />
        </EmptyState>
      )}
      {groups.map((pull) => (
        <PullSection key={pull.pullId} pull={pull} />
      ))}
      {total !== undefined && rows.length < total && (
        <Button onClick={() => setPages(pages + 1)}>
          {t('changes.more', { count: Math.min(PAGE_ROWS, total - rows.length) })}
        </Button>
      )}
    </Page>
  );
}

/** What each pull found that is new, gone or different, and what that means. */
export function ChangesScreen() {
  const chosen = useApp((state) => state.customerId);
  if (chosen === null) return null;
  return <ChangesOf key={chosen} customerId={customerIdSchema.parse(chosen)} />;
}
