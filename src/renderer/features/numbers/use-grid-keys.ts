import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

/** What keys and pointers do with the list. */
export interface GridActions {
  /** Space, or Ctrl and a click: choose or leave out a row. */
  readonly onToggle: (index: number) => void;
  /** Shift with a movement or a click: choose from where the range began to here. */
  readonly onRange: (from: number, to: number) => void;
  /** A new range begins: what is chosen now stays beside it. */
  readonly onAnchor: () => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onCopy: (as: 'numbers' | 'table') => void;
  /** Enter: to the explanation of the row. */
  readonly onEnter: () => void;
}

interface List extends GridActions {
  readonly total: number;
  /** Rows that fit on one screen. */
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
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

/** Text that a person marked with the mouse is what Ctrl C is for. */
const isTextMarked = (): boolean => window.getSelection()?.isCollapsed === false;

/** Keys with Ctrl, or Command; true when the key was one of them. */
function commanded(event: KeyboardEvent, list: GridActions): boolean {
  const key = event.key.toLowerCase();
  if (key === 'a' && !event.shiftKey) list.onSelectAll();
  else if (key === 'c' && !isTextMarked()) list.onCopy(event.shiftKey ? 'table' : 'numbers');
  else return false;
  return true;
}

/** The row that keys act on, and what they do, as in a spreadsheet. */
export function useGridKeys(list: List) {
  const [cursor, setCursor] = useState(0);
  const anchor = useRef(0);
  const latest = useRef(list);
  latest.current = list;
  const current = Math.min(cursor, Math.max(0, list.total - 1));

  const moveTo = useCallback((index: number, isRange: boolean) => {
    if (isRange) latest.current.onRange(anchor.current, index);
    else {
      anchor.current = index;
      latest.current.onAnchor();
    }
    setCursor(index);
  }, []);
  const toggle = useCallback((index: number) => {
    latest.current.onToggle(index);
    anchor.current = index;
    latest.current.onAnchor();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { total, scrollTo, onClear, onEnter } = latest.current;
    // A button of the head has keys of its own.
    if (total === 0 || event.altKey || event.target !== event.currentTarget) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const target = targetOf(event.key, current, latest.current);
    const isJump = event.key === 'Home' || event.key === 'End';
    if (target !== null && (!isCommand || isJump)) {
      moveTo(target, event.shiftKey);
      scrollTo(target);
    } else if (isCommand) {
      if (!commanded(event, latest.current)) return;
    } else if (event.key === ' ') toggle(current);
    else if (event.key === 'Escape') onClear();
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  return { cursor: current, moveTo, toggle, onKeyDown };
}
