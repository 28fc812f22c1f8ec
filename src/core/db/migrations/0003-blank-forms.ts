import type { Migration } from '../migration.ts';

const sql = `
-- A form to be filled in, as somebody sent it. The file lies in the store of files under file_hash; version is the hash of its
-- places, so that the same form is the same row whoever sends it again.
CREATE TABLE blank_forms (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx')),
  places_json TEXT NOT NULL,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

-- What a person said about a place: a field, a text that is always the same, or neither to leave it empty. What is recognised
-- is not kept, so that a later version may recognise more.
CREATE TABLE blank_form_choices (
  blank_form_id TEXT NOT NULL REFERENCES blank_forms (id) ON DELETE CASCADE,
  place_id TEXT NOT NULL,
  field TEXT,
  fixed TEXT,
  at INTEGER NOT NULL,
  CHECK (field IS NULL OR fixed IS NULL),
  PRIMARY KEY (blank_form_id, place_id)
) STRICT, WITHOUT ROWID;
`;

export const m0003: Migration = { version: 3, name: 'blank-forms', sql };
