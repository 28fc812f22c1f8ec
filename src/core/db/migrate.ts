import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { AppError } from '#shared/ipc/errors.ts';
import { hashOf } from '../hash.ts';
import type { Migration } from './migration.ts';
import { m0001 } from './migrations/0001-mirror.ts';
import { m0002 } from './migrations/0002-work.ts';
import { m0003 } from './migrations/0003-blank-forms.ts';
import { m0004 } from './migrations/0004-attachments.ts';
import { m0005 } from './migrations/0005-revisions.ts';
import { m0006 } from './migrations/0006-rejections.ts';
import { m0007 } from './migrations/0007-templates.ts';
import { m0008 } from './migrations/0008-journal.ts';
import { m0009 } from './migrations/0009-guided.ts';
import { m0010 } from './migrations/0010-batches.ts';
import { m0011 } from './migrations/0011-reminders.ts';

export const MIGRATIONS: readonly Migration[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
];

const KEPT_BACKUPS = 3;

interface MigrateOptions {
  readonly folder: string;
  readonly now: () => number;
  readonly migrations?: readonly Migration[];
}

/**
 * Applies what is missing, each step in a transaction of its own, after a copy of the file was kept.
 * @throws AppError `database-newer` when a later TextReady wrote this file, `database-damaged` when a released step was altered.
 */
export function migrate(raw: Sqlite.Database, options: MigrateOptions): void {
  const migrations = options.migrations ?? MIGRATIONS;
  const current = Number(raw.pragma('user_version', { simple: true }));
  if (current > migrations.length) {
    throw new AppError(
      'database-newer',
      'This workspace was last used by a newer TextReady. Nothing was changed. Update TextReady to open it.',
      { found: current, supported: migrations.length },
    );
  }
  if (current > 0) {
    checkHashes(raw, migrations.slice(0, current));
    if (current < migrations.length) keepBackup(raw, options, current);
  }
  for (const migration of migrations.slice(current)) apply(raw, migration, options.now());
}

function apply(raw: Sqlite.Database, migration: Migration, now: number): void {
  raw
    .transaction(() => {
      raw.exec(migration.sql);
      raw
        .prepare('INSERT INTO schema_migrations (version, name, hash, applied_at) VALUES (?, ?, ?, ?)')
        .run(migration.version, migration.name, hashOf(migration.sql), now);
      raw.pragma(`user_version = ${migration.version}`);
    })
    .immediate();
}

function checkHashes(raw: Sqlite.Database, applied: readonly Migration[]): void {
  const rows = raw.prepare('SELECT version, hash FROM schema_migrations ORDER BY version').all() as {
    version: number;
    hash: string;
  }[];
  for (const migration of applied) {
    const row = rows.find((candidate) => candidate.version === migration.version);
    if (row?.hash !== hashOf(migration.sql)) {
      throw new AppError(
        'database-unavailable',
        `Step ${migration.version} of this workspace's schema is not the one that this TextReady ships. Nothing was changed. Install the official release, or open a copy from the backups folder.`,
        { version: migration.version },
      );
    }
  }
}

function keepBackup(raw: Sqlite.Database, options: MigrateOptions, version: number): void {
  const folder = join(options.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(options.now()).toISOString().replace(/[:.]/g, '-');
  raw.prepare('VACUUM INTO ?').run(join(folder, `before-v${version + 1}-${stamp}.db`));
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith('before-v'))
    .sort((a, b) => a.slice(a.indexOf('-', 8)).localeCompare(b.slice(b.indexOf('-', 8))));
  for (const name of copies.slice(0, -KEPT_BACKUPS)) rmSync(join(folder, name), { force: true });
}
