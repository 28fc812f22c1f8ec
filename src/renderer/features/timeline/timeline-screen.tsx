import './timeline.css';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { SaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useNow } from '#renderer/i18n/use-now.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { isDecided, matches, needsPerson, type Shown, standingNow } from './lanes.ts';
import { Legend } from './legend.tsx';
import { RegistrationDrawer } from './registration-drawer.tsx';
import { TimelineFilters } from './timeline-filters.tsx';
import { TimelineTable } from './timeline-table.tsx';

const ALL = { customerId: null };

function useLine(entries: readonly TimelineEntry[]): string {
  const { t } = useTranslation();
  const onTheWay = entries.filter((entry) => !isDecided(entry));
  const progress = t('timeline.progress', { count: onTheWay.length });
  const needsYou = t('timeline.needsYou', { count: onTheWay.filter(needsPerson).length });
  const overdue = entries.filter(({ standing }) => standing.isOverdue).length;
  const line = t('timeline.line', { progress, needsYou });
  return overdue === 0
    ? line
    : t('timeline.line', { progress: line, needsYou: t('timeline.overdue', { count: overdue }) });
}

function Actions({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const go = useApp((state) => state.go);
  const hasOpen = entries.some(({ reminders }) => reminders.some(({ doneAt }) => doneAt === null));
  return (
    <>
      <Button onClick={() => go('journal')}>{t('journal.title')}</Button>
      {hasOpen && (
        <SaveExport
          label={t('timeline.calendar')}
          title={t('timeline.drawer.calendarHint')}
          request={{ what: 'calendar', registrationId: null, format: 'ics', language }}
          saved={(path) => t('timeline.calendarSaved', { path })}
        />
      )}
    </>
  );
}

function Empty() {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const hasCustomer = useApp((state) => state.customerId !== null);
  return (
    <EmptyState title={t('timeline.empty')} hint={t('timeline.emptyHint')}>
      {hasCustomer && (
        <Button variant="filled" onClick={() => go('registration')}>
          {t('timeline.openRegistrations')}
        </Button>
      )}
    </EmptyState>
  );
}

/** Registrations that were released, against the weeks that Cisco speaks of: where each stands and what is next. */
export function TimelineScreen() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useLiveQuery('timeline.get', ALL);
  const now = useNow();
  const asked = useApp((state) => state.params.registrationId);
  const setParams = useApp((state) => state.setParams);
  const [chosen, setShown] = useState<Shown | null>(null);
  const [customerId, setCustomer] = useState<string | null>(null);
  const entries = useMemo(() => standingNow(data ?? [], now), [data, now]);
  const opened = entries.find(({ registrationId }) => registrationId === asked);
  // A decided one that a notification or a link asks for is in sight too.
  const shown = chosen ?? (opened && isDecided(opened) ? 'all' : 'progress');
  const seen = useMemo(
    () => entries.filter((entry) => matches(entry, shown, customerId)),
    [entries, shown, customerId],
  );
  const line = useLine(entries);
  const isEmpty = data?.length === 0;
  return (
    <Page
      title={t('timeline.title')}
      line={data && !isEmpty ? line : ' '}
      isBusy={isFetching}
      isFilled={!isEmpty}
      actions={<Actions entries={entries} />}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {isEmpty && <Empty />}
      {data && !isEmpty && (
        <div className="tr-timeline">
          <TimelineFilters
            entries={entries}
            shown={shown}
            customerId={customerId}
            onShow={setShown}
            onCustomer={setCustomer}
          />
          {seen.length === 0 ? (
            <EmptyState title={t('timeline.noMatch')} isSmall />
          ) : (
            <TimelineTable
              entries={seen}
              now={now}
              asked={asked}
              onOpen={({ registrationId }) => setParams({ registrationId })}
            />
          )}
          <Legend />
        </div>
      )}
      <RegistrationDrawer entry={opened} onClose={() => setParams({})} />
    </Page>
  );
}
