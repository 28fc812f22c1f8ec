/*
 * Browsers end an element at some 16 to 33 million pixels, which 2,000,000 rows pass. A longer list is as high as a
 * browser can draw, and its offset (where the rows are) differs from the scroll position (where the thumb is): near both
 * ends they move together, so that wheel and keys reach the first and the last row as in a short list; between them a
 * pixel of the thumb is worth more.
 */

/** Transforms keep whole pixels up to 2^23. */
export const MOST_HEIGHT = 8_000_000;
/** As far from both ends offset and scroll position move together, in pixels. */
const EDGE = 200_000;

/** Height of all rows, and of the part of the window that shows them; in pixels. */
export interface Extent {
  readonly rows: number;
  readonly view: number;
}

/** Height of the element that is scrolled over. */
export const drawnHeight = ({ rows }: Extent): number => Math.min(rows, MOST_HEIGHT);

export const mostOffset = ({ rows, view }: Extent): number => Math.max(0, rows - view);

const mostScroll = (extent: Extent): number => Math.max(0, drawnHeight(extent) - extent.view);

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** Where the thumb stands for an offset. */
export function toScroll(extent: Extent, offset: number): number {
  const most = mostOffset(extent);
  const scroll = mostScroll(extent);
  const at = clamp(offset, most);
  if (most === scroll || at <= EDGE) return at;
  if (at >= most - EDGE) return scroll - (most - at);
  return EDGE + ((at - EDGE) * (scroll - 2 * EDGE)) / (most - 2 * EDGE);
}

/** The offset that a place of the thumb stands for. */
export function toOffset(extent: Extent, scroll: number): number {
  const most = mostOffset(extent);
  const mostAt = mostScroll(extent);
  const at = clamp(scroll, mostAt);
  if (most === mostAt || at <= EDGE) return at;
  if (at >= mostAt - EDGE) return most - (mostAt - at);
  return EDGE + ((at - EDGE) * (most - 2 * EDGE)) / (mostAt - 2 * EDGE);
}

export interface Place {
  readonly offset: number;
  readonly scroll: number;
}

/**
 * Where the rows stand after a scroll event. A small movement, such as the wheel's, moves them by as many pixels; a large
 * one is the thumb's, and its place is what a person means.
 */
export function follow(extent: Extent, from: Place, scroll: number): number {
  const moved = scroll - from.scroll;
  if (Math.abs(moved) > 2 * extent.view) return toOffset(extent, scroll);
  return clamp(from.offset + moved, mostOffset(extent));
}
