import '#renderer/components/pick-list.css';
import './number-grid.css';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useListCursor } from '#renderer/components/use-list-cursor.ts';
import type { NumberSort } from '#shared/model/number.ts';
import { GridRow, ROW_HEIGHT } from './number-row.tsx';
import type { Selection } from './selection.ts';
import { type NumberPages, PAGE_ROWS } from './use-number-pages.ts';
import { useRowWords } from './use-row-words.ts';

const COLUMNS = ['number', 'owner', 'location', 'journey', 'why'] as const;
const HEAD_HEIGHT = 34;
const OVERSCAN = 8;

interface HeadProps {
  readonly sort: NumberSort;
  readonly isAllChosen: boolean;
  readonly onSort: (sort: NumberSort) => void;
  readonly onSelectAll: () => void;
}

const Head = memo(function Head({ sort, isAllChosen, onSort, onSelectAll }: HeadProps) {
  const { t } = useTranslation();
  const sorted = (by: string) => (sort.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none');
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <thead className="tr-grid-head">
      <tr aria-rowindex={1} className="tr-grid-row">
        <th scope="col" className="tr-grid-select">
          <button
            type="button"
            className="tr-grid-sort"
            aria-label={t('numbers.selectAll')}
            title={t('numbers.selectAll')}
            onClick={onSelectAll}
          >
            <i className={`tr-tick${isAllChosen ? ' is-on' : ''}`} aria-hidden="true" />
          </button>
        </th>
        {COLUMNS.map((column) =>
          column === 'why' ? (
            <th key={column} scope="col">
              {t(`numbers.columns.${column}`)}
            </th>
          ) : (
            <th key={column} scope="col" aria-sort={sorted(column)}>
              <button
                type="button"
                className="tr-grid-sort"
                title={t('numbers.sortBy', { column: t(`numbers.columns.${column}`) })}
                onClick={() => onSort({ by: column, descending: sort.by === column && !sort.descending })}
              >
                {t(`numbers.columns.${column}`)}
                {sort.by === column && <Arrow size={13} aria-hidden="true" />}
              </button>
            </th>
          ),
        )}
      </tr>
    </thead>
  );
});

interface Props extends HeadProps {
  readonly label: string;
  readonly pages: NumberPages;
  readonly selection: Selection;
  /** Another value begins at the top again. */
  readonly listKey: string;
  readonly onToggle: (index: number) => void;
  readonly onRange: (from: number, to: number) => void;
  readonly onClear: () => void;
  /** Which pages are in sight, told when that changes. */
  readonly onPages: (from: number, to: number) => void;
  readonly onCursor: (index: number) => void;
}

/** Row windows and scrolling; kept in the grid, so that scrolling draws nothing but rows. */
function useScroller(total: number) {
  const grid = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  return {
    grid,
    items,
    height: virtual.getTotalSize(),
    fromPage: Math.floor((items[0]?.index ?? 0) / PAGE_ROWS),
    toPage: Math.floor((items.at(-1)?.index ?? 0) / PAGE_ROWS),
    pageRows: Math.max(1, Math.floor(((virtual.scrollRect?.height ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT)),
    scrollTo: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

function useGrid({ pages, listKey, onToggle, onRange, onSelectAll, onClear, onPages, onCursor }: Props) {
  const total = pages.total ?? 0;
  const scroller = useScroller(total);
  const { fromPage, toPage } = scroller;
  const list = useListCursor({
    total,
    pageRows: scroller.pageRows,
    scrollTo: scroller.scrollTo,
    onToggle,
    onRange,
    onSelectAll,
    onClear,
  });
  const { cursor, moveTo } = list;
  const latest = useRef({ onToggle, scrollTo: scroller.scrollTo });
  useEffect(() => {
    latest.current = { onToggle, scrollTo: scroller.scrollTo };
  });
  useEffect(() => onPages(fromPage, toPage), [fromPage, toPage, onPages]);
  useEffect(() => onCursor(cursor), [cursor, onCursor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    moveTo(0, false);
    latest.current.scrollTo(0);
  }, [listKey, moveTo]);
  const onPoint = useCallback(
    (index: number, how: 'move' | 'toggle' | 'range') => {
      moveTo(index, how === 'range');
      if (how === 'toggle') latest.current.onToggle(index);
    },
    [moveTo],
  );
  return { scroller, list, onPoint };
}

/**
 * As many row elements as were ever in sight at once. A row that scrolls in takes over the element of the one
 * that scrolled out, which costs a browser a fraction of making a new one.
 */
function useSlots(shown: number): number {
  const most = useRef(1);
  most.current = Math.max(most.current, shown);
  return most.current;
}

/** The numbers as a grid that keys and pointers walk; only the rows in sight are in the document. */
export function NumberGrid(props: Props) {
  const { label, pages, selection, sort, isAllChosen, onSort, onSelectAll } = props;
  const id = useId();
  const words = useRowWords();
  const { scroller, list, onPoint } = useGrid(props);
  const { cursor } = list;
  const slots = useSlots(scroller.items.length);
  const isCursorShown = scroller.items.some(({ index }) => index === cursor);
  return (
    <table
      ref={scroller.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys walk is a grid, and its cells keep their own roles
      role="grid"
      aria-label={label}
      aria-rowcount={(pages.total ?? 0) + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-multiselectable="true"
      aria-busy={pages.isPrevious}
      aria-activedescendant={isCursorShown ? `${id}-${cursor}` : undefined}
      className={`tr-grid${pages.isPrevious ? ' is-previous' : ''}`}
      tabIndex={0}
      onKeyDown={list.onKeyDown}
    >
      <Head sort={sort} isAllChosen={isAllChosen} onSort={onSort} onSelectAll={onSelectAll} />
      <tbody className="tr-grid-body" style={{ height: scroller.height }}>
        {scroller.items.map(({ index }) => {
          const row = pages.rowAt(index);
          return (
            <GridRow
              key={index % slots}
              id={`${id}-${index}`}
              index={index}
              row={row}
              words={words}
              isCursor={index === cursor}
              isChosen={row !== undefined && selection.has(row.id)}
              onPoint={onPoint}
            />
          );
        })}
      </tbody>
    </table>
  );
}
