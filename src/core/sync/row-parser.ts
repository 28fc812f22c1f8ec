import { collectionRows } from '#shared/webex/endpoints.ts';
import type { ScannedRows } from './row-scanner.ts';

/** The rows of a page that are not known. */
export interface UnknownRows {
  readonly count: number;
  /** The row at an index of the page, parsed. */
  at(index: number): unknown;
}

/** From this share on, parsing the page as a whole costs less than its rows one by one. */
const WHOLE_PAGE_SHARE = 0.3;

export function parseUnknownRows(rows: ScannedRows): UnknownRows {
  let count = 0;
  for (let index = 0; index < rows.count; index += 1) if ((rows.known[index] ?? -1) < 0) count += 1;
  const decoder = new TextDecoder();
  const whole =
    count > rows.count * WHOLE_PAGE_SHARE
      ? collectionRows('numbers', JSON.parse(decoder.decode(rows.bytes)))
      : undefined;
  const one = (index: number): unknown =>
    JSON.parse(decoder.decode(rows.bytes.subarray(rows.starts[index], rows.ends[index])));
  return { count, at: whole?.length === rows.count ? (index) => whole[index] : one };
}
