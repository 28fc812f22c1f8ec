import type { Migration } from '../migration.ts';

const sql = `
-- A file that proves what a registration says. Its bytes lie in the store of files under hash, once for all registrations.
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'pdf')),
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  is_protected INTEGER NOT NULL,
  who TEXT NOT NULL,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX attachments_by_registration ON attachments (registration_id, created_at);
`;

export const m0004: Migration = { version: 4, name: 'attachments', sql };
