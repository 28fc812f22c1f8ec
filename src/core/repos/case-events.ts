import type { CaseEvent } from '#shared/model/guided.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

export type CaseEventRow = Omit<CaseEvent, 'at' | 'registrationId' | 'outboxId'> & {
  readonly registrationId: string;
  readonly outboxId: string;
  readonly at: number;
};

export function insertCaseEvent(db: WriteDb, row: CaseEventRow): void {
  db.run(
    `INSERT INTO case_events (registration_id, outbox_id, status, at, source, who, note)
     VALUES (@registrationId, @outboxId, @status, @at, @source, @who, @note)`,
    { ...row },
  );
  db.touch('cases');
}

/** The oldest first, of all releases of a registration. */
export const listCaseEvents = (db: ReadDb, registrationId: string): CaseEvent[] =>
  db
    .all<Omit<CaseEvent, 'at'> & { at: number }>(
      `SELECT registration_id AS registrationId, outbox_id AS outboxId, status, at, source, who, note
       FROM case_events WHERE registration_id = @registrationId ORDER BY id`,
      { registrationId },
    )
    .map((row) => ({ ...row, at: toIso(row.at) }));

/** What was last told of the case of this release, by anybody or by a person; `at` in milliseconds. */
export const lastCaseEvent = (
  db: ReadDb,
  row: { readonly id: string; readonly entity_id: string },
  by: 'anybody' | 'person' = 'anybody',
): { readonly status: CaseEvent['status']; readonly at: number } | undefined =>
  db.get(
    `SELECT status, at FROM case_events
     WHERE registration_id = @registrationId AND outbox_id = @outboxId${by === 'person' ? " AND source = 'person'" : ''}
     ORDER BY id DESC LIMIT 1`,
    { registrationId: row.entity_id, outboxId: row.id },
  );
