import type { ReadDb, WriteDb } from '../db/database.ts';

/** Positions that one stored block covers. */
export const BLOCK_ROWS = 2048;

/** What stands for the texts of a block of rows. */
export interface TextBlock {
  readonly hashes: Float64Array;
  readonly lengths: Uint32Array;
}

const HASH_BYTES = BLOCK_ROWS * Float64Array.BYTES_PER_ELEMENT;

/** Calls `take` for each stored block of a customer, in their order. */
export function readBlocks(
  db: ReadDb,
  customerKey: number,
  take: (block: number, texts: TextBlock) => void,
): void {
  const rows = db.iterate<{ block: number; texts: Uint8Array }>(
    'SELECT block, texts FROM mirror_row_texts WHERE customer_key = @customerKey ORDER BY block',
    { customerKey },
  );
  for (const { block, texts } of rows) {
    // A copy starts where numbers of eight bytes may start.
    const { buffer } = texts.slice();
    take(block, {
      hashes: new Float64Array(buffer, 0, BLOCK_ROWS),
      lengths: new Uint32Array(buffer, HASH_BYTES),
    });
  }
}

export function lastBlock(db: ReadDb, customerKey: number): number {
  return (
    db.get<{ block: number | null }>(
      'SELECT max(block) AS block FROM mirror_row_texts WHERE customer_key = @customerKey',
      { customerKey },
    )?.block ?? -1
  );
}

export function writeBlock(
  db: WriteDb,
  customerKey: number,
  block: number,
  { hashes, lengths }: TextBlock,
): void {
  const texts = new Uint8Array(HASH_BYTES + lengths.byteLength);
  texts.set(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength));
  texts.set(new Uint8Array(lengths.buffer, lengths.byteOffset, lengths.byteLength), HASH_BYTES);
  db.run('INSERT OR REPLACE INTO mirror_row_texts (customer_key, block, texts) VALUES (?, ?, ?)', [
    customerKey,
    block,
    texts,
  ]);
}
