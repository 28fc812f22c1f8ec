import type { PDFFont } from '@cantoo/pdf-lib';

/** Smaller letters than these are no longer read from paper; sizes are in points. */
const SMALLEST = 5;
/** Of fields that leave the size to the program. */
const USUAL = 11;
/** Height of a line, as the library that draws it counts. */
const LINE = 1.2;

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly isMultiline: boolean;
  /** Of the field itself; 0 or null where the program chooses. */
  readonly size: number | null;
}

export interface Fitted {
  readonly size: number;
  /** As they are drawn; one line for a field of one line. */
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

/** A word that is wider than the room, in pieces that fit. */
function piecesOf(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && measure(piece + char) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

/** Lines of a text, no more than `most` and one that tells that there are more. */
function wrapped(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = measure(word) <= width ? [word] : piecesOf(word, width, measure);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      if (lines.length > most) return lines;
    }
    lines.push(line);
    if (lines.length > most) return lines;
  }
  return lines;
}

function atSize(text: string, font: PDFFont, room: Room, size: number): Fitted {
  const measure = (part: string) => font.widthOfTextAtSize(part, size);
  if (!room.isMultiline) return { size, lines: [text], isCut: measure(text) > room.width };
  const most = Math.max(1, Math.floor(room.height / (font.heightAtSize(size) * LINE)));
  // A hair narrower than the room, since the library breaks what fills it exactly.
  const lines = wrapped(text, room.width - 0.5, most, measure);
  return { size, lines: lines.slice(0, most), isCut: lines.length > most };
}

/** The text in the field's own size, or in the largest smaller one in which all of it shows. */
export function fitText(text: string, font: PDFFont, room: Room): Fitted {
  const own = room.size || Math.max(SMALLEST, Math.min(USUAL, Math.floor(room.height / LINE)));
  for (let size = own; size >= SMALLEST; size -= 0.5) {
    const fitted = atSize(text, font, room, size);
    if (!fitted.isCut) return fitted;
  }
  return atSize(text, font, room, Math.min(own, SMALLEST));
}
