import type { Migration } from '../migration.ts';

const sql = `
-- A campaign with placeholders, and what of the brand is the same for every customer.
CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  brand_json TEXT NOT NULL,
  campaign_json TEXT NOT NULL,
  rev INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

-- What was typed for a customer. scope is the template that asks, or empty for what every template asks: the brand and its
-- policies. An empty value was taken back.
CREATE TABLE template_answers (
  customer_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  slot TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (customer_id, scope, slot)
) STRICT, WITHOUT ROWID;

-- Which draft was made for a customer, and the revision that was written: a later one is a person's.
CREATE TABLE template_drafts (
  template_id TEXT NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
  customer_id TEXT NOT NULL,
  registration_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  PRIMARY KEY (template_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX template_drafts_by_registration ON template_drafts (registration_id);
`;

export const m0007: Migration = { version: 7, name: 'templates', sql };
