/*
 * The yardstick of a pull: reads the sandbox's pages one after the other, parses them, and inserts every number into a
 * bare table without an index, in one transaction. Prints the milliseconds it took.
 * node raw-read.ts <base URL> <token> <file>
 */
import Sqlite from 'better-sqlite3';

interface NumberRow {
  readonly phoneNumber: string;
  readonly extension?: string;
  readonly state: string;
  readonly phoneNumberType: string;
  readonly location: { readonly id: string };
  readonly owner?: { readonly id: string; readonly firstName?: string; readonly lastName?: string };
}

const [baseUrl = '', token = '', file = ''] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const db = new Sqlite(file);
db.pragma('journal_mode = WAL');
db.exec('CREATE TABLE numbers (number, extension, state, type, location, owner, first, last)');
const insert = db.prepare('INSERT INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?, ?)');

const start = performance.now();
const { items } = (await (await fetch(`${baseUrl}/organizations`, { headers })).json()) as {
  items: { id: string }[];
};
db.exec('BEGIN');
let count = 0;
for (const { id } of items) {
  let url: string | null = `${baseUrl}/telephony/config/numbers?orgId=${id}&max=2000`;
  while (url !== null) {
    const answer: Response = await fetch(url, { headers });
    const { phoneNumbers } = JSON.parse(await answer.text()) as { phoneNumbers: NumberRow[] };
    for (const { phoneNumber, extension, state, phoneNumberType, location, owner } of phoneNumbers) {
      insert.run(
        phoneNumber,
        extension ?? null,
        state,
        phoneNumberType,
        location.id,
        owner?.id ?? null,
        owner?.firstName ?? null,
        owner?.lastName ?? null,
      );
    }
    count += phoneNumbers.length;
    url = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  }
}
db.exec('COMMIT');
const ms = performance.now() - start;
db.close();
process.stdout.write(`${JSON.stringify({ count, ms })}\n`);
