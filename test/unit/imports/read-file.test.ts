import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowCutter, detectDelimiter } from '#core/imports/csv-table.ts';
import { openTable } from '#core/imports/open-table.ts';
import type { TableRow } from '#core/imports/table.ts';
import { makeXlsx, makeZip, type SheetCell, sheetXml, workbookParts } from '#support/make-xlsx.ts';
import { has } from '#support/programs.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

function save(content: string | Buffer, name = 'list.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string, sheet?: string) {
  const { signal } = new AbortController();
  const table = await openTable(path, sheet === undefined ? {} : { sheet }, signal, false);
  const rows: TableRow[] = [];
  for await (const piece of table.rows(signal)) rows.push(...piece.rows);
  return { ...table, rows };
}

const cellsOf = async (content: string | Buffer, name?: string) =>
  (await read(save(content, name))).rows.map(({ cells }) => cells);

const refusalOf = async (content: string | Buffer, name?: string) =>
  read(save(content, name)).then(
    () => 'read',
    (error: { details?: { refusal?: string } }) => error.details?.refusal,
  );

/** UTF-16 with the bytes in the other order. */
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a text file', () => {
  const text = 'Number,Owner\n+14155550123,José Müller\n';
  const cells = [
    ['Number', 'Owner'],
    ['+14155550123', 'José Müller'],
  ];

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', swapped(`\ufeff${text}`), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', swapped(text), 'utf-16be'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('in %s is read', async (_name, bytes, encoding) => {
    const table = await read(save(bytes));
    expect(table.rows.map((row) => row.cells)).toEqual(cells);
    expect(table.format.encoding).toBe(encoding);
    expect(table.rows.some(({ isDoubtful }) => isDoubtful)).toBe(false);
  });

  it('in GB 18030 is read', async () => {
    // 号码,所有者 / +14155550123,张伟 in GB 18030.
    const bytes = Buffer.concat([
      Buffer.from([0xba, 0xc5, 0xc2, 0xeb, 0x2c, 0xcb, 0xf9, 0xd3, 0xd0, 0xd5, 0xdf, 0x0a]),
      Buffer.from('+14155550123,'),
      Buffer.from([0xd5, 0xc5, 0xce, 0xb0, 0x0a]),
    ]);
    const table = await read(save(bytes));
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['号码', '所有者'],
      ['+14155550123', '张伟'],
    ]);
    expect(table.format.encoding).toBe('gb18030');
  });

  it('whose lines differ in encoding is read line by line, and the rarer lines are doubtful', async () => {
    const lines = Array.from({ length: 5 }, (_none, index) => Buffer.from(`${index},José\n`));
    lines.splice(2, 0, Buffer.from('x,Müller\n', 'latin1'));
    const table = await read(save(Buffer.concat(lines)));
    expect(table.format.encoding).toBe('mixed');
    expect(table.rows[2]).toMatchObject({ row: 3, cells: ['x', 'Müller'], isDoubtful: true });
    expect(table.rows.filter(({ isDoubtful }) => isDoubtful)).toHaveLength(1);
    expect(table.rows[5]?.cells).toEqual(['4', 'José']);
  });

  it.each([
    ['comma', 'a,b,c\n1,2,3\n', ','],
    ['semicolon', 'a;b;c\n1,5;2;3\n', ';'],
    ['tab', 'a\tb\n1,0\t2\n', '\t'],
    ['pipe', 'a|b|c\n1|2|3\n', '|'],
    ['comma', 'just one column\nwith words\n', ','],
    ['semicolon', 'sep=;\na;b\n1;2\n', ';'],
  ])('is cut at its %s', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it.each(['\n', '\r\n', '\r'])('may end its lines with %j', async (newline) => {
    const text = ['a,b', '"1","x', 'y"', '', '2,z', ''].join(newline);
    expect(await cellsOf(text)).toEqual([['a', 'b'], ['1', 'x\ny'], [''], ['2', 'z']]);
  });

  it('counts rows as the spreadsheet does: blank ones too, several lines in one cell once, Excel’s own line not', async () => {
    const { rows } = await read(save('sep=;\nNumber;Note\n\n1;"two\nlines"\n2;end\n'));
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Number'],
      [2, ''],
      [3, '1'],
      [4, '2'],
    ]);
  });

  it('is the same however it comes in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', 'é', '号'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.integer({ min: 1, max: 7 })), (table, sizes) => {
        const quoted = table.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const text = `${quoted.join('\r\n')}\r\n`;
        const cutter = createRowCutter('list.csv', 'comma');
        const read: TableRow[] = [];
        for (let at = 0; at < text.length; ) {
          const size = sizes.next().value ?? 1;
          read.push(...cutter.cut(text.slice(at, at + size), false));
          at += size;
        }
        read.push(...cutter.cut('', true));
        expect(read.map(({ cells }) => cells)).toEqual(table);
        expect(read.map(({ row }) => row)).toEqual(table.map((_cells, index) => index + 1));
      }),
    );
  });

  it('keeps a row with a stray quotation mark and marks it', async () => {
    const { rows } = await read(save('a,b\n"Jim "Jimbo" Smith",2\n3,4\n'));
    expect(rows[1]).toMatchObject({ row: 2, isBroken: true });
    expect(rows[2]).toMatchObject({ cells: ['3', '4'], isBroken: false });
  });
});

describe('a file that is no list', () => {
  it.each([
    ['empty-file', ''],
    ['blank-file', '\n\n , \n'],
    ['pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'],
    ['old-excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['other-format', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['other-format', '  <!DOCTYPE html><html></html>'],
    ['other-format', '<?xml version="1.0"?><a/>'],
    ['no-text', Buffer.from([1, 2, 3, 0, 0, 0, 0, 9, 0, 0])],
    ['no-text', 'a,b\n\u0001\u0002,c\n'],
    ['open-quote', 'a,b\n1,"never closed\n2,c\n3,d\n'],
    ['long-cell', `a,b\n1,${'x'.repeat(100_001)}\n`],
    ['too-many-columns', `${','.repeat(250)}\n`],
  ])('is refused: %s', async (refusal, content) => {
    expect(await refusalOf(content)).toBe(refusal);
  });

  it('names the row of a quotation mark that never closes', async () => {
    const path = save('a,b\n1,2\n3,"open\n4,5\n');
    await expect(read(path)).rejects.toMatchObject({ code: 'bad-input', details: { row: 3 } });
  });

  it('that is gone or a folder is said so', async () => {
    await expect(read(join(temporaryFolder(), 'gone.csv'))).rejects.toMatchObject({ code: 'file-error' });
    await expect(read(temporaryFolder())).rejects.toMatchObject({ details: { refusal: 'not-a-file' } });
  });

  it.runIf(has('mkfifo', '--version'))('that is a pipe, which would never answer, is no file', async () => {
    const pipe = join(temporaryFolder(), 'list.csv');
    execFileSync('mkfifo', [pipe]);
    await expect(read(pipe)).rejects.toMatchObject({ details: { refusal: 'not-a-file' } });
  });
});

const formula = (body: string): SheetCell => ({ xml: `<c r="PLACE" ${body}</c>` });

describe('a workbook', () => {
  it('is read as text: numbers in full, formulas by their stored result, gaps kept', async () => {
    const rows: SheetCell[][] = [
      ['Number', 'Extension', 'Active', 'Note'],
      [],
      [14155550123, '0123', true, null],
      [{ xml: '<c r="PLACE"><v>1.4155550124E10</v></c>' }, 123, false, 'a & b <c>'],
      [formula('t="str"><f>"+1"&amp;A1</f><v>+14155550125</v>'), null, null, ' kept '],
    ];
    expect(await cellsOf(makeXlsx(rows), 'list.xlsx')).toEqual([
      ['Number', 'Extension', 'Active', 'Note'],
      ['', '', '', ''],
      ['14155550123', '0123', 'TRUE', ''],
      ['14155550124', '123', 'FALSE', 'a & b <c>'],
      ['+14155550125', '', '', ' kept '],
    ]);
  });

  it('offers its sheets that hold something', async () => {
    const path = save(makeXlsx({ Empty: [], First: [['a'], ['1']], Second: [['b'], ['2']] }), 'list.xlsx');
    expect((await read(path)).format).toMatchObject({ sheets: ['First', 'Second'], sheet: 'First' });
    expect((await read(path, 'Second')).rows[1]?.cells).toEqual(['2']);
    await expect(read(path, 'Empty')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is known by its contents, whatever its name', async () => {
    expect(await cellsOf(makeXlsx([['a'], ['1']]), 'list.csv')).toEqual([['a'], ['1']]);
  });

  const withSheet = (xml: string) => makeZip(workbookParts({ Sheet1: xml }));
  const sheet = (rows: string) => sheetXml([]).replace('<sheetData>', `<sheetData>${rows}`);

  it.each([
    ['workbook-other', makeZip({ 'word/document.xml': '<w/>' })],
    ['workbook-damaged', makeXlsx([['a']]).subarray(0, 200)],
    ['workbook-damaged', Buffer.from('PK\x03\x04 and nothing else, whatever it says')],
    ['no-sheet', makeXlsx({ One: [], Two: [['  ']] })],
    ['formula-without-result', makeXlsx([['a'], [formula('t="str"><f>B1</f>')]])],
    ['broken-cell', makeXlsx([['a'], [formula('t="s"><v>99</v>')]])],
    ['too-wide-span', withSheet(sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"/>'))],
    ['too-wide-span', withSheet(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))],
    ['workbook-unusual', withSheet(sheet('<row r="&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;"/>'))],
    ['workbook-unusual', withSheet(sheet('<row x=">" r="999999999"/>'))],
    ['too-wide-span', withSheet(sheet('<x:row y:r="999999999"/>'))],
    ['workbook-unusual', withSheet(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet('')}`)],
  ])('is refused before it can do harm: %s', async (refusal, bytes) => {
    expect(await refusalOf(bytes, 'list.xlsx')).toBe(refusal);
  });

  it('that unpacks to very much is refused, whatever size it claims', async () => {
    const parts = workbookParts({ Sheet1: sheet('') });
    parts['xl/worksheets/sheet1.xml'] = ' '.repeat(300_000_000);
    const honest = makeZip(parts);
    expect(honest.length).toBeLessThan(1_000_000);
    expect(await refusalOf(honest, 'bomb.xlsx')).toBe('workbook-bomb');
    expect(
      await refusalOf(
        makeZip(parts, () => 1000),
        'bomb.xlsx',
      ),
    ).toBe('workbook-bomb');
  });
});
