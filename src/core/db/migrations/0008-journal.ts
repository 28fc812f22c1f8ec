import type { Migration } from '../migration.ts';

const sql = `
-- What was done and what was answered, in its order. Each entry's hash covers its fields and the hash of the entry before
-- it (src/core/journal/chain.ts), so that nothing in the middle can be altered, left out or put in without notice.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('person', 'connector', 'app')),
  who TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('batch', 'registration', 'customer')),
  subject_id TEXT NOT NULL,
  title TEXT NOT NULL,
  outbox_id TEXT,
  facts_json TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX journal_by_customer ON journal (customer_id, seq);
CREATE INDEX journal_by_outbox ON journal (outbox_id, seq) WHERE outbox_id IS NOT NULL;

CREATE TRIGGER journal_is_never_altered BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'An entry of the journal is never altered.'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'An entry of the journal is never removed.'); END;
`;

export const m0008: Migration = { version: 8, name: 'journal', sql };
