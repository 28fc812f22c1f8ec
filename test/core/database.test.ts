import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChangeListener, Database } from '#core/db/database.ts';
import { MIGRATIONS, migrate } from '#core/db/migrate.ts';
import type { Migration } from '#core/db/migration.ts';
import { databasePath, moveDatabaseAside, openDatabase } from '#core/db/open.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

const now = () => Date.UTC(2026, 10, 3);

function open(folder: string, onChange: ChangeListener = () => {}): Database {
  const database = openDatabase({ folder, now, onChange, nativeBinding: undefined });
  onTestFinished(() => {
    try {
      database.close();
    } catch {
      // Closed by the test itself.
    }
  });
  return database;
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing was thrown';
};

describe('opening the workspace', () => {
  it('uses WAL with full synchronous writes and foreign keys', () => {
    const { read } = open(temporaryFolder());
    const pragma = (name: string) =>
      Object.values(read.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
  });

  it('has strict tables only', () => {
    const { read } = open(temporaryFolder());
    const loose = read.all<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
  });

  it('finds the numbers of one customer by an index, and one of them too', () => {
    const { read } = open(temporaryFolder());
    const plan = (where: string) =>
      read
        .all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM mirror_numbers WHERE ${where}`)
        .map((row) => row.detail)
        .join();
    expect(plan('customer_key = 1')).toContain('mirror_numbers_by_number (customer_key=?)');
    expect(plan('customer_key = 1 AND e164 = 1')).toContain(
      'mirror_numbers_by_number (customer_key=? AND e164=?)',
    );
    expect(plan("customer_key = 1 AND location_key = 1 AND extension = '1' AND e164 IS NULL")).toContain(
      'SEARCH',
    );
  });

  it('refuses a file that is no database, says so, and leaves it alone', () => {
    const folder = temporaryFolder();
    const garbage = Buffer.from('This is a letter, not a database. '.repeat(200));
    writeFileSync(databasePath(folder), garbage);
    expect(codeOf(() => open(folder))).toBe('database-damaged');
    expect(readFileSync(databasePath(folder))).toEqual(garbage);
  });

  it('notices a damaged page after an unclean stop', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const path = databasePath(folder);
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, 4096 * 6);
    writeFileSync(path, bytes);
    writeFileSync(`${path}.in-use`, '1');
    expect(codeOf(() => open(folder))).toBe('database-damaged');
  });

  it('refuses a truncated file', () => {
    const folder = temporaryFolder();
    open(folder).close();
    truncateSync(databasePath(folder), 5000);
    expect(codeOf(() => open(folder))).toBe('database-damaged');
  });

  it('refuses a workspace of a newer TextReady and does not change it', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const raw = new Sqlite(databasePath(folder));
    raw.pragma('user_version = 999');
    raw.close();
    expect(codeOf(() => open(folder))).toBe('database-newer');
    const again = new Sqlite(databasePath(folder));
    expect(again.pragma('user_version', { simple: true })).toBe(999);
    again.close();
  });

  it('says when the folder is a file', () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    expect(codeOf(() => open(folder))).toBe('database-unavailable');
  });

  it('moves a damaged file aside and starts fresh beside it', () => {
    const folder = temporaryFolder();
    writeFileSync(databasePath(folder), 'garbage '.repeat(1000));
    const aside = moveDatabaseAside(folder, now());
    expect(readFileSync(aside, 'utf8')).toContain('garbage');
    expect(() => open(folder)).not.toThrow();
  });
});

describe('migrations', () => {
  const extra: Migration = {
    version: MIGRATIONS.length + 1,
    name: 'extra',
    sql: 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;',
  };

  it('number their steps without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(
      MIGRATIONS.map((_migration, index) => index + 1),
    );
  });

  it('keep a copy of the file before they change it', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const raw = new Sqlite(databasePath(folder));
    migrate(raw, { folder, now, migrations: [...MIGRATIONS, extra] });
    raw.close();
    const [backup] = readdirSync(join(folder, 'backups'));
    const copy = new Sqlite(join(folder, 'backups', backup ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    copy.close();
  });

  it('leave the version before them when one fails', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const raw = new Sqlite(databasePath(folder));
    const broken = { ...extra, sql: `${extra.sql} CREATE TABLE extra (id INTEGER) STRICT;` };
    expect(() => migrate(raw, { folder, now, migrations: [...MIGRATIONS, broken] })).toThrow();
    expect(raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(raw.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'extra'").get()).toEqual({
      n: 0,
    });
    raw.close();
  });

  it('take a workspace without blank forms to one with them, and keep what is in it', () => {
    const folder = temporaryFolder();
    const raw = new Sqlite(databasePath(folder));
    migrate(raw, { folder, now, migrations: MIGRATIONS.slice(0, 2) });
    raw.exec(
      "INSERT INTO registrations VALUES ('r', 'c', 'Delivery texts', '{}', '{}', 'editing', 0, 0, '', NULL, NULL, NULL, 1, 0, 0, NULL)",
    );
    migrate(raw, { folder, now });
    expect(raw.prepare('SELECT name FROM registrations').all()).toEqual([{ name: 'Delivery texts' }]);
    expect(raw.prepare('SELECT count(*) AS n FROM blank_forms').get()).toEqual({ n: 0 });
    raw.close();
  });

  it('refuse a released step that was altered', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const raw = new Sqlite(databasePath(folder));
    const altered = MIGRATIONS.map((migration) => ({ ...migration, sql: `${migration.sql} ` }));
    expect(codeOf(() => migrate(raw, { folder, now, migrations: altered }))).toBe('database-unavailable');
    raw.close();
  });
});

describe('write transactions', () => {
  const insert = "INSERT INTO settings (key, value) VALUES (@key, '1')";

  it('tell of each touched table once, after the commit', () => {
    const heard: (readonly string[])[] = [];
    const database = open(temporaryFolder(), ({ tables }) => heard.push(tables));
    database.write((db) => {
      db.run(insert, { key: 'a' });
      db.touch('settings');
      db.touch('settings');
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([['settings']]);
  });

  it('leave nothing behind and tell nobody when they fail', () => {
    const heard: (readonly string[])[] = [];
    const database = open(temporaryFolder(), ({ tables }) => heard.push(tables));
    expect(() =>
      database.write((db) => {
        db.run(insert, { key: 'a' });
        db.touch('settings');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.read.all('SELECT * FROM settings')).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('cannot be written around by a read', () => {
    const { read } = open(temporaryFolder());
    expect(() => read.all(insert, { key: 'a' })).toThrow();
  });

  it('mark the workspace as in use until it is closed', () => {
    const folder = temporaryFolder();
    const database = open(folder);
    expect(existsSync(`${databasePath(folder)}.in-use`)).toBe(true);
    database.close();
    expect(existsSync(`${databasePath(folder)}.in-use`)).toBe(false);
  });
});
