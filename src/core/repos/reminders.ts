import type { ReminderKind } from '#shared/model/timeline.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What is kept of a reminder; times in milliseconds. */
export interface StoredReminder {
  readonly id: string;
  readonly registrationId: string;
  readonly kind: ReminderKind;
  readonly text: string;
  /** Null where the date that the app proposes stands. */
  readonly dueAt: number | null;
  readonly day: string | null;
  readonly doneAt: number | null;
  /** The date that a notification was shown for. */
  readonly notifiedFor: number | null;
}

export const listStoredReminders = (db: ReadDb): StoredReminder[] =>
  db.all(`SELECT id, registration_id AS registrationId, kind, text, due_at AS dueAt, day, done_at AS doneAt,
      notified_for AS notifiedFor FROM reminders WHERE deleted_at IS NULL`);

/** Of which registration a reminder is: a kept one says so, a proposed one is named by its entry of the outbox. */
export const registrationOfReminder = (db: ReadDb, id: string): string | undefined =>
  db.get<{ registrationId: string }>(
    `SELECT registration_id AS registrationId FROM reminders WHERE id = @id AND deleted_at IS NULL
     UNION ALL SELECT entity_id FROM outbox WHERE id = @outboxId AND kind = 'registration'`,
    { id, outboxId: id.split('.')[0] ?? '' },
  )?.registrationId;

/** Adds a reminder, or writes what is kept of one anew. */
export function putReminder(
  db: WriteDb,
  row: StoredReminder & { readonly who: string; readonly now: number },
): void {
  db.run(
    `INSERT INTO reminders (id, registration_id, kind, text, due_at, day, done_at, done_by, notified_for, rev, updated_at)
     VALUES (@id, @registrationId, @kind, @text, @dueAt, @day, @doneAt, @who, @notifiedFor, 1, @now)
     ON CONFLICT (id) DO UPDATE SET due_at = @dueAt, day = @day, done_at = @doneAt, done_by = @who,
       notified_for = @notifiedFor, rev = rev + 1, updated_at = @now`,
    { ...row },
  );
  db.touch('reminders');
}

export function removeReminder(db: WriteDb, id: string, now: number): void {
  db.run('UPDATE reminders SET deleted_at = @now, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    now,
  });
  db.touch('reminders');
}
