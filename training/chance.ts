/** Repeatable chance (mulberry32): the same seed draws the same numbers. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[];
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    shuffled: (things) => {
      const all = [...things];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [all[last], all[other]] = [all[other] as (typeof all)[number], all[last] as (typeof all)[number]];
      }
      return all;
    },
  };
}

/** Keeps a share of `1 - dropped`, made larger so that the sum stays: the mask of drop-out. */
export function maskOf(length: number, dropped: number, chance: Chance): Float32Array {
  const kept = 1 / (1 - dropped);
  return Float32Array.from({ length }, () => (chance.next() < dropped ? 0 : kept));
}
