import { expect, it, onTestFinished } from 'vitest';
import type { ReadDb, SqlParams, WriteDb } from '#core/db/database.ts';
import { openDatabase } from '#core/db/open.ts';
import { answerBatchNumbers } from '#core/repos/batch-numbers.ts';
import { lastCaseEvent } from '#core/repos/case-events.ts';
import { countJournal, listJournal, listJournalFrom } from '#core/repos/journal.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

/** How SQLite answers each question that `work` asks. */
function plansOf(work: (db: WriteDb) => unknown): string {
  const database = openDatabase({ folder: temporaryFolder(), now: () => 0, onChange: () => {} });
  onTestFinished(() => database.close());
  const plans: string[] = [];
  const explain = (sql: string, params?: SqlParams) => {
    const lines = database.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
    plans.push(...lines.map(({ detail }) => detail));
  };
  const db = {
    all(sql: string, params?: SqlParams) {
      explain(sql, params);
      return [];
    },
    get: explain,
    run: explain,
  } as unknown as WriteDb;
  work(db);
  return plans.join('\n');
}

const page = { before: 500, limit: 50 };
const forward = { after: 0, limit: 50 };
const customer = { customerId: 'c', outboxId: null };
const entry = { customerId: null, outboxId: 'o' };

it.each<[string, string, (db: ReadDb) => unknown]>([
  ['of a customer', 'journal_by_customer (customer_id=? AND seq<?)', (db) => listJournal(db, customer, page)],
  ['of an outbox entry', 'journal_by_outbox (outbox_id=? AND seq<?)', (db) => listJournal(db, entry, page)],
  [
    'of everybody',
    'INTEGER PRIMARY KEY (rowid<?)',
    (db) => listJournal(db, { ...entry, outboxId: null }, page),
  ],
  ['of a customer, counted', 'journal_by_customer (customer_id=?)', (db) => countJournal(db, customer)],
  ['of an outbox entry, counted', 'journal_by_outbox (outbox_id=?)', (db) => countJournal(db, entry)],
  [
    'of a customer, forward',
    'journal_by_customer (customer_id=? AND seq>?)',
    (db) => listJournalFrom(db, 'c', forward),
  ],
])('the journal %s is read by an index and in its order', (_what, index, work) => {
  const plans = plansOf(work);
  expect(plans).toContain(index);
  expect(plans).not.toContain('TEMP B-TREE');
});

it('the last event of a case is found among those of its registration', () => {
  const plans = plansOf((db) => lastCaseEvent(db, { id: 'o', entity_id: 'r' }));
  expect(plans).toContain('case_events_by_registration (registration_id=?)');
  expect(plans).not.toContain('SCAN');
});

it('the answers of an order are read once, not once for each of its numbers', () => {
  const plans = plansOf((db) => answerBatchNumbers(db, 'b', []));
  expect(plans).toContain('MATERIALIZE v');
  expect(plans).toContain('SEARCH batch_numbers USING PRIMARY KEY (batch_id=? AND e164=?)');
});
