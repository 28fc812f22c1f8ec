import './portfolio.css';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { isCalm, type Ranked, sortByAttention } from './attention.ts';
import { PortfolioRow } from './portfolio-row.tsx';

const NO_INPUT = {};
const COLUMNS = [
  'name',
  'readiness',
  'journey',
  'registration',
  'waiting',
  'mirror',
  'attention',
  'actions',
] as const;
/** A list this short is read faster than it is searched. */
const SEARCH_FROM = 8;

function PortfolioTable({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const { t } = useTranslation();
  return (
    <div className="tr-frame tr-portfolio-frame">
      <table className="tr-table tr-portfolio" aria-label={t('portfolio.title')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {column === 'actions' ? (
                  <span className="tr-hidden">{t(`portfolio.columns.${column}`)}</span>
                ) : (
                  t(`portfolio.columns.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.map((row) => (
            <PortfolioRow key={row.customer.id} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every customer at one glance, what needs attention first at the top. */
export function PortfolioScreen() {
  const { t } = useTranslation();
  const { now } = useFormat();
  const [query, setQuery] = useState('');
  const go = useApp((state) => state.go);
  const live = useLiveQuery('customers.list', NO_INPUT);
  const customers = live.data;
  const ranked = useMemo(() => sortByAttention(customers ?? [], now), [customers, now]);
  const count = ranked.length;
  const urgent = ranked.filter(({ attention }) => !isCalm(attention)).length;
  const wanted = query.trim().toLocaleLowerCase();
  const shown = ranked.filter(({ customer }) => customer.name.toLocaleLowerCase().includes(wanted));
  const attention = urgent > 0 ? t('portfolio.lineAttention', { count: urgent }) : t('portfolio.lineCalm');
  return (
    <Page
      title={t('portfolio.title')}
      line={count > 0 ? t('portfolio.line', { count, attention }) : undefined}
      isBusy={live.isFetching}
      actions={
        <>
          {count >= SEARCH_FROM && (
            <TextInput
              size="xs"
              className="tr-portfolio-find"
              aria-label={t('portfolio.filter')}
              placeholder={t('portfolio.filter')}
              leftSection={<IconSearch size={14} />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          <Button leftSection={<IconPlus size={14} />} onClick={() => go('settings', { connect: true })}>
            {t('portfolio.addConnection')}
          </Button>
        </>
      }
    >
      {live.error && <ErrorNote error={live.error} onRetry={live.refetch} />}
      {customers && count === 0 && (
        <EmptyState title={t('portfolio.empty')} hint={t('portfolio.emptyHint')}>
          <Button variant="filled" onClick={() => go('settings', { connect: true })} data-primary>
            {t('welcome.connect')}
          </Button>
        </EmptyState>
      )}
      {shown.length > 0 && <PortfolioTable ranked={shown} />}
      {count > 0 && shown.length === 0 && <EmptyState title={t('portfolio.noMatch', { query })} isSmall />}
    </Page>
  );
}
