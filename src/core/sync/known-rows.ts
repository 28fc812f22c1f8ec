import type { ReadDb } from '../db/database.ts';
import { idsOf, listRowHashes } from '../repos/mirror-numbers.ts';

/** The rows of a customer as earlier pulls left them, in the order in which Webex last listed most of them. */
export interface KnownRows {
  readonly count: number;
  readonly hashes: Float64Array;
  /** Length in bytes of the text that has the hash; 0 for rows that did not come as text. */
  readonly lengths: Uint32Array;
  /** Where each row stands among the customer's ids. */
  readonly positions: Uint32Array;
  /** Index of a row with this hash; -1 when there is none. */
  find(hash: number): number;
}

const READ_AT_ONCE = 20_000;

/** Reads 20 bytes for each number of the customer. */
export function loadKnownRows(db: ReadDb, customerKey: number): KnownRows {
  const { first } = idsOf(customerKey);
  let hashes = new Float64Array(READ_AT_ONCE);
  let lengths = new Uint32Array(READ_AT_ONCE);
  let positions = new Uint32Array(READ_AT_ONCE);
  let count = 0;
  for (let after = first - 1; ; ) {
    const rows = listRowHashes(db, customerKey, after, READ_AT_ONCE);
    if (count + rows.length > hashes.length) {
      const capacity = Math.max(hashes.length * 2, count + rows.length);
      hashes = withCapacity(hashes, new Float64Array(capacity));
      lengths = withCapacity(lengths, new Uint32Array(capacity));
      positions = withCapacity(positions, new Uint32Array(capacity));
    }
    for (const [id, hash, length] of rows) {
      hashes[count] = hash;
      lengths[count] = length;
      positions[count] = id - first;
      count += 1;
      after = id;
    }
    if (rows.length < READ_AT_ONCE) break;
  }
  return { count, hashes, lengths, positions, find: finder(hashes, lengths, count) };
}

function withCapacity<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A hash table with open addressing, made when the order of the list first fails to answer. */
function finder(hashes: Float64Array, lengths: Uint32Array, count: number): (hash: number) => number {
  let slots: Int32Array | undefined;
  let mask = 0;
  const slotOf = (hash: number) => (hash ^ (hash / 0x1_0000_0000)) & mask;
  const build = (): Int32Array => {
    let size = 1024;
    while (size < count * 2) size *= 2;
    mask = size - 1;
    const table = new Int32Array(size).fill(-1);
    for (let index = 0; index < count; index += 1) {
      if (lengths[index] === 0) continue;
      let slot = slotOf(hashes[index] ?? 0);
      while (table[slot] !== -1) slot = (slot + 1) & mask;
      table[slot] = index;
    }
    return table;
  };
  return (hash) => {
    if (count === 0) return -1;
    slots ??= build();
    for (let slot = slotOf(hash); ; slot = (slot + 1) & mask) {
      const index = slots[slot] ?? -1;
      if (index === -1 || hashes[index] === hash) return index;
    }
  };
}
