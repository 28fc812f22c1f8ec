import './numbers.css';
import './selection-bar.css';
import { SegmentedControl } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberFilter, NumberSort } from '#shared/model/number.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { isNarrowed } from './filter.ts';
import { FilterRail } from './filter-rail.tsx';
import { NothingHere } from './nothing-here.tsx';
import { NumberGrid } from './number-grid.tsx';
import { NumberTools } from './number-tools.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useFocusKeys } from './use-focus-keys.ts';
import { useNames } from './use-names.ts';
import { useNumbers } from './use-numbers.ts';
import type { Scope } from './use-question.ts';
import { useViews } from './use-views.ts';
import { ViewMenu } from './view-menu.tsx';

function ScopeSwitch(props: { readonly scope: Scope; readonly onChange: (scope: Scope) => void }) {
  const { t } = useTranslation();
  const hasCustomer = useApp((state) => state.customerId !== null);
  if (!hasCustomer) return null;
  return (
    <SegmentedControl
      aria-label={t('numbers.scope.label')}
      value={props.scope}
      onChange={(value) => props.onChange(value === 'all' ? 'all' : 'customer')}
      data={[
        { value: 'customer', label: t('numbers.scope.customer') },
        { value: 'all', label: t('numbers.scope.all') },
      ]}
    />
  );
}

interface PanesProps {
  readonly numbers: ReturnType<typeof useNumbers>;
  readonly name: string;
  readonly onFilter: (filter: NumberFilter) => void;
}

/** Filters, grid and explanation side by side. */
function Panes({ numbers, name, onFilter }: PanesProps) {
  const { t } = useTranslation();
  const { question, scope, change, pages, selection, panels } = numbers;
  const { filter, sort } = question;
  const setSort = useCallback((next: NumberSort) => change({ sort: next }), [change]);
  const isOfAll = scope === 'all';
  const isEmpty = pages.total === 0 && !pages.isPrevious;
  return (
    <div className="tr-numbers">
      {panels.isRailOpen && (
        <FilterRail facets={numbers.facets} filter={filter} isOfAll={isOfAll} onChange={onFilter} />
      )}
      <div className="tr-numbers-main">
        {isEmpty ? (
          <NothingHere question={question} name={name} onChange={onFilter} />
        ) : (
          <NumberGrid
            ref={panels.grid}
            label={isOfAll ? t('numbers.gridAll') : t('numbers.grid', { name })}
            scope={scope}
            listKey={JSON.stringify([filter, sort])}
            pages={pages}
            sort={sort}
            selection={selection}
            onSort={setSort}
            onCopy={numbers.onCopy}
            onEnter={panels.toExplain}
            onPages={numbers.onPages}
            onCursor={numbers.setCursor}
          />
        )}
      </div>
      {panels.isExplainOpen && (
        <ExplainPanel
          ref={panels.explain}
          row={isEmpty ? undefined : numbers.explained}
          onFold={panels.toggleExplain}
          onLeave={panels.toGrid}
        />
      )}
    </div>
  );
}

function Numbers() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { question, scope, change, pages, selection, panels } = numbers;
  const { filter } = question;
  const names = useNames(question);
  const views = useViews(question, scope, numbers.viewId);
  const search = useRef<HTMLInputElement>(null);
  useFocusKeys(search);
  const setFilter = useCallback((next: NumberFilter) => change({ filter: next }), [change]);
  const shown = pages.total ?? 0;
  const line = isNarrowed(filter)
    ? t('numbers.line', { shown, total: names.all })
    : t('numbers.lineAll', { count: shown });
  return (
    <Page
      title={t('numbers.title')}
      beside={<ViewMenu views={views} />}
      line={pages.total === null ? ' ' : line}
      actions={<ScopeSwitch scope={scope} onChange={numbers.setScope} />}
      isFilled
      isBusy={pages.isFetching}
    >
      <NumberTools
        search={search}
        filter={filter}
        pages={pages}
        panels={panels}
        nameOf={names.nameOf}
        onChange={setFilter}
      />
      {pages.error && <ErrorNote error={pages.error} />}
      <Panes numbers={numbers} name={names.customerName} onFilter={setFilter} />
      <SelectionBar chosen={selection.chosen} count={selection.count} onClear={selection.clear} />
    </Page>
  );
}

/** Every number of a customer, or of all, searched and filtered as one types, with the reason for each verdict. */
export function NumbersScreen() {
  const customerId = useApp((state) => state.customerId);
  const isOfAll = useApp((state) => state.params.scope === 'all');
  return <Numbers key={isOfAll ? 'all' : customerId} />;
}
