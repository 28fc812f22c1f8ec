/** The searchable words of rows, one text after another, so that millions of them are no millions of objects. */
export interface RowTexts {
  readonly bytes: Uint8Array;
  /** Where the text of each row starts; one entry more than rows. */
  readonly starts: Uint32Array;
  /** One bit for each letter with which a word of the row starts; see {@link initialBit}. */
  readonly initials: Uint32Array;
}

export interface TextsBuilder {
  add(text: string): void;
  done(): RowTexts;
}

const ENCODER = new TextEncoder();

export function createTextsBuilder(rows: number): TextsBuilder {
  let bytes = new Uint8Array(Math.max(1024, rows * 16));
  const starts = new Uint32Array(rows + 1);
  const initials = new Uint32Array(rows);
  let row = 0;
  let end = 0;
  return {
    add(text) {
      // A UTF-16 unit takes at most three bytes.
      if (end + text.length * 3 > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 1.5, end + text.length * 3));
        larger.set(bytes);
        bytes = larger;
      }
      const { written } = ENCODER.encodeInto(text, bytes.subarray(end));
      initials[row] = initialsOf(bytes, end, end + written);
      end += written;
      row += 1;
      starts[row] = end;
    },
    done: () => ({ bytes: bytes.slice(0, end), starts, initials }),
  };
}

/** The bit of a first byte: one each for `a` to `z`, five for the digits in pairs, one for all others. */
export function initialBit(byte: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return 1 << (byte - 0x61);
  if (byte >= 0x30 && byte <= 0x39) return 1 << (26 + ((byte - 0x30) % 5));
  return 1 << 31;
}

/** Words of languages without spaces start at every character: from here on, three and four byte characters. */
const WIDE = 0xe0;

function isWordByte(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80;
}

/** True when a word may start at `at`. */
function startsWord(bytes: Uint8Array, from: number, at: number): boolean {
  const byte = bytes[at] as number;
  if (byte >= WIDE) return true;
  return isWordByte(byte) && (at === from || !isWordByte(bytes[at - 1] as number));
}

function initialsOf(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1)
    if (startsWord(bytes, from, at)) bits |= initialBit(bytes[at] as number);
  return bits;
}

/** Whether a word of the row, which has one with its initial, starts with `word`, given as bytes. */
export function hasWord(texts: RowTexts, row: number, word: Uint8Array): boolean {
  const { bytes, starts } = texts;
  const first = word[0] as number;
  if (word.length === 1) {
    if (first >= 0x61 && first <= 0x7a) return true;
    return hasInitial(texts, row, first);
  }
  const second = word[1] as number;
  const from = starts[row] as number;
  const last = (starts[row + 1] as number) - word.length;
  for (let at = from; at <= last; at += 1) {
    // The second byte tells more than whether a word starts here, and costs less to look at.
    if (bytes[at] !== first || bytes[at + 1] !== second) continue;
    if (matches(bytes, at, word) && startsWord(bytes, from, at)) return true;
  }
  return false;
}

function hasInitial({ bytes, starts }: RowTexts, row: number, first: number): boolean {
  const from = starts[row] as number;
  const end = starts[row + 1] as number;
  for (let at = from; at < end; at += 1) if (bytes[at] === first && startsWord(bytes, from, at)) return true;
  return false;
}

function matches(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 2; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return true;
}
