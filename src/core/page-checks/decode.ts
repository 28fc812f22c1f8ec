/** Bytes in which a page may name its encoding (HTML Standard, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

function decoderOf(label: string | undefined): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

/** The text of a page, by its byte order mark, its header, its own word, or as UTF-8; an unknown encoding never fails. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, PRESCAN_BYTES),
  ).toString('latin1');
  const told = /\bcharset\s*=\s*["']?([\w.:-]{1,40})/i;
  const decoder =
    decoderOf(byteOrderMark(bytes)) ??
    decoderOf(told.exec(contentType)?.[1]) ??
    decoderOf(told.exec(/<meta[^>]{0,200}charset[^>]{0,60}/i.exec(head)?.[0] ?? '')?.[1]) ??
    new TextDecoder();
  return decoder.decode(bytes);
}

/** The title in the document information of a PDF, where it is written in plain letters; otherwise empty. */
export function pdfTitle(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const title = /\/Title\s{0,8}\(((?:[^()\\]|\\.){0,300})\)/.exec(text)?.[1] ?? '';
  return /^[\x20-\x7e]*$/.test(title) ? title.replace(/\\(.)/g, '$1') : '';
}
