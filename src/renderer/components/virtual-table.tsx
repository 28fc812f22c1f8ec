import './virtual-table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const ROW_HEIGHT = 32;
/** The head with the borders of the table, in pixels. */
const HEAD_HEIGHT = 36;
const OVERSCAN = 10;

interface Column {
  readonly key: string;
  readonly title: ReactNode;
  readonly width: string;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Cells of a row as `td` elements, one for each column. */
  readonly render: (row: T) => ReactNode;
  /** Pixels; every row has the same. */
  readonly rowHeight?: number;
  /** Rows that are shown at most before the table scrolls; left out where it fills what room there is. */
  readonly mostRows?: number;
  /** What a click anywhere on a row does; the row holds a button for the same. */
  readonly onOpen?: (row: T) => void;
}

/** A table to read, of any length; only the rows in sight are in the document. */
export function VirtualTable<T>(props: Props<T>) {
  const { label, columns, rows, keyOf, render, rowHeight = ROW_HEIGHT, mostRows, onOpen } = props;
  const box = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  });
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const isShort = mostRows !== undefined;
  return (
    <table
      ref={box}
      className={`tr-vtable${isShort ? ' is-short' : ''}`}
      style={isShort ? { height: HEAD_HEIGHT + rowHeight * Math.min(rows.length, mostRows) } : undefined}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
      tabIndex={0}
    >
      <thead>
        <tr style={template} aria-rowindex={1}>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <tr
              key={keyOf(row)}
              aria-rowindex={index + 2}
              style={{ ...template, height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
              {...(onOpen ? { className: 'tr-clickable', onClick: () => onOpen(row) } : {})}
            >
              {render(row)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
