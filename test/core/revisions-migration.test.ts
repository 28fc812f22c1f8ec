import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS, migrate } from '#core/db/migrate.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

it('revisions of an older workspace tell when they were saved, no longer when they were replaced', () => {
  const raw = new Sqlite(':memory:');
  onTestFinished(() => {
    raw.close();
  });
  const at = MIGRATIONS.findIndex(({ name }) => name === 'revisions');
  const options = { folder: temporaryFolder(), now: () => 0 };
  migrate(raw, { ...options, migrations: MIGRATIONS.slice(0, at) });
  raw.exec('PRAGMA foreign_keys = OFF');
  raw.exec(`
    INSERT INTO registrations (id, customer_id, name, brand_json, campaign_json, delivery, errors, warnings, ruleset,
      rev, created_at, updated_at)
    VALUES ('a', 'c', 'First', '{}', '{}', 'editing', 0, 0, '1', 4, 100, 900);
    INSERT INTO registration_revisions (registration_id, rev, at, name, brand_json, campaign_json, numbers_json)
    VALUES ('a', 1, 200, 'First', '{}', '{}', '[]'), ('a', 2, 300, 'First', '{}', '{}', '[]'),
      ('a', 3, 400, 'First', '{}', '{}', '[]')`);
  migrate(raw, options);
  expect(raw.prepare('SELECT rev, at, who FROM registration_revisions ORDER BY rev').all()).toEqual([
    { rev: 1, at: 200, who: '' },
    { rev: 2, at: 200, who: '' },
    { rev: 3, at: 300, who: '' },
  ]);
  expect(raw.prepare('SELECT saved_at, saved_by FROM registrations').all()).toEqual([
    { saved_at: 900, saved_by: '' },
  ]);
});
