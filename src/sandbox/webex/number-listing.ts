/** `GET /telephony/config/numbers`: pages of any size at any place of the list, without holding the list. */
import type { NumberEntry, SampleLocation } from '../data/sample-location.ts';
import type { NumberFilter } from './number-filters.ts';
import { numberJson } from './number-records.ts';
import type { Page } from './paging.ts';

export interface NumberPage {
  /** JSON text of the rows with commas between them, as UTF-8. */
  readonly rows: Uint8Array;
  readonly hasMore: boolean;
}

const ROW_BYTES = 640;
const COMMA = 0x2c;

/** Puts rows behind one another as bytes: joined as text, a page would be copied twice more. */
class RowWriter {
  #bytes: Buffer;
  #end = 0;
  count = 0;

  constructor(rows: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(1, rows) * ROW_BYTES);
  }

  add(row: string): number {
    // A UTF-16 unit takes at most three bytes.
    if (this.#end + row.length * 3 + 1 > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2 + row.length * 3);
    }
    if (this.count > 0) {
      this.#bytes[this.#end] = COMMA;
      this.#end += 1;
    }
    this.#end += this.#bytes.write(row, this.#end);
    this.count += 1;
    return this.count;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }
}

function lengthOf(locations: readonly SampleLocation[]): number {
  return locations.reduce((sum, location) => sum + location.numbers.length, 0);
}

/** Calls `take` for the rows from `offset` on until it returns false; returns the offset behind the last row taken. */
function walk(
  locations: readonly SampleLocation[],
  offset: number,
  take: (entry: NumberEntry, location: SampleLocation) => boolean,
): number {
  let before = 0;
  let at = offset;
  for (const location of locations) {
    const end = before + location.numbers.length;
    for (; at < end; at += 1) {
      const entry = location.numberAt(at - before);
      if (entry && !take(entry, location)) return at;
    }
    before = end;
  }
  return at;
}

/** The page of a list that nothing but the location narrows: O(page). */
export function plainPage(seed: number, locations: readonly SampleLocation[], page: Page): NumberPage {
  const rows = new RowWriter(page.max);
  walk(locations, page.start, (entry, location) => rows.add(numberJson(seed, location, entry)) < page.max);
  return { rows: rows.done(), hasMore: page.start + page.max < lengthOf(locations) };
}

interface Bookmark {
  readonly key: string;
  /** Rows of the filtered list that lie before `offset`. */
  readonly matched: number;
  readonly offset: number;
}

/**
 * Pages of filtered lists. Where the last page ended is remembered, so that reading on from there costs O(page) in
 * spite of the filter; any other place is searched from the start.
 */
export class FilteredNumbers {
  readonly #seed: number;
  #bookmark: Bookmark = { key: '', matched: 0, offset: 0 };

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** `key` names the list: the same key means the same filters over the same, unchanged locations. */
  page(
    key: string,
    locations: readonly SampleLocation[],
    filters: readonly NumberFilter[],
    page: Page,
  ): NumberPage {
    const known = this.#bookmark;
    const from = known.key === key && known.matched === page.start ? known : { matched: 0, offset: 0 };
    const rows = new RowWriter(page.max);
    let matched = from.matched;
    let hasMore = false;
    const end = walk(locations, from.offset, (entry, location) => {
      if (!filters.every((filter) => filter(entry, location))) return true;
      if (matched >= page.start + page.max) {
        hasMore = true;
        return false;
      }
      if (matched >= page.start) rows.add(numberJson(this.#seed, location, entry));
      matched += 1;
      return true;
    });
    this.#bookmark = { key, matched, offset: end };
    return { rows: rows.done(), hasMore };
  }
}
