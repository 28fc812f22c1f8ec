/** A set of row positions as one bit each: two million rows take 250 kB. */
export interface SeenRows {
  readonly count: number;
  add(position: number): void;
  has(position: number): boolean;
}

/** Begins with the positions that earlier pages have shown. */
export function createSeenRows(earlier: readonly Uint32Array[] = []): SeenRows {
  let bits = new Uint8Array(1024);
  let count = 0;
  const has = (position: number) => ((bits[position >>> 3] ?? 0) & (1 << (position & 7))) !== 0;
  const seen: SeenRows = {
    get count() {
      return count;
    },
    add(position) {
      if (has(position)) return;
      const index = position >>> 3;
      if (index >= bits.length) {
        const larger = new Uint8Array(Math.max(index + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[index] = (bits[index] ?? 0) | (1 << (position & 7));
      count += 1;
    },
    has,
  };
  for (const positions of earlier) for (const position of positions) seen.add(position);
  return seen;
}
