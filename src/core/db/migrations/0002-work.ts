import type { Migration } from '../migration.ts';

/* What people do: views, mappings, statements, journeys, batches, registrations, and the outbox that sends them. */
const sql = `
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter_json TEXT NOT NULL,
  sort_json TEXT NOT NULL,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

-- Which column of a file means what, by the file's header.
CREATE TABLE import_mappings (
  what TEXT NOT NULL CHECK (what IN ('numbers', 'locations')),
  header_hash TEXT NOT NULL,
  mapping_json TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (what, header_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE attestations (
  customer_id TEXT NOT NULL,
  prerequisite TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('met', 'not-met')),
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  deleted_at INTEGER,
  PRIMARY KEY (customer_id, prerequisite)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_journey (
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE RESTRICT,
  e164 INTEGER NOT NULL,
  step TEXT NOT NULL
    CHECK (step IN ('in-batch', 'submitted', 'authorised', 'registration-requested', 'in-campaign', 'rejected')),
  source TEXT NOT NULL CHECK (source IN ('connector', 'person')),
  at INTEGER NOT NULL,
  batch_id TEXT,
  registration_id TEXT,
  note TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (customer_key, e164)
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  location_id TEXT NOT NULL,
  location_name TEXT NOT NULL,
  delivery TEXT NOT NULL
    CHECK (delivery IN ('editing', 'queued', 'sending', 'accepted', 'rejected', 'needs-attention', 'unknown')),
  order_id TEXT,
  order_status TEXT,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX batches_by_customer ON batches (customer_id, created_at);

CREATE TABLE batch_numbers (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  e164 INTEGER NOT NULL,
  owner_name TEXT NOT NULL,
  status TEXT CHECK (status IN ('SUCCESS', 'FAILED', 'PENDING')),
  error_code TEXT,
  error_title TEXT,
  error_message TEXT,
  PRIMARY KEY (batch_id, e164)
) STRICT, WITHOUT ROWID;

CREATE TABLE registrations (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  name TEXT NOT NULL,
  brand_json TEXT NOT NULL,
  campaign_json TEXT NOT NULL,
  delivery TEXT NOT NULL
    CHECK (delivery IN ('editing', 'queued', 'sending', 'accepted', 'rejected', 'needs-attention', 'unknown')),
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  ruleset TEXT NOT NULL,
  remote_id TEXT,
  case_id TEXT,
  case_status TEXT,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX registrations_by_customer ON registrations (customer_id, created_at);

CREATE TABLE registration_numbers (
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  e164 INTEGER NOT NULL,
  PRIMARY KEY (registration_id, e164)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_numbers_by_number ON registration_numbers (e164);

CREATE TABLE registration_revisions (
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  brand_json TEXT NOT NULL,
  campaign_json TEXT NOT NULL,
  numbers_json TEXT NOT NULL,
  PRIMARY KEY (registration_id, rev)
) STRICT, WITHOUT ROWID;

-- A person has read a finding and says why it may stand. It is about the text that was judged: text_hash tells whether it still is.
CREATE TABLE acknowledgements (
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  rule_id TEXT NOT NULL,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  deleted_at INTEGER,
  PRIMARY KEY (registration_id, rule_id, path, code)
) STRICT, WITHOUT ROWID;

-- What a page of the brand showed when it was looked at; the latest look at each page of each registration counts.
CREATE TABLE page_checks (
  id TEXT PRIMARY KEY,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  page TEXT NOT NULL CHECK (page IN ('website', 'privacy', 'terms', 'opt-in')),
  url TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  result_json TEXT NOT NULL,
  picture_hash TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX page_checks_by_registration ON page_checks (registration_id, at);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('order', 'registration')),
  customer_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  title TEXT NOT NULL,
  item_count INTEGER NOT NULL,
  payload TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  ruleset TEXT NOT NULL,
  actor TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'needs-attention', 'unknown', 'withdrawn')),
  attempts INTEGER NOT NULL,
  next_attempt_at INTEGER NOT NULL,
  lease_until INTEGER,
  last_error_code TEXT,
  last_error_message TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  reference TEXT,
  remote_id TEXT,
  remote_status TEXT,
  settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
  next_check_at INTEGER,
  checks INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox (state, next_attempt_at);
CREATE INDEX outbox_by_entity ON outbox (entity_id, created_at);

CREATE TABLE outbox_needs (
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  needs_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  PRIMARY KEY (outbox_id, needs_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_attempts (
  id INTEGER PRIMARY KEY,
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  http_status INTEGER,
  message TEXT NOT NULL,
  tracking_id TEXT
) STRICT;
CREATE INDEX outbox_attempts_by_row ON outbox_attempts (outbox_id, id);

CREATE TABLE receipts (
  id INTEGER PRIMARY KEY,
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX receipts_by_row ON receipts (outbox_id, id);
`;

export const m0002: Migration = { version: 2, name: 'work', sql };
