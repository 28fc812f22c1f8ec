import './portfolio.css';
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { EVERYONE } from '#renderer/stores/portfolio.ts';
import { useApp } from '#renderer/stores/store.ts';
import { isRunOver } from '#shared/model/pull-run.ts';
import { isUrgent, type Ranked, sortByAttention } from './attention.ts';
import { narrow, type Totals, totalsOf } from './narrow.ts';
import { PortfolioRows } from './portfolio-rows.tsx';
import { PortfolioTiles } from './portfolio-tiles.tsx';
import { isNarrowed, PortfolioToolbar } from './portfolio-toolbar.tsx';
import { PortfolioTotals } from './portfolio-totals.tsx';
import { PullRunBar } from './pull-run-bar.tsx';
import { PullTroubles } from './pull-troubles.tsx';

const NO_INPUT = {};

function useStateLine(): (ranked: readonly Ranked[], totals: Totals) => string {
  const { t } = useTranslation();
  return (ranked, totals) => {
    const urgent = ranked.filter(({ attention }) => isUrgent(attention)).length;
    return t('portfolio.line', {
      count: ranked.length,
      attention: urgent > 0 ? t('portfolio.lineAttention', { count: urgent }) : t('portfolio.lineCalm'),
      numbers: t('common.numbers', { count: totals.numbers }),
      mayText: t('portfolio.lineMayText', { count: totals.mayText }),
    });
  };
}

/** Pulls every customer, a few at a time. */
function PullAll({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation();
  const isOver = useApp((state) => isRunOver(state.run));
  const noteRefused = useApp((state) => state.noteRefused);
  const addToast = useApp((state) => state.addToast);
  const pull = useAction(async () => {
    const { started, refused } = await call('pull.startAll', {});
    noteRefused(refused);
    if (started === 0) addToast({ tone: 'info', text: t('pulls.all.nothing') });
  });
  return (
    <>
      {pull.error && <ErrorNote error={pull.error} />}
      <Button
        variant="filled"
        leftSection={<IconRefresh size={14} aria-hidden="true" />}
        disabled={isDisabled || !isOver}
        loading={pull.isBusy}
        onClick={() => void pull.run()}
        data-primary
      >
        {t('pulls.all.start')}
      </Button>
    </>
  );
}

function Actions({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  return (
    <>
      <Button leftSection={<IconFileImport size={14} />} onClick={() => go('import')}>
        {t('import.open')}
      </Button>
      <Button leftSection={<IconPlus size={14} />} onClick={() => go('settings', { connect: true })}>
        {t('portfolio.addConnection')}
      </Button>
      {ranked.length > 0 && <PullAll isDisabled={ranked.every(({ customer }) => customer.fromFile)} />}
    </>
  );
}

function Empty() {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  return (
    <EmptyState title={t('portfolio.empty')} hint={t('portfolio.emptyHint')}>
      <Button variant="filled" onClick={() => go('settings', { connect: true })} data-primary>
        {t('welcome.connect')}
      </Button>
    </EmptyState>
  );
}

function Customers({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const { t } = useTranslation();
  const { now } = useFormat();
  const look = useApp((state) => state.portfolio);
  const set = useApp((state) => state.setPortfolio);
  const shown = useMemo(() => narrow(ranked, look, now), [ranked, look, now]);
  const { query } = look;
  const isByName = isNarrowed(look) && !isNarrowed({ ...look, query: '' });
  return (
    <>
      <PortfolioToolbar all={ranked} shown={shown.length} />
      {shown.length === 0 ? (
        <EmptyState title={isByName ? t('portfolio.noMatch', { query }) : t('portfolio.noneFits')} isSmall>
          <Button onClick={() => set(EVERYONE)}>{t('numbers.clearFilters')}</Button>
        </EmptyState>
      ) : look.view === 'tiles' ? (
        <PortfolioTiles ranked={shown} />
      ) : (
        <PortfolioRows ranked={shown} />
      )}
    </>
  );
}

/** Every customer at one glance, what needs attention first at the top. */
export function PortfolioScreen() {
  const { t } = useTranslation();
  const { now } = useFormat();
  const live = useLiveQuery('customers.list', NO_INPUT);
  const customers = live.data;
  const ranked = useMemo(() => sortByAttention(customers ?? [], now), [customers, now]);
  const totals = useMemo(() => totalsOf(ranked), [ranked]);
  const stateLine = useStateLine();
  return (
    <Page
      title={t('portfolio.title')}
      line={ranked.length > 0 ? stateLine(ranked, totals) : undefined}
      isBusy={live.isFetching}
      isFilled
      actions={<Actions ranked={ranked} />}
    >
      {live.error && <ErrorNote error={live.error} onRetry={live.refetch} />}
      {customers?.length === 0 && <Empty />}
      {ranked.length > 0 && (
        <>
          <PullRunBar />
          <PullTroubles customers={customers ?? []} />
          <PortfolioTotals totals={totals} />
          <Customers ranked={ranked} />
        </>
      )}
    </Page>
  );
}
