import type { ReadDb, WriteDb } from '../db/database.ts';
import { BLOCK_ROWS, lastBlock, readBlocks, writeBlock } from '../repos/row-texts.ts';

/**
 * For each row of a customer, by position, a hash and the length of the text in which Webex sent it last; 0 where none
 * did. Twelve bytes a row; read and written in blocks.
 */
export class KnownTexts {
  hashes: Float64Array;
  /** In bytes. */
  lengths: Uint32Array;
  readonly #customerKey: number;
  readonly #isNew: boolean;
  readonly #dirty = new Set<number>();
  #table: HashTable | undefined;

  constructor(db: ReadDb, customerKey: number) {
    this.#customerKey = customerKey;
    const blocks = lastBlock(db, customerKey) + 1;
    this.#isNew = blocks === 0;
    this.hashes = new Float64Array(Math.max(1, blocks) * BLOCK_ROWS);
    this.lengths = new Uint32Array(Math.max(1, blocks) * BLOCK_ROWS);
    readBlocks(db, customerKey, (block, texts) => {
      this.hashes.set(texts.hashes, block * BLOCK_ROWS);
      this.lengths.set(texts.lengths, block * BLOCK_ROWS);
    });
  }

  /** Positions that may hold a text. */
  get count(): number {
    return this.lengths.length;
  }

  /** Position of a row whose text had this hash; -1 when there is none. Rows that this pull adds are not looked for. */
  find(hash: number): number {
    if (this.#isNew) return -1;
    this.#table ??= buildTable(this.hashes, this.lengths);
    return this.#table(hash);
  }

  set(position: number, hash: number, length: number): void {
    if (position >= this.lengths.length) this.#grow(position);
    this.hashes[position] = hash;
    this.lengths[position] = length;
    this.#dirty.add(Math.floor(position / BLOCK_ROWS));
  }

  /** Writes the blocks that changed since the last time. */
  save(db: WriteDb): void {
    for (const block of this.#dirty) {
      const [from, to] = [block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS];
      const texts = { hashes: this.hashes.subarray(from, to), lengths: this.lengths.subarray(from, to) };
      writeBlock(db, this.#customerKey, block, texts);
    }
    this.#dirty.clear();
  }

  #grow(position: number): void {
    const blocks = Math.max(Math.floor(position / BLOCK_ROWS) + 1, (this.lengths.length / BLOCK_ROWS) * 2);
    const hashes = new Float64Array(blocks * BLOCK_ROWS);
    const lengths = new Uint32Array(blocks * BLOCK_ROWS);
    hashes.set(this.hashes);
    lengths.set(this.lengths);
    this.hashes = hashes;
    this.lengths = lengths;
  }
}

type HashTable = (hash: number) => number;

/** Open addressing over what was known when the order of the list first failed to answer. */
function buildTable(hashes: Float64Array, lengths: Uint32Array): HashTable {
  let size = 1024;
  while (size < lengths.length * 2) size *= 2;
  const slotOf = (hash: number) => (hash ^ (hash / 0x1_0000_0000)) & (size - 1);
  const slots = new Int32Array(size).fill(-1);
  for (let position = 0; position < lengths.length; position += 1) {
    if (lengths[position] === 0) continue;
    let slot = slotOf(hashes[position] as number);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = position;
  }
  return (hash) => {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (size - 1)) {
      const position = slots[slot] as number;
      if (position === -1) return -1;
      // A row that changed since the table was made has another hash by now.
      if (hashes[position] === hash && lengths[position] !== 0) return position;
    }
  };
}
