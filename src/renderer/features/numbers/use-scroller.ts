import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { drawnHeight, type Extent, follow, mostOffset, type Place, toScroll } from './scroll-scale.ts';

export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 34;
const OVERSCAN = 8;
/** A scroll position is put where its offset belongs once scrolling has paused this long, in milliseconds. */
const SETTLE_MS = 120;

/** Rows that are in the document, and by how much they are moved from their place to where the scroll position is. */
interface Sight {
  readonly first: number;
  readonly last: number;
  readonly shift: number;
}

export interface Scroller {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly sight: Sight;
  /** Height of the body that is scrolled over, in pixels. */
  readonly height: number;
  /** Rows that fit on one screen. */
  readonly pageRows: number;
  /** Brings a row into sight, moving as little as that needs. */
  readonly scrollTo: (index: number) => void;
}

function sightOf({ offset, scroll }: Place, total: number, view: number): Sight {
  return {
    first: Math.max(0, Math.floor(offset / ROW_HEIGHT) - OVERSCAN),
    last: Math.min(total, Math.ceil((offset + view) / ROW_HEIGHT) + OVERSCAN) - 1,
    shift: scroll - offset,
  };
}

const isSame = (a: Sight, b: Sight): boolean =>
  a.first === b.first && a.last === b.last && Math.abs(a.shift - b.shift) < 0.5;

/** Height that the rows may take of the grid, live. */
function useView(grid: RefObject<HTMLTableElement | null>): number {
  const [view, setView] = useState(0);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => setView(Math.max(0, element.clientHeight - HEAD_HEIGHT));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return view;
}

/** The place of the list, moved by the element's scroll position and by rows that are to be seen. */
function createMover(grid: RefObject<HTMLTableElement | null>) {
  let place: Place = { offset: 0, scroll: 0 };
  /** Moves rows and thumb; the browser may round the position, so it is read back. */
  const put = (extent: Extent, offset: number) => {
    const at = Math.min(Math.max(0, offset), mostOffset(extent));
    const element = grid.current;
    if (element) element.scrollTop = toScroll(extent, at);
    place = { offset: at, scroll: element?.scrollTop ?? 0 };
  };
  return {
    place: () => place,
    put,
    /** Follows a scroll event. */
    followed(extent: Extent) {
      const scroll = grid.current?.scrollTop ?? 0;
      place = { offset: follow(extent, place, scroll), scroll };
    },
    /** Puts the thumb where its offset belongs. */
    settle(extent: Extent) {
      if (Math.abs(toScroll(extent, place.offset) - place.scroll) >= 1) put(extent, place.offset);
    },
  };
}

/** Follows what a person scrolls, and puts the thumb where it belongs once that has paused. */
function useFollowing(
  grid: RefObject<HTMLTableElement | null>,
  mover: ReturnType<typeof createMover>,
  extent: Extent,
  show: () => void,
): void {
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      mover.settle(extent);
      show();
    };
    const onScroll = () => {
      mover.followed(extent);
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
      // Rows that come into sight are drawn in the frame that shows them.
      flushSync(show);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [grid, mover, extent, show]);
}

/** Windows of rows over a list of any length; scrolling draws rows only when other ones come into sight. */
export function useScroller(total: number): Scroller {
  const grid = useRef<HTMLTableElement>(null);
  const view = useView(grid);
  const extent = useMemo(() => ({ rows: total * ROW_HEIGHT, view }), [total, view]);
  const mover = useMemo(() => createMover(grid), []);
  const [sight, setSight] = useState<Sight>({ first: 0, last: -1, shift: 0 });
  const show = useCallback(() => {
    const next = sightOf(mover.place(), total, view);
    setSight((before) => (isSame(before, next) ? before : next));
  }, [mover, total, view]);

  useLayoutEffect(() => {
    mover.put(extent, mover.place().offset);
    show();
  }, [mover, extent, show]);

  useFollowing(grid, mover, extent, show);
  const scrollTo = useCallback(
    (index: number) => {
      const top = index * ROW_HEIGHT;
      const { offset } = mover.place();
      if (top < offset) mover.put(extent, top);
      else if (top + ROW_HEIGHT > offset + extent.view) mover.put(extent, top + ROW_HEIGHT - extent.view);
      else return;
      show();
    },
    [mover, extent, show],
  );
  return {
    grid,
    sight,
    height: drawnHeight(extent),
    pageRows: Math.max(1, Math.floor(view / ROW_HEIGHT) - 1),
    scrollTo,
  };
}
