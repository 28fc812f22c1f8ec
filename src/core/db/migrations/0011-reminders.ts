import type { Migration } from '../migration.ts';

const sql = `
-- What somebody wants to be reminded of. One's own reminders stand here whole. Of those that the app proposes from case_events
-- only what was said of them does: another date, that it is done, that it was shown. notified_for is the date that a
-- notification was shown for, so that none comes twice and a new date brings one again.
CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('return-form', 'ask', 'overdue', 'own')),
  text TEXT NOT NULL,
  due_at INTEGER,
  day TEXT,
  done_at INTEGER,
  done_by TEXT NOT NULL DEFAULT '',
  notified_for INTEGER,
  rev INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK (kind <> 'own' OR due_at IS NOT NULL)
) STRICT;
CREATE INDEX reminders_by_registration ON reminders (registration_id);
`;

export const m0011: Migration = { version: 11, name: 'reminders', sql };
