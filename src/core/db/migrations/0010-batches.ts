import type { Migration } from '../migration.ts';

const sql = `
-- When a person put a batch away whose order has its answer; it is kept, and left out of the list.
ALTER TABLE batches ADD COLUMN archived_at INTEGER;

-- Verdict bits of the mirror when the number was put in, as in mirror_numbers; NULL for those of earlier versions.
ALTER TABLE batch_numbers ADD COLUMN reasons INTEGER;

-- Whether an order's own check refused the number, or carrying it out failed.
ALTER TABLE batch_numbers ADD COLUMN error_type TEXT;

-- A person has looked at what changed about an authorised number, up to and including a moment.
CREATE TABLE changes_seen (
  customer_id TEXT NOT NULL,
  e164 INTEGER NOT NULL,
  until INTEGER NOT NULL,
  who TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (customer_id, e164)
) STRICT, WITHOUT ROWID;
`;

export const m0010: Migration = { version: 10, name: 'batches', sql };
