import type { Migration } from '../migration.ts';

const sql = `
-- Why a registration came back, as a person pasted it. What was rejected is the frozen payload of its outbox row, so that
-- each release can be rejected once. Codes are [family, code] as they were recognised; fields are what the text or a person named.
CREATE TABLE rejections (
  id TEXT PRIMARY KEY,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  outbox_id TEXT NOT NULL UNIQUE REFERENCES outbox (id) ON DELETE RESTRICT,
  rejected_rev INTEGER NOT NULL,
  case_id TEXT,
  text TEXT NOT NULL,
  codes_json TEXT NOT NULL,
  fields_json TEXT NOT NULL,
  who TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rejections_by_registration ON rejections (registration_id, at);
`;

export const m0006: Migration = { version: 6, name: 'rejections', sql };
