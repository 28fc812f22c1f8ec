import './numbers.css';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { type CustomerId, customerIdSchema } from '#shared/model/ids.ts';
import type { NumberFilter, NumberSort } from '#shared/model/number.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { isNarrowed } from './filter.ts';
import { FilterRail } from './filter-rail.tsx';
import { NumberGrid } from './number-grid.tsx';
import { NumberToolbar } from './number-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useNumberPages } from './use-number-pages.ts';
import { useSelection } from './use-selection.ts';

const EMPTY_FILTER: NumberFilter = {};
const FIRST_SORT: NumberSort = { by: 'number', descending: false };
/** Beside grid and explanation, the filters fit from this width on. */
const WIDE = '(min-width: 1500px)';

function Empty({ customerId, name, filter }: { customerId: string; name: string; filter: NumberFilter }) {
  const { t } = useTranslation();
  const setParams = useApp((state) => state.setParams);
  if (!isNarrowed(filter)) {
    return (
      <EmptyState title={t('numbers.empty')} hint={t('numbers.emptyHint')}>
        <PullControl customerId={customerId} name={name} variant="filled" />
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('numbers.noMatch')} hint={t('numbers.noMatchHint')}>
      <Button onClick={() => setParams({ filter: EMPTY_FILTER })}>{t('numbers.clearFilters')}</Button>
    </EmptyState>
  );
}

function useRail() {
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isWide ?? false;
  return { isOpen, toggle: () => setChosen(!isOpen) };
}

function useNumbers(customerId: CustomerId) {
  const filter = useApp((state) => state.params.filter) ?? EMPTY_FILTER;
  const [sort, setSort] = useState(FIRST_SORT);
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const [cursor, setCursor] = useState(0);
  const question = useMemo(() => ({ customerId, filter, sort }), [customerId, filter, sort]);
  const pages = useNumberPages(question, sight.from, sight.to);
  const chosen = useSelection(question, pages);
  const onPages = useCallback((from: number, to: number) => setSight({ from, to }), []);
  return { filter, sort, setSort, onPages, cursor, setCursor, pages, chosen };
}

function NumbersOf({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const setParams = useApp((state) => state.setParams);
  const customer = useLiveQuery('customers.get', { customerId }).data;
  const { filter, sort, setSort, onPages, cursor, setCursor, pages, chosen } = useNumbers(customerId);
  const rail = useRail();
  const facets = useLiveQuery('numbers.facets', rail.isOpen ? { customerId, filter } : null).data;
  const all = customer?.numbers ?? 0;
  const shown = pages.total ?? 0;
  const name = customer?.name ?? '';
  const setFilter = (next: NumberFilter) => setParams({ filter: next });
  const line = isNarrowed(filter)
    ? t('numbers.line', { shown, total: all })
    : t('numbers.lineAll', { count: shown });
  return (
    <Page
      title={t('numbers.title')}
      line={pages.total === null ? ' ' : line}
      isFilled
      isBusy={pages.isFetching}
    >
      <NumberToolbar
        customer={customer}
        filter={filter}
        isRailOpen={rail.isOpen}
        onToggleRail={rail.toggle}
        onChange={setFilter}
      />
      {pages.error && <ErrorNote error={pages.error} />}
      <div className="tr-numbers">
        {rail.isOpen && <FilterRail facets={facets} filter={filter} onChange={setFilter} />}
        <div className="tr-numbers-main">
          {pages.total === 0 && !pages.isPrevious ? (
            <Empty customerId={customerId} name={name} filter={filter} />
          ) : (
            <NumberGrid
              label={t('numbers.grid', { name })}
              listKey={JSON.stringify([filter, sort])}
              pages={pages}
              sort={sort}
              selection={chosen.selection}
              isAllChosen={chosen.isAllChosen}
              onSort={setSort}
              onSelectAll={chosen.selectAll}
              onToggle={chosen.toggle}
              onRange={chosen.addRange}
              onClear={chosen.clear}
              onPages={onPages}
              onCursor={setCursor}
            />
          )}
          <SelectionBar customerId={customerId} selection={chosen.selection} onClear={chosen.clear} />
        </div>
        <ExplainPanel row={pages.rowAt(cursor)} customer={customer} />
      </div>
    </Page>
  );
}

/** Every number of a customer, searched and filtered as one types, with the reason for each verdict. */
export function NumbersScreen() {
  const chosen = useApp((state) => state.customerId);
  if (chosen === null) return null;
  return <NumbersOf key={chosen} customerId={customerIdSchema.parse(chosen)} />;
}
