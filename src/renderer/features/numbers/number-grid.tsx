import '#renderer/components/pick-list.css';
import './number-grid.css';
import { type RefObject, useCallback, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { NumberSort } from '#shared/model/number.ts';
import { columnsOf } from './grid-columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, type Point } from './number-row.tsx';
import { isChosen } from './selection.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { type NumberPages, PAGE_ROWS } from './use-number-pages.ts';
import type { Scope } from './use-question.ts';
import { useRowWords } from './use-row-words.ts';
import { useScroller } from './use-scroller.ts';
import type { SelectionControl } from './use-selection.ts';

/** Rows beyond those in sight whose page is asked for, so that scrolling by wheel finds them there. */
const AHEAD = 60;

export interface GridHandle {
  readonly focus: () => void;
}

interface Props {
  readonly ref: RefObject<GridHandle | null>;
  readonly label: string;
  readonly scope: Scope;
  readonly pages: NumberPages;
  readonly sort: NumberSort;
  readonly selection: SelectionControl;
  /** Another value begins at the top again. */
  readonly listKey: string;
  readonly onSort: (sort: NumberSort) => void;
  readonly onCopy: (as: 'numbers' | 'table', cursor: number) => void;
  readonly onEnter: () => void;
  /** Which pages are in sight, told when that changes. */
  readonly onPages: (from: number, to: number) => void;
  readonly onCursor: (index: number) => void;
}

function useGrid({ pages, listKey, selection, onCopy, onEnter, onPages, onCursor }: Props) {
  const total = pages.total ?? 0;
  const scroller = useScroller(total);
  const { sight, scrollTo, pageRows } = scroller;
  const copied = useRef(0);
  const keys = useGridKeys({
    total,
    pageRows,
    scrollTo,
    onToggle: selection.toggle,
    onRange: selection.range,
    onAnchor: selection.anchor,
    onSelectAll: selection.selectAll,
    onClear: selection.clear,
    onCopy: (as) => onCopy(as, copied.current),
    onEnter,
  });
  const { cursor, moveTo, toggle } = keys;
  copied.current = cursor;
  const fromPage = Math.floor(Math.max(0, sight.first - AHEAD) / PAGE_ROWS);
  const toPage = Math.floor(Math.max(0, Math.min(total - 1, sight.last + AHEAD)) / PAGE_ROWS);
  const latest = useRef(scrollTo);
  latest.current = scrollTo;
  useEffect(() => onPages(fromPage, toPage), [fromPage, toPage, onPages]);
  useEffect(() => onCursor(cursor), [cursor, onCursor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    moveTo(0, false);
    latest.current(0);
  }, [listKey, moveTo]);
  const onPoint = useCallback(
    (index: number, how: Point) => {
      if (how !== 'toggle') moveTo(index, how === 'range');
      else {
        moveTo(index, false);
        toggle(index);
      }
    },
    [moveTo, toggle],
  );
  return { scroller, keys, onPoint };
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
  const { ref, label, scope, pages, selection, sort, onSort } = props;
  const id = useId();
  const words = useRowWords();
  const { scroller, keys, onPoint } = useGrid(props);
  const { cursor } = keys;
  const { first, last, shift } = scroller.sight;
  const shown = Math.max(0, last - first + 1);
  const slots = useSlots(shown);
  const isCursorShown = cursor >= first && cursor <= last;
  useImperativeHandle(ref, () => ({ focus: () => scroller.grid.current?.focus() }), [scroller.grid]);
  return (
    <table
      ref={scroller.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys walk is a grid, and its cells keep their own roles
      role="grid"
      aria-label={label}
      aria-rowcount={(pages.total ?? 0) + 1}
      aria-colcount={columnsOf(scope).length + 1}
      aria-multiselectable="true"
      aria-busy={pages.isPrevious}
      aria-activedescendant={isCursorShown ? `${id}-${cursor}` : undefined}
      className={`tr-grid${pages.isPrevious ? ' is-previous' : ''}`}
      data-scope={scope}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
    >
      <GridHead
        scope={scope}
        sort={sort}
        isAllChosen={selection.isAllChosen}
        isSomeChosen={!selection.isNone}
        onSort={onSort}
        onSelectAll={selection.selectAll}
      />
      <tbody className="tr-grid-body" style={{ height: scroller.height }}>
        {Array.from({ length: shown }, (_unused, at) => {
          const index = first + at;
          const row = pages.rowAt(index);
          return (
            <GridRow
              key={index % slots}
              id={`${id}-${index}`}
              index={index}
              row={row}
              scope={scope}
              words={words}
              shift={shift}
              isCursor={index === cursor}
              isChosen={row ? isChosen(selection.chosen, row) : selection.isAllChosen}
              onPoint={onPoint}
            />
          );
        })}
      </tbody>
    </table>
  );
}
