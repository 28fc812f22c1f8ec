import type { DoctorProblem } from '#shared/model/doctor.ts';
import type { ReadDb } from '../db/database.ts';

/** What SQLite finds wrong with its file. */
export function findDamage(db: ReadDb): DoctorProblem[] {
  const lines = db.all<{ quick_check: string }>('PRAGMA quick_check(20)').map((row) => row.quick_check);
  const orphans = db.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check');
  return [
    ...lines.filter((line) => line !== 'ok').map((line) => ({ code: 'damage' as const, hint: line })),
    ...orphans.map(({ table, parent }) => ({ code: 'orphan' as const, hint: `${table} → ${parent}` })),
  ];
}

/** When this workspace began to keep a journal, in milliseconds. */
export const journalBeganAt = (db: ReadDb): number =>
  db.get<{ at: number }>("SELECT applied_at AS at FROM schema_migrations WHERE name = 'journal'")?.at ?? 0;

/** What the journal tells of each outbox entry: its id, a blank, and the hash of a payload or a receipt. */
export function notedHashes(db: ReadDb): Set<string> {
  const rows = db.all<{ noted: string }>(
    `SELECT outbox_id || ' ' || coalesce(facts_json ->> 'payloadHash', facts_json ->> 'receiptHash') AS noted
     FROM journal WHERE kind IN ('released', 'answered', 'confirmed')`,
  );
  return new Set(rows.map((row) => row.noted));
}

export const iterateReleases = (
  db: ReadDb,
): IterableIterator<{ id: string; payload: string; payload_hash: string; created_at: number }> =>
  db.iterate('SELECT id, payload, payload_hash, created_at FROM outbox ORDER BY id');

export const iterateReceipts = (
  db: ReadDb,
): IterableIterator<{ outbox_id: string; body: string; at: number }> =>
  db.iterate('SELECT outbox_id, body, at FROM receipts ORDER BY id');

/** Every file that the workspace says it keeps, with what it was kept for and the store where it lies. */
export const listFileHashes = (
  db: ReadDb,
): { readonly hash: string; readonly name: string; readonly store: 'files' | 'pictures' }[] =>
  db.all(
    `SELECT hash, store, min(name) AS name FROM (
       SELECT hash, 'files' AS store, name FROM attachments WHERE deleted_at IS NULL
       UNION ALL SELECT file_hash, 'files', name FROM blank_forms WHERE deleted_at IS NULL
       UNION ALL SELECT p.hash, 'files', o.title FROM guided_pictures p JOIN outbox o ON o.id = p.outbox_id
       UNION ALL SELECT picture_hash, 'pictures', url FROM page_checks WHERE picture_hash IS NOT NULL)
     GROUP BY hash, store ORDER BY name`,
  );
