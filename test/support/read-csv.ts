/** Reads RFC 4180, strictly: a stray quote, a bare line end or a missing last CRLF throws. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell);
    if (text.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
      continue;
    }
    if (text[end] !== ',') throw new Error(`Neither a comma nor CRLF at ${end}`);
    at = end + 1;
    if (at === text.length) throw new Error('The last line has no CRLF');
  }
  if (row.length > 0) throw new Error('The last line has no CRLF');
  return rows;
}

function quoted(text: string, start: number): [cell: string, end: number] {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error(`The quote at ${start} is never closed`);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [cell, quote + 1];
    cell += '"';
    at = quote + 2;
  }
}

function plain(text: string, start: number): [cell: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r') {
    if (text[end] === '"' || text[end] === '\n')
      throw new Error(`An unquoted cell holds a quote or line end at ${end}`);
    end += 1;
  }
  return [text.slice(start, end), end];
}
