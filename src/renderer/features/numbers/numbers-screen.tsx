import './numbers.css';
import './selection-bar.css';
import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
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
import { toSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useFacets } from './use-facets.ts';
import { useFocusKeys } from './use-focus-keys.ts';
import { useNames } from './use-names.ts';
import { useNumberPages } from './use-number-pages.ts';
import { usePageWindow } from './use-page-window.ts';
import { usePanels } from './use-panels.ts';
import { type Scope, useQuestion } from './use-question.ts';
import { useSelection } from './use-selection.ts';
import { type CopyAs, useCopy } from './use-selection-actions.ts';
import { useViews } from './use-views.ts';
import { ViewMenu } from './view-menu.tsx';

/** The explanation follows once the cursor has rested this long, in milliseconds. */
const EXPLAIN_REST_MS = 80;

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

/** Everything that the screen shows and does, but for how it looks. */
function useNumbers() {
  const asked = useQuestion();
  const { question } = asked;
  const [cursor, setCursor] = useState(0);
  const { from, to, onPages } = usePageWindow();
  const pages = useNumberPages(question, from, to);
  const selection = useSelection(question, pages);
  const panels = usePanels();
  const facets = useFacets(pages.answered, panels.isRailOpen);
  const copy = useCopy();
  const row = pages.rowAt(cursor);
  const [explained] = useDebouncedValue(row, EXPLAIN_REST_MS);
  const latest = useRef({ pages, chosen: selection.chosen });
  latest.current = { pages, chosen: selection.chosen };
  const { run } = copy;
  /** Of what is chosen, or else of the row under the cursor. */
  const onCopy = useCallback(
    (as: CopyAs, at: number) => {
      const { pages: shown, chosen } = latest.current;
      const here = shown.rowAt(at);
      if (chosen.by === 'filter' || chosen.ids.size > 0) void run(toSelection(chosen), as);
      else if (here) void run({ by: 'ids', ids: [here.id] }, as);
    },
    [run],
  );
  return { ...asked, pages, onPages, setCursor, selection, panels, facets, explained, onCopy };
}

function Numbers() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { question, scope, change, pages, selection, panels } = numbers;
  const { filter, sort } = question;
  const names = useNames(question);
  const views = useViews(question, scope, numbers.viewId);
  const search = useRef<HTMLInputElement>(null);
  useFocusKeys(search);
  const setFilter = useCallback((next: NumberFilter) => change({ filter: next }), [change]);
  const setSort = useCallback((next: NumberSort) => change({ sort: next }), [change]);
  const shown = pages.total ?? 0;
  const line = isNarrowed(filter)
    ? t('numbers.line', { shown, total: names.all })
    : t('numbers.lineAll', { count: shown });
  const isEmpty = pages.total === 0 && !pages.isPrevious;
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
      <div className="tr-numbers">
        {panels.isRailOpen && (
          <FilterRail
            facets={numbers.facets}
            filter={filter}
            isOfAll={scope === 'all'}
            onChange={setFilter}
          />
        )}
        <div className="tr-numbers-main">
          {isEmpty ? (
            <NothingHere question={question} name={names.customerName} onChange={setFilter} />
          ) : (
            <NumberGrid
              ref={panels.grid}
              label={scope === 'all' ? t('numbers.gridAll') : t('numbers.grid', { name: names.customerName })}
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
