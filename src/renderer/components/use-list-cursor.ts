import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

interface List {
  readonly total: number;
  /** Rows that fit on one screen. */
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
  /** Space: choose or leave out the row under the cursor. */
  readonly onToggle: (index: number) => void;
  /** Shift with a movement, or Shift and a click: choose from the anchor to the cursor. */
  readonly onRange: (from: number, to: number) => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

function targetOf(key: string, cursor: number, { total, pageRows }: List): number | null {
  const last = total - 1;
  if (key === 'ArrowDown') return Math.min(last, cursor + 1);
  if (key === 'ArrowUp') return Math.max(0, cursor - 1);
  if (key === 'PageDown') return Math.min(last, cursor + pageRows);
  if (key === 'PageUp') return Math.max(0, cursor - pageRows);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}

/** The row that keys act on, and what they do. The anchor is where a range began. */
export function useListCursor(list: List) {
  const [cursor, setCursor] = useState(0);
  const anchor = useRef(0);
  const latest = useRef(list);
  latest.current = list;
  const current = Math.min(cursor, Math.max(0, list.total - 1));

  const moveTo = useCallback((index: number, isRange: boolean) => {
    if (isRange) latest.current.onRange(anchor.current, index);
    else anchor.current = index;
    setCursor(index);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { total, scrollTo, onToggle, onSelectAll, onClear } = latest.current;
    if (total === 0) return;
    const target = targetOf(event.key, current, latest.current);
    if (target !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      moveTo(target, event.shiftKey);
      scrollTo(target);
    } else if (event.key === ' ') {
      anchor.current = current;
      onToggle(current);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) onSelectAll();
    else if (event.key === 'Escape') onClear();
    else return;
    event.preventDefault();
  };
  return { cursor: current, moveTo, onKeyDown };
}
