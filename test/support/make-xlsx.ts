import { crc32, deflateRawSync } from 'node:zlib';

function header(signature: number, name: Buffer, packed: Buffer, data: Buffer, at: number | null): Buffer {
  const fixed = Buffer.alloc(at === null ? 30 : 46);
  const shift = at === null ? 0 : 2;
  fixed.writeUInt32LE(signature, 0);
  fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(8, 8 + shift);
  fixed.writeUInt32LE(crc32(data), 14 + shift);
  fixed.writeUInt32LE(packed.length, 18 + shift);
  fixed.writeUInt32LE(data.length, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  if (at !== null) fixed.writeUInt32LE(at, 42);
  return Buffer.concat([fixed, name]);
}

/** A ZIP archive with deflated parts. `claim` writes another unpacked size into the directory than the true one. */
export function makeZip(
  parts: Readonly<Record<string, string | Buffer>>,
  claim?: (size: number) => number,
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    const local = header(0x04034b50, nameBytes, packed, data, null);
    const entry = header(0x02014b50, nameBytes, packed, data, at);
    if (claim) entry.writeUInt32LE(claim(data.length), 24);
    directory.push(entry);
    pieces.push(local, packed);
    at += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

export type SheetCell = string | number | boolean | null | { readonly xml: string };

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replaceAll('PLACE', place);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

export function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const body = rows
    .map((cells, row) => {
      const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('');
      return inner === '' ? '' : `<row r="${row + 1}">${inner}</row>`;
    })
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
}

/** The parts of a workbook with these sheets, as spreadsheet programs write them. */
export function workbookParts(sheets: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_name, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [index, name] of names.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheets[name] ?? '';
  return parts;
}

/** A workbook with one sheet of these cells, or with several by name. */
export function makeXlsx(
  rows: readonly (readonly SheetCell[])[] | Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
): Buffer {
  const sheets = Array.isArray(rows) ? { Sheet1: rows } : (rows as Record<string, (readonly SheetCell[])[]>);
  return makeZip(
    workbookParts(Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, sheetXml(cells)]))),
  );
}
