import { CONTENT_WIDTH } from '../look.ts';

/**
 * Widths of the two columns of a form row, without the value's padding, in points. Both are given, never `*`:
 * a word that is wider than the page would widen a column that may grow.
 */
export const LABEL_WIDTH = 132;
export const VALUE_PADDING = 8;
export const VALUE_WIDTH = CONTENT_WIDTH - LABEL_WIDTH - 2 * VALUE_PADDING;

/** Font family names inside the document. */
export const MAIN_FONT = 'Noto Sans SC';
export const FALLBACK_FONT = 'Roboto';
