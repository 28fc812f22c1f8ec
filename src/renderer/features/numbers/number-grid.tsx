import '#renderer/components/pick-list.css';
import './number-grid.css';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { useListCursor } from '#renderer/components/use-list-cursor.ts';
import type { NumberSort } from '#shared/model/number.ts';
import { GridRow, ROW_HEIGHT } from './number-row.tsx';
import type { Selection } from './selection.ts';
import type { NumberPages } from './use-number-pages.ts';

const COLUMNS = ['number', 'owner', 'location', 'journey', 'why'] as const;
const HEAD_HEIGHT = 34;
const OVERSCAN = 12;

interface HeadProps {
  readonly sort: NumberSort;
  readonly isAllChosen: boolean;
  readonly onSort: (sort: NumberSort) => void;
  readonly onSelectAll: () => void;
}

function Head({ sort, isAllChosen, onSort, onSelectAll }: HeadProps) {
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
}

interface Props extends HeadProps {
  readonly label: string;
  readonly pages: NumberPages;
  readonly selection: Selection;
  readonly cursor: ReturnType<typeof useListCursor>;
  readonly scroller: ReturnType<typeof useGridScroller>;
  readonly onToggle: (index: number) => void;
}

/** Row windows and scrolling of the grid; the screen needs them too, to know which pages to ask for. */
export function useGridScroller(total: number) {
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
    grid: grid as RefObject<HTMLTableElement | null>,
    items,
    height: virtual.getTotalSize(),
    first: items[0]?.index ?? 0,
    last: items.at(-1)?.index ?? 0,
    pageRows: Math.max(1, Math.floor(((virtual.scrollRect?.height ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT)),
    scrollTo: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

/** The numbers as a grid that keys and pointers walk; only the rows in sight are in the document. */
export function NumberGrid(props: Props) {
  const { label, pages, selection, cursor, scroller, onToggle, ...head } = props;
  const id = useId();
  const { moveTo } = cursor;
  const toggle = useRef(onToggle);
  useEffect(() => {
    toggle.current = onToggle;
  });
  const onPoint = useCallback(
    (index: number, how: 'move' | 'toggle' | 'range') => {
      moveTo(index, how === 'range');
      if (how === 'toggle') toggle.current(index);
    },
    [moveTo],
  );
  const isCursorShown = scroller.items.some(({ index }) => index === cursor.cursor);
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
      aria-activedescendant={isCursorShown ? `${id}-${cursor.cursor}` : undefined}
      className={`tr-grid${pages.isPrevious ? ' is-previous' : ''}`}
      tabIndex={0}
      onKeyDown={cursor.onKeyDown}
    >
      <Head {...head} />
      <tbody className="tr-grid-body" style={{ height: scroller.height }}>
        {scroller.items.map(({ index }) => {
          const row = pages.rowAt(index);
          return (
            <GridRow
              key={index}
              id={`${id}-${index}`}
              index={index}
              row={row}
              isCursor={index === cursor.cursor}
              isChosen={row !== undefined && selection.has(row.id)}
              onPoint={onPoint}
            />
          );
        })}
      </tbody>
    </table>
  );
}
