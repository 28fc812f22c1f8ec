import './pick-list.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useListCursor } from './use-list-cursor.ts';

const OPTION_HEIGHT = 32;
/** Of the list, above and below, in pixels. */
const BORDERS = 2;
const OVERSCAN = 10;

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly render: (item: T) => ReactNode;
  readonly nameOf: (item: T) => string;
  readonly isReadOnly?: boolean;
  /** Options that are shown at most before the list scrolls; left out where it fills what room there is. */
  readonly mostRows?: number;
  /** Ctrl C on the item under the cursor. */
  readonly onCopy?: (item: T) => void;
}

/** A list of any length to choose from, by pointer or by arrows, Space, Shift and Ctrl A. */
export function PickList<T>(props: Props<T>) {
  const { label, items, keyOf, chosen, onChange, render, nameOf, isReadOnly, mostRows, onCopy } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => OPTION_HEIGHT,
    overscan: OVERSCAN,
  });
  const shown = virtual.getVirtualItems();
  const change = (keys: readonly string[], isOn: boolean) => {
    if (isReadOnly) return;
    const next = new Set(chosen);
    for (const key of keys) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onChange(next);
  };
  const toggle = (index: number) => {
    const item = items[index];
    if (item !== undefined) change([keyOf(item)], !chosen.has(keyOf(item)));
  };
  const cursor = useListCursor({
    total: items.length,
    pageRows: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / OPTION_HEIGHT)),
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onToggle: toggle,
    onRange: (from, to) => {
      const [start, end] = from < to ? [from, to] : [to, from];
      change(items.slice(start, end + 1).map(keyOf), true);
    },
    onSelectAll: () => change(items.map(keyOf), true),
    onClear: () => undefined,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[cursor.cursor];
    const isCopy = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey);
    if (!isCopy || !onCopy || item === undefined) return cursor.onKeyDown(event);
    event.preventDefault();
    onCopy(item);
  };
  const isShort = mostRows !== undefined;
  const isCursorShown = shown.some(({ index }) => index === cursor.cursor);
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-readonly={isReadOnly}
      aria-activedescendant={isCursorShown ? `${id}-${cursor.cursor}` : undefined}
      className={`tr-pick${isShort ? ' is-short' : ''}`}
      style={isShort ? { height: OPTION_HEIGHT * Math.min(items.length, mostRows) + BORDERS } : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="tr-pick-body" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isChosen = chosen.has(keyOf(item));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys and names the option by aria-activedescendant
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-label={nameOf(item)}
              aria-selected={isChosen}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={`tr-pick-option${index === cursor.cursor ? ' is-cursor' : ''}`}
              style={{ transform: `translateY(${index * OPTION_HEIGHT}px)` }}
              onClick={(event) => {
                cursor.moveTo(index, event.shiftKey);
                if (!event.shiftKey) toggle(index);
              }}
            >
              <i className={`tr-tick${isChosen ? ' is-on' : ''}`} aria-hidden="true" />
              {render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
