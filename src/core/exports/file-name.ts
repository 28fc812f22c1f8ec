/**
 * What Windows, macOS or Linux refuse or misread in a name: reserved signs, controls, signs that reverse text.
 * The two joiners stay: emoji and several scripts need them.
 */
const UNSAFE = /[<>:"/\\|?*]|(?![\u200c\u200d])\p{C}|[\u2028\u2029]/gu;

/** Longest name part, in UTF-8 bytes, so that the whole stays well under the 255 of common file systems. */
const LONGEST_NAME = 120;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const utf8 = new TextEncoder();

function cut(text: string, bytes: number): string {
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (utf8.encode(kept + segment).length > bytes) break;
    kept += segment;
  }
  return kept;
}

/** On one line, without what systems refuse. */
function withoutUnsafe(name: string): string {
  return name.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
}

/** Names of devices, which Windows refuses with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file's own name as every system takes it: no path, no dots at the edges. Empty when nothing is left. */
export function safeName(name: string): string {
  const plain = withoutUnsafe(name).replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[^. ]{1,11})?$/u.exec(plain) ?? [];
  return `${cut(stem, LONGEST_NAME).trim()}${extension}`.replace(RESERVED, '$&_');
}

/** `photo (2).png`: the second one of that name. */
function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}

/** A name that is not among those taken, where capitals do not count; it is taken then. */
export function freeName(taken: Set<string>, name: string): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(name, count);
  taken.add(free.toLowerCase());
  return free;
}

/**
 * A file name that every system takes: `registration Delivery texts 2026-11-22.pdf`.
 * Letters of all scripts are kept. It begins with `kind`, so it is never a reserved name such as `CON`.
 * @param kind a plain word such as `registration`
 * @param name whatever a person typed; may be empty
 * @param date ISO date or time, of which the date is used
 * @param extension without a dot
 */
export function exportFileName(kind: string, name: string, date: string, extension: string): string {
  const part = cut(withoutUnsafe(name), LONGEST_NAME).trim();
  return `${[kind, part, date.slice(0, 10)].filter((piece) => piece !== '').join(' ')}.${extension}`;
}
