import type { Migration } from '../migration.ts';

const sql = `
-- How an entry leaves. What a person does in Control Hub is never sent by the connector too.
ALTER TABLE outbox ADD COLUMN channel TEXT NOT NULL DEFAULT 'connector' CHECK (channel IN ('connector', 'guided'));

-- What a person does in Control Hub for one entry. check_json is what the last look at the order summary found; the text
-- itself is not kept, its hash is.
CREATE TABLE guided_runs (
  outbox_id TEXT PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  started_by TEXT NOT NULL,
  check_json TEXT,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE guided_steps (
  outbox_id TEXT NOT NULL REFERENCES guided_runs (outbox_id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  PRIMARY KEY (outbox_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE guided_ticks (
  outbox_id TEXT NOT NULL REFERENCES guided_runs (outbox_id) ON DELETE CASCADE,
  e164 INTEGER NOT NULL,
  PRIMARY KEY (outbox_id, e164)
) STRICT, WITHOUT ROWID;

-- Evidence outlives the run: who goes back to the connector has still seen what the picture shows.
CREATE TABLE guided_pictures (
  id INTEGER PRIMARY KEY,
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE INDEX guided_pictures_by_row ON guided_pictures (outbox_id, at);
CREATE INDEX guided_pictures_by_hash ON guided_pictures (hash);

-- Where the case of a registration stood, when, and who says so.
CREATE TABLE case_events (
  id INTEGER PRIMARY KEY,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED')),
  at INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('connector', 'person')),
  who TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX case_events_by_registration ON case_events (registration_id, id);
`;

export const m0009: Migration = { version: 9, name: 'guided', sql };
