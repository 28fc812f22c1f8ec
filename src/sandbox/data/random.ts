/**
 * Repeatable "randomness": every value is a pure function of the seed and of what it belongs to, so that any record
 * can be made on its own, in any order, without state.
 */

/** What an id or a choice belongs to; different purposes never share values. */
export const PURPOSE = {
  organization: 1,
  location: 2,
  person: 3,
  place: 4,
  feature: 5,
  license: 6,
  pstnConnection: 7,
  tracking: 8,
  token: 9,
  customerChoice: 10,
  locationChoice: 11,
  roleOrder: 12,
  mutation: 13,
  reference: 14,
  routeGroup: 15,
  signIn: 16,
  controlHub: 17,
} as const;
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/** The finaliser of MurmurHash3: a bijection of 32-bit integers, so distinct inputs keep distinct outputs. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const GOLDEN = 0x9e3779b9;

/** An unsigned 32-bit value for (seed, purpose, a, b, c). */
export function hash(seed: number, purpose: Purpose, a = 0, b = 0, c = 0): number {
  const first = mix(mix(seed + GOLDEN) ^ ((purpose << 24) | (a & 0xffffff)));
  return mix(mix(first ^ mix(b + GOLDEN)) ^ mix(c));
}

const HEX4 = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, '0'));

function hex4(value: number): string {
  return HEX4[value & 0xffff] ?? '0000';
}

/**
 * A version 4 shaped UUID. For one seed and purpose, values of `c` never collide within (a, b), and those of `a`
 * never collide at all.
 */
export function uuid(seed: number, purpose: Purpose, a = 0, b = 0, c = 0): string {
  const w1 = mix(mix(seed + GOLDEN) ^ ((purpose << 24) | (a & 0xffffff)));
  const w2 = mix(w1 ^ mix(b + GOLDEN));
  const w3 = mix(w2 ^ mix(c));
  const w4 = mix(w1 ^ w3);
  const versioned = 0x4000 | (w2 & 0xfff);
  const variant = 0x8000 | (w4 & 0x3fff);
  return `${hex4(w1 >>> 16)}${hex4(w1)}-${hex4(w4 >>> 16)}-${hex4(versioned)}-${hex4(variant)}-${hex4(w2 >>> 16)}${hex4(w3 >>> 16)}${hex4(w3)}`;
}

/** The element of a non-empty list that `value` points to. */
export function pick<T>(list: readonly T[], value: number): T {
  const chosen = list[value % list.length];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

/** 0 … length-1 in an order that depends on the seed alone (Fisher-Yates). */
export function shuffledIndexes(length: number, seed: number, a: number, b: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = hash(seed, PURPOSE.roleOrder, a, b, last) % (last + 1);
    const kept = order[last] ?? last;
    order[last] = order[other] ?? other;
    order[other] = kept;
  }
  return order;
}

const REFERENCE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A short reference that a person can read out (eight characters without 0, 1, I and O). */
export function shortReference(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 8)) text += REFERENCE_ALPHABET[byte & 31] ?? '';
  return text;
}
