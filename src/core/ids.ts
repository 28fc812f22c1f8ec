import type { Brand } from '#shared/model/ids.ts';

/** Sources of time and chance, injected so that tests can hold them still. */
export interface Chance {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Fills the array with random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A UUID version 7 (RFC 9562): sorts by the time it was minted, mergeable between computers. */
export function mintId<Name extends string>(chance: Chance): Brand<string, Name> {
  const bytes = chance.randomBytes(16);
  let time = chance.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Brand<
    string,
    Name
  >;
}
