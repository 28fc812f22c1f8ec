import { ZipFile } from 'yazl';

export interface ZipEntry {
  /** Path in the archive, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Already compressed, as pictures and office files are. */
  readonly isPacked?: boolean;
}

/** A time whose parts are those of UTC, since an archive has no time zones and yazl writes that of this computer. */
class UtcTime extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}

/**
 * An archive in pieces. The same entries and time give the same bytes in every time zone.
 * @param at ISO 8601; the time of every entry
 */
export async function* zipPieces(entries: Iterable<ZipEntry>, at: string): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new UtcTime(at);
  for (const { name, bytes, isPacked = false } of entries) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(data, name, { mtime, compress: !isPacked });
  }
  zip.end();
  for await (const piece of zip.outputStream) yield piece as Buffer;
}

/** The same archive as a whole. */
export async function zipBytes(entries: Iterable<ZipEntry>, at: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(entries, at)) pieces.push(piece);
  return Buffer.concat(pieces);
}
