import type { CustomerId, OutboxId } from '#shared/model/ids.ts';
import type { JournalEntry, JournalFacts, JournalKind } from '#shared/model/journal.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { type ChainedFields, chainHash, NO_ENTRY } from '../journal/chain.ts';
import { toIso } from './columns.ts';

export type JournalRow = ChainedFields & { readonly hash: string };

export interface NewJournalEntry {
  readonly at: number;
  readonly kind: JournalKind;
  readonly source: JournalEntry['source'];
  /** Who did it; empty when nobody did. */
  readonly who: string;
  readonly customerId: string;
  readonly subject: JournalEntry['subject'];
  readonly subjectId: string;
  readonly title: string;
  readonly outboxId: string | null;
  readonly facts: JournalFacts;
}

/** Adds an entry behind the last one, in the caller's transaction: what it tells of and the entry stand together or not at all. */
export function appendJournal(db: WriteDb, entry: NewJournalEntry): void {
  const last = db.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
  );
  const fields: ChainedFields = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    kind: entry.kind,
    source: entry.source,
    who: entry.who,
    customer_id: entry.customerId,
    subject: entry.subject,
    subject_id: entry.subjectId,
    title: entry.title,
    outbox_id: entry.outboxId,
    facts_json: JSON.stringify(entry.facts),
    previous: last?.hash ?? NO_ENTRY,
  };
  db.run(
    `INSERT INTO journal (seq, at, kind, source, who, customer_id, subject, subject_id, title, outbox_id, facts_json,
       previous, hash)
     VALUES (@seq, @at, @kind, @source, @who, @customer_id, @subject, @subject_id, @title, @outbox_id, @facts_json,
       @previous, @hash)`,
    { ...fields, hash: chainHash(fields) },
  );
  db.touch('journal');
}

const FIELDS = `j.seq, j.at, j.kind, j.source, j.who, j.customer_id, j.subject, j.subject_id, j.title, j.outbox_id,
    j.facts_json, j.previous, j.hash`;

/** Every entry from the first, one after the other. */
export const iterateJournal = (db: ReadDb): IterableIterator<JournalRow> =>
  db.iterate(`SELECT ${FIELDS} FROM journal j ORDER BY j.seq`);

type NamedRow = JournalRow & { readonly customer_name: string | null };

const toEntry = (row: NamedRow): JournalEntry => ({
  seq: row.seq,
  at: toIso(row.at),
  kind: row.kind as JournalKind,
  source: row.source as JournalEntry['source'],
  who: row.who,
  customerId: row.customer_id as CustomerId,
  customerName: row.customer_name ?? '',
  subject: row.subject as JournalEntry['subject'],
  subjectId: row.subject_id,
  title: row.title,
  outboxId: row.outbox_id as OutboxId | null,
  facts: JSON.parse(row.facts_json) as JournalFacts,
  previous: row.previous,
  hash: row.hash,
});

export interface JournalQuery {
  /** Null for all customers. */
  readonly customerId: string | null;
  /** Null for all entries of the outbox, and for what never was in it. */
  readonly outboxId: string | null;
}

/** Only what is asked for stands in the question: a condition that may be empty keeps SQLite from using its index. */
function whereOf({ customerId, outboxId }: JournalQuery, seq = 'TRUE'): string {
  const customer = customerId === null ? '' : ' AND j.customer_id = @customerId';
  const entry = outboxId === null ? '' : ' AND j.outbox_id = @outboxId';
  return `WHERE ${seq}${customer}${entry}`;
}

const NAMED = `SELECT ${FIELDS}, c.name AS customer_name FROM journal j LEFT JOIN customers c ON c.customer_id = j.customer_id`;

/** The newest entries first. @param before only entries with a smaller number */
export function listJournal(
  db: ReadDb,
  query: JournalQuery,
  page: { readonly before: number; readonly limit: number },
): JournalEntry[] {
  return db
    .all<NamedRow>(`${NAMED} ${whereOf(query, 'j.seq < @before')} ORDER BY j.seq DESC LIMIT @limit`, {
      ...query,
      ...page,
    })
    .map(toEntry);
}

export const countJournal = (db: ReadDb, query: JournalQuery): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM journal j ${whereOf(query)}`, { ...query })?.n ?? 0;

/** The oldest entries first, a page at a time. */
export function listJournalFrom(
  db: ReadDb,
  customerId: string | null,
  page: { readonly after: number; readonly limit: number },
): JournalEntry[] {
  const query = { customerId, outboxId: null };
  return db
    .all<NamedRow>(`${NAMED} ${whereOf(query, 'j.seq > @after')} ORDER BY j.seq LIMIT @limit`, {
      ...query,
      ...page,
    })
    .map(toEntry);
}
