import { inflateSync } from 'node:zlib';
import { refuseForm } from '#shared/blank-forms/refusals.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import { LIMITS } from '../limits.ts';

/*
 * What is looked at before any library reads a PDF: that it is whole, and that none of its streams unpacks to very much. The
 * libraries unpack without a limit, so a file of a megabyte could fill the memory.
 */
const STREAM = Buffer.from('stream');
/** How far back the dictionary of a stream is looked for. */
const DICTIONARY_BYTES = 65_536;
/** A stream of this size cannot unpack to more than is allowed, whatever filter it names. */
const HARMLESS_BYTES = 65_536;
const TAIL_BYTES = 2048;

const tooMuch = ({ name }: ChosenFile) =>
  refuseForm('bomb', { file: name, limit: LIMITS.unpackedBytes / 1e6 });

/** The dictionary in front of a stream, with `#46` and the like read as the letters that they are. */
function dictionaryBefore(bytes: Buffer, at: number): string {
  const text = bytes.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  const own = text.slice(text.lastIndexOf('obj') + 1);
  return own.replace(/#([0-9a-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Filters of pictures, which are never unpacked here. */
const PICTURE = /^(?:DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)$/;

/** `other`: several filters, unusual ones, or those that stand elsewhere, so that their result cannot be measured. */
function filterOf(dictionary: string): 'none' | 'flate' | 'picture' | 'other' {
  const found = [
    ...dictionary.matchAll(/\/(?:Filter|F)(?![A-Za-z])\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+\s+\d+\s+R)/g),
  ];
  if (found.length === 0) return 'none';
  const value = found[0]?.[1] ?? '';
  const names = [...value.matchAll(/\/([A-Za-z0-9]+)/g)].map(([, name = '']) => name);
  const [name = ''] = names;
  if (found.length > 1 || names.length !== 1) return 'other';
  if (PICTURE.test(name)) return 'picture';
  return name === 'FlateDecode' || name === 'Fl' ? 'flate' : 'other';
}

/** Bytes that a stream unpacks to, whatever it says of itself; 0 for what is not compressed. */
function unpackedSize(file: ChosenFile, data: Buffer, isFlate: boolean, left: number): number {
  try {
    return inflateSync(data, { maxOutputLength: left }).length;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(file);
    const isBroken = code === 'Z_DATA_ERROR' && !/header check|compression method|window size/.test(message);
    if (isFlate && isBroken) throw refuseForm('damaged', { file: file.name, part: 'stream' });
    return 0;
  }
}

function checkStreams(file: ChosenFile): void {
  const { bytes } = file;
  let left: number = LIMITS.unpackedBytes;
  let count = 0;
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    count += 1;
    if (count > LIMITS.streams) throw refuseForm('unusual', { file: file.name, part: `${count} streams` });
    let start = at + STREAM.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    const end = bytes.indexOf('endstream', start);
    const filter = filterOf(dictionaryBefore(bytes, at));
    if (filter === 'other' && (end < 0 || end - start > HARMLESS_BYTES))
      throw refuseForm('unusual', { file: file.name, part: 'stream filters' });
    left -= unpackedSize(file, bytes.subarray(start), filter === 'flate', left);
  }
}

/** @throws AppError `bad-input` when the file is cut off, or unpacks to too much. */
export function checkPdf(file: ChosenFile): void {
  const tail = file.bytes.toString('latin1', Math.max(0, file.bytes.length - TAIL_BYTES));
  if (!tail.includes('%%EOF')) throw refuseForm('damaged', { file: file.name, part: 'PDF' });
  checkStreams(file);
}
