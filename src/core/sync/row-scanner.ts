import type { KnownTexts } from './known-texts.ts';

/** The rows of a collection's answer as they lie in its bytes. Arrays are parallel and may be longer than `count`. */
export interface ScannedRows {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Position of the known row that has the same bytes; -1 when there is none. */
  readonly known: Int32Array;
  /** Where each row's object starts, and the offset behind its end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 53 bits that stand for the row's exact bytes: equal bytes give equal fingerprints. */
  readonly fingerprints: Float64Array;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const FIRST_CAPACITY = 2048;
const LOOK_AHEAD = 3;

/** Goes along the known texts while Webex lists the rows in the order of last time. */
export interface RowReader {
  /**
   * Finds the objects of the array `"key": [ … ]` at the top level of a JSON text without building them: on most pulls
   * most rows are what they were, and a row whose bytes are known need not be parsed, nor even looked through.
   * @returns null when the text is not whole, or has no such array of objects; parse it to learn why.
   */
  read(bytes: Uint8Array, key: string): ScannedRows | null;
}

export function createRowReader(known: Pick<KnownTexts, 'count' | 'hashes' | 'lengths' | 'find'>): RowReader {
  let next = 0;
  return {
    read(bytes, key) {
      if (!isWhole(bytes)) return null;
      const start = arrayStart(bytes, key);
      const before = next;
      const rows = start < 0 ? null : scanArray(bytes, start);
      if (!rows) next = before;
      return rows;
    },
  };

  function scanArray(bytes: Uint8Array, from: number): ScannedRows | null {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rows = createRows(bytes);
    let at = from;
    for (;;) {
      while (at < bytes.length && (isSpace(bytes[at] ?? 0) || bytes[at] === COMMA)) at += 1;
      if (bytes[at] === CLOSE_BRACKET) return rows.done();
      if (bytes[at] !== OPEN_BRACE) return null;
      const expected = matchNext(view, at);
      const end = expected < 0 ? objectEnd(bytes, at) : at + (known.lengths[expected] ?? 0);
      if (end < 0) return null;
      const hash = expected < 0 ? fingerprintOf(view, at, end) : (known.hashes[expected] ?? 0);
      const index = expected < 0 ? known.find(hash) : expected;
      if (index >= 0) next = index + 1;
      rows.add(at, end, hash, index);
      at = end;
    }
  }

  /** One row may have changed or gone since, so the row behind it is tried too. A JSON object ends where it ends. */
  function matchNext(view: DataView, at: number): number {
    for (let index = next; index < Math.min(next + LOOK_AHEAD, known.count); index += 1) {
      const length = known.lengths[index] ?? 0;
      if (length === 0 || at + length >= view.byteLength) continue;
      if (view.getUint8(at + length - 1) !== CLOSE_BRACE) continue;
      if (fingerprintOf(view, at, at + length) === known.hashes[index]) return index;
    }
    return -1;
  }
}

interface RowCollector {
  add(start: number, end: number, hash: number, known: number): void;
  done(): ScannedRows;
}

function createRows(bytes: Uint8Array): RowCollector {
  let starts = new Uint32Array(FIRST_CAPACITY);
  let ends = new Uint32Array(FIRST_CAPACITY);
  let fingerprints = new Float64Array(FIRST_CAPACITY);
  let known = new Int32Array(FIRST_CAPACITY);
  let count = 0;
  return {
    add(start, end, hash, index) {
      if (count === starts.length) {
        starts = grown(starts, new Uint32Array(count * 2));
        ends = grown(ends, new Uint32Array(count * 2));
        fingerprints = grown(fingerprints, new Float64Array(count * 2));
        known = grown(known, new Int32Array(count * 2));
      }
      starts[count] = start;
      ends[count] = end;
      fingerprints[count] = hash;
      known[count] = index;
      count += 1;
    },
    done: () => ({ bytes, count, starts, ends, fingerprints, known }),
  };
}

/** A JSON object that was cut off does not end with its brace. */
function isWhole(bytes: Uint8Array): boolean {
  let last = bytes.length - 1;
  while (last > 0 && isSpace(bytes[last] ?? 0)) last -= 1;
  return last > 0 && bytes[last] === CLOSE_BRACE;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Offset behind the `[` of the member `key` of the outermost object; -1 when there is none. */
function arrayStart(bytes: Uint8Array, key: string): number {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = stringEnd(bytes, at);
      if (end < 0) return -1;
      if (depth === 1 && isKey(bytes, at + 1, end, key)) {
        let next = end + 1;
        while (isSpace(bytes[next] ?? 0)) next += 1;
        if (bytes[next] === 0x3a) {
          do next += 1;
          while (isSpace(bytes[next] ?? 0));
          return bytes[next] === OPEN_BRACKET ? next + 1 : -1;
        }
      }
      at = end;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return -1;
}

/** Offset of the quote that ends the string which starts at `at`; -1 when it does not end. */
function stringEnd(bytes: Uint8Array, at: number): number {
  for (let end = at + 1; end < bytes.length; end += 1) {
    if (bytes[end] === BACKSLASH) end += 1;
    else if (bytes[end] === QUOTE) return end;
  }
  return -1;
}

function isKey(bytes: Uint8Array, start: number, end: number, key: string): boolean {
  if (end - start !== key.length) return false;
  for (let index = 0; index < key.length; index += 1) {
    if (bytes[start + index] !== key.charCodeAt(index)) return false;
  }
  return true;
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Offset behind the brace that closes the object which opens at `at`; -1 when it does not end. */
function objectEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let end = at; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === QUOTE) {
      end = stringEnd(bytes, end);
      if (end < 0) return -1;
    } else if (byte === OPEN_BRACE) depth += 1;
    else if (byte === CLOSE_BRACE) {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return -1;
}

/** Two 32-bit lanes over four bytes at a time, folded into the 53 bits that a JavaScript number holds exactly. */
function fingerprintOf(view: DataView, start: number, end: number): number {
  let low = 0x811c9dc5 ^ (end - start);
  let high = 0x9e3779b9;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = view.getUint32(at, true);
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 13;
  }
  for (; at < end; at += 1) {
    const byte = view.getUint8(at);
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x27d4eb2f);
  return ((high ^ (high >>> 15)) >>> 11) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0);
}
