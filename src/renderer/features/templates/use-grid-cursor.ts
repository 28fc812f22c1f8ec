import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on one screen. */
  readonly pageRows: number;
  readonly onMove: (place: CellPlace) => void;
  /** Begins to write, over what is there or, with null, with it. */
  readonly onEdit: (place: CellPlace, typed: string | null) => void;
  /** Takes back what was typed. */
  readonly onClear: (place: CellPlace) => void;
  /** Space: the row is chosen, or not any more. */
  readonly onToggle: (row: number) => void;
  readonly onToggleAll: () => void;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

function targetOf(event: KeyboardEvent, { row, column }: CellPlace, grid: Grid): CellPlace | null {
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return { row: isFar ? grid.rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: isFar ? grid.columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + grid.pageRows, column };
    case 'PageUp':
      return { row: row - grid.pageRows, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? grid.rows - 1 : row, column: grid.columns - 1 };
    default:
      return null;
  }
}

/** Does what a key asks for at a cell; false for a key that asks for nothing. */
function act(event: KeyboardEvent, place: CellPlace, grid: Grid): boolean {
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === 'a') grid.onToggleAll();
  else if (isCommand) return false;
  else if (key === 'Enter' || key === 'F2') grid.onEdit(place, null);
  else if (key === 'Delete' || key === 'Backspace') grid.onClear(place);
  else if (key === ' ') grid.onToggle(place.row);
  else if (key.length === 1) grid.onEdit(place, key);
  else return false;
  return true;
}

/** The cell that keys act on, as in a spreadsheet. */
export function useGridCursor(grid: Grid) {
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 0 });
  const latest = useRef(grid);
  latest.current = grid;
  const place = { row: clamp(cursor.row, grid.rows), column: clamp(cursor.column, grid.columns) };
  const moveTo = useCallback(({ row, column }: CellPlace) => {
    const { rows, columns, onMove } = latest.current;
    const next = { row: clamp(row, rows), column: clamp(column, columns) };
    setCursor(next);
    onMove(next);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is being written in a cell has keys of its own.
    if (event.target !== event.currentTarget || event.altKey || grid.rows === 0) return;
    const target = targetOf(event, place, latest.current);
    if (target) moveTo(target);
    else if (!act(event, place, latest.current)) return;
    event.preventDefault();
  };
  return { cursor: place, moveTo, onKeyDown };
}
