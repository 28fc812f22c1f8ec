import type { NumberSort } from '#shared/model/number.ts';
import type { Part } from './query.ts';
import { radixSort } from './radix.ts';

const BYTES_PER_KEY = 6;
/** Names are told apart by this many bytes; those that are equal so far stand in the order of their numbers. */
const NAME_KEYS = 3;

/** All rows of the parts in the order that the sort asks for, ascending; ties in the order of the numbers. */
export function orderRows(parts: readonly Part[], by: NumberSort['by']): Uint32Array {
  const last = parts.at(-1);
  const order = new Uint32Array(last ? last.offset + last.segment.count : 0);
  for (let row = 0; row < order.length; row += 1) order[row] = row;
  const at = locator(parts);
  const byNumber = () =>
    radixSort(order, (row) => at(row, ({ segment }, own) => segment.e164[own] as number), 53);
  if (parts.length > 1) byNumber();
  if (by === 'owner') {
    for (let key = NAME_KEYS - 1; key >= 0; key -= 1)
      radixSort(order, (row) => at(row, (part, own) => nameKey(part, own, key)), 8 * BYTES_PER_KEY);
  }
  if (by === 'location') {
    const ranks = locationRanks(parts);
    radixSort(
      order,
      (row) => at(row, (part, own) => ranks.get(part)?.[part.segment.location[own] as number] ?? 0),
      32,
    );
  }
  if (by === 'journey')
    radixSort(order, (row) => at(row, ({ segment }, own) => segment.journey[own] as number), 16);
  return order;
}

/** Finds the part of a row; rows come in long runs of one part at first, so the last one is tried before the others. */
export function locator(parts: readonly Part[]) {
  let current = parts[0];
  return <T>(row: number, use: (part: Part, own: number) => T): T => {
    if (!current || row < current.offset || row >= current.offset + current.segment.count)
      current = findPart(parts, row);
    return use(current, row - current.offset);
  };
}

function findPart(parts: readonly Part[], row: number): Part {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((parts[middle]?.offset ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  const part = parts[low];
  if (!part) throw new RangeError(`No part has row ${row}.`);
  return part;
}

/** Six bytes of the owner's name as a number; rows without a name come last. */
function nameKey({ segment }: Part, row: number, key: number): number {
  const { bytes, starts } = segment.texts;
  const from = starts[row] as number;
  const end = starts[row + 1] as number;
  const first = bytes[from];
  // An extension alone starts with a space.
  if (from === end || first === 0x20) return 2 ** (8 * BYTES_PER_KEY) - 1;
  let value = 0;
  for (let index = 0; index < BYTES_PER_KEY; index += 1) {
    const at = from + key * BYTES_PER_KEY + index;
    value = value * 256 + (at < end ? (bytes[at] as number) : 0);
  }
  return value;
}

function locationRanks(parts: readonly Part[]): Map<Part, Uint32Array> {
  const all = parts.flatMap((part) => part.segment.locations.map((place, index) => ({ part, place, index })));
  all.sort((a, b) => (a.place.words < b.place.words ? -1 : a.place.words > b.place.words ? 1 : 0));
  const ranks = new Map(parts.map((part) => [part, new Uint32Array(part.segment.locations.length)]));
  all.forEach(({ part, index }, rank) => {
    const own = ranks.get(part);
    if (own) own[index] = rank;
  });
  return ranks;
}
