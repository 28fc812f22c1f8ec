import { ATTACHMENT_LIMITS, type AttachmentType } from '../model/attachment.ts';

/** What a file turned out to be; `problem` is the name of a refusal. */
export type Recognised =
  | { readonly type: AttachmentType; readonly isProtected: boolean }
  | { readonly problem: 'other-type' | 'damaged' | 'many-pixels' };

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82] as const;
const JPEG_START = [0xff, 0xd8, 0xff] as const;
const PDF_START = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;
const PDF_END = [0x25, 0x25, 0x45, 0x4f, 0x46] as const;
/** Readers look for the beginning and the end of a PDF within this many bytes. */
const PDF_MARGIN = 1024;
/** Bytes that are turned into text at a time. */
const TEXT_BYTES = 8192;
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/;

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** First place of `wanted` in `from` to `to`, or -1. */
function find(bytes: Uint8Array, wanted: readonly number[], from: number, to: number): number {
  const [first = 0] = wanted;
  const end = Math.min(to, bytes.length) - wanted.length;
  for (let at = bytes.indexOf(first, Math.max(0, from)); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at > end) return -1;
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}

/** A whole number of the file, big end first. */
const word = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);

function picture(type: 'png' | 'jpeg', width: number, height: number): Recognised {
  if (width === 0 || height === 0) return { problem: 'damaged' };
  return width * height > ATTACHMENT_LIMITS.pixels
    ? { problem: 'many-pixels' }
    : { type, isProtected: false };
}

/** Its header comes first and its end is there. */
function readPng(bytes: Uint8Array): Recognised {
  const hasHeader = startsWith(bytes, [0x49, 0x48, 0x44, 0x52], 12);
  if (!hasHeader || find(bytes, PNG_END, 33, bytes.length) < 0) return { problem: 'damaged' };
  return picture('png', word(bytes, 16, 4), word(bytes, 20, 4));
}

/** Markers of a frame: C0 to CF without those of tables (C4, C8, CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Goes from segment to segment up to the picture itself, whose end has to follow. A small picture in front, as cameras put
 * one, has an end of its own, which proves nothing.
 */
function readJpeg(bytes: Uint8Array): Recognised {
  let size: readonly [number, number] | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return { problem: 'damaged' };
    const marker = bytes[at + 1] ?? 0;
    // Bytes of FF may stand between segments.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = word(bytes, at + 2, 2);
    if (length < 2) return { problem: 'damaged' };
    if (isFrame(marker)) size = [word(bytes, at + 7, 2), word(bytes, at + 5, 2)];
    at += 2 + length;
    if (marker !== 0xda) continue;
    const hasEnd = find(bytes, [0xff, 0xd9], at, bytes.length) >= 0;
    return size && hasEnd ? picture('jpeg', ...size) : { problem: 'damaged' };
  }
  return { problem: 'damaged' };
}

/** True when a trailer of the PDF names a key. Texts and pictures are packed, so that they do not look like one. */
function isEncrypted(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('latin1');
  for (let at = 0; at < bytes.length; at += TEXT_BYTES) {
    if (ENCRYPTED.test(decoder.decode(bytes.subarray(at, at + TEXT_BYTES + 64)))) return true;
  }
  return false;
}

function readPdf(bytes: Uint8Array): Recognised {
  const hasEnd = find(bytes, PDF_END, bytes.length - 2 * PDF_MARGIN, bytes.length) >= 0;
  return hasEnd ? { type: 'pdf', isProtected: isEncrypted(bytes) } : { problem: 'damaged' };
}

/** What a file is, by its bytes alone: a whole PNG, JPEG or PDF, or why not. */
export function recogniseAttachment(bytes: Uint8Array): Recognised {
  if (startsWith(bytes, PNG_START)) return readPng(bytes);
  if (startsWith(bytes, JPEG_START)) return readJpeg(bytes);
  return find(bytes, PDF_START, 0, PDF_MARGIN) >= 0 ? readPdf(bytes) : { problem: 'other-type' };
}
