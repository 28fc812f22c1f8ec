import type { Migration } from '../migration.ts';

/*
 * The workspace itself, and what is Webex's truth or a file's: only a pull or an import writes it, and it may be dropped and
 * pulled again. Times are epoch milliseconds. E.164 numbers are stored as integers without the plus sign.
 */
const sql = `
CREATE TABLE schema_migrations (
  version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('token', 'sample', 'integration', 'file')),
  label TEXT NOT NULL,
  base_url TEXT NOT NULL,
  connector_url TEXT,
  token_env TEXT,
  client_id TEXT,
  access_expires_at INTEGER,
  refresh_expires_at INTEGER,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  key INTEGER PRIMARY KEY,
  customer_id TEXT NOT NULL UNIQUE,
  connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  pulled_at INTEGER,
  ruleset TEXT NOT NULL DEFAULT '',
  extra_json TEXT
) STRICT;

CREATE TABLE mirror_locations (
  key INTEGER PRIMARY KEY,
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  location_id TEXT NOT NULL,
  name TEXT NOT NULL,
  address1 TEXT NOT NULL,
  address2 TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  phone TEXT NOT NULL,
  pstn_type TEXT NOT NULL,
  pstn_name TEXT NOT NULL,
  pstn_services TEXT NOT NULL,
  subscription_id TEXT NOT NULL,
  routing_prefix TEXT NOT NULL,
  extra_json TEXT,
  seen INTEGER NOT NULL,
  UNIQUE (customer_key, location_id)
) STRICT;

CREATE TABLE mirror_licences (
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  licence_id TEXT NOT NULL,
  name TEXT NOT NULL,
  total INTEGER,
  consumed INTEGER,
  PRIMARY KEY (customer_key, licence_id)
) STRICT, WITHOUT ROWID;

-- What many numbers have in common; some hundred combinations stand for millions of rows.
CREATE TABLE mirror_traits (
  key INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  number_type TEXT NOT NULL,
  telephony_type TEXT NOT NULL,
  flags INTEGER NOT NULL,
  owner_type TEXT NOT NULL,
  UNIQUE (state, number_type, telephony_type, flags, owner_type)
) STRICT;

-- id is customer_key * 2^24 + a position, so that the numbers of a customer lie together.
-- reasons has one bit for each eligibility rule.
-- location_key has no foreign key: without an index of its own, which nothing else needs, its check would read all rows.
CREATE TABLE mirror_numbers (
  id INTEGER PRIMARY KEY,
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  location_key INTEGER NOT NULL,
  e164 INTEGER,
  extension TEXT NOT NULL,
  traits_key INTEGER NOT NULL,
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  extra_json TEXT,
  reasons INTEGER NOT NULL
) STRICT;
-- Not partial, so that it also finds all numbers of a customer; NULLs are distinct to a unique index.
CREATE UNIQUE INDEX mirror_numbers_by_number ON mirror_numbers (customer_key, e164);
CREATE UNIQUE INDEX mirror_numbers_by_extension
  ON mirror_numbers (customer_key, location_key, extension) WHERE e164 IS NULL;

-- For each position of a block, what stands for the text in which Webex sent the number: hashes, then lengths.
CREATE TABLE mirror_row_texts (
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  texts BLOB NOT NULL,
  PRIMARY KEY (customer_key, block)
) STRICT, WITHOUT ROWID;

-- cursor is the address of the next page of numbers; it is written with the rows of the page before.
CREATE TABLE pulls (
  id TEXT PRIMARY KEY,
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  cursor TEXT,
  round INTEGER NOT NULL,
  numbers INTEGER NOT NULL,
  added INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  listed INTEGER,
  gaps_json TEXT NOT NULL,
  error_code TEXT,
  error_message TEXT,
  tracking_id TEXT,
  UNIQUE (customer_key, seq)
) STRICT;

-- Which rows the pages of a running pull have shown, as a list of 32-bit positions; emptied at its end.
CREATE TABLE pull_pages (
  pull_id TEXT NOT NULL REFERENCES pulls (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  positions BLOB NOT NULL,
  PRIMARY KEY (pull_id, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  customer_key INTEGER NOT NULL REFERENCES customers (key) ON DELETE CASCADE,
  pull_id TEXT NOT NULL REFERENCES pulls (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('added', 'removed', 'moved', 'reassigned', 'renamed', 'state', 'usage',
    'location-added', 'location-removed', 'location-renamed', 'location-pstn')),
  at INTEGER NOT NULL,
  e164 INTEGER,
  extension TEXT NOT NULL,
  location TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_pull ON changes (pull_id, kind);
CREATE INDEX changes_by_customer ON changes (customer_key, kind, id);

-- Counts that screens show of a customer's numbers; a row goes away when what it counts changes.
CREATE TABLE number_counts (
  customer_key INTEGER PRIMARY KEY REFERENCES customers (key) ON DELETE CASCADE,
  counts_json TEXT NOT NULL
) STRICT;
`;

export const m0001: Migration = { version: 1, name: 'mirror', sql };
