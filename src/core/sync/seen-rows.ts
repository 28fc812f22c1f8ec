/** A set of row ids as one bit each: two million rows take 250 kB. */
export interface SeenRows {
  add(id: number): void;
  has(id: number): boolean;
}

export function createSeenRows(): SeenRows {
  let bits = new Uint8Array(1024);
  return {
    add(id) {
      const index = id >>> 3;
      if (index >= bits.length) {
        const larger = new Uint8Array(Math.max(index + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[index] = (bits[index] ?? 0) | (1 << (id & 7));
    },
    has: (id) => ((bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0,
  };
}
