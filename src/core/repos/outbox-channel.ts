import type { Channel } from '#shared/model/outbox.ts';
import type { WriteDb } from '../db/database.ts';

/* What a person, and not the connector, does with a row of the outbox. */

/**
 * Moves a row that waits, and of which nothing can have arrived, to a channel; back to the connector it is due at once.
 * False when it is being sent, was sent, or is there already.
 */
export function moveToChannel(db: WriteDb, id: string, channel: Channel, now: number): boolean {
  db.touch('outbox');
  return (
    db.run(
      `UPDATE outbox SET channel = @channel, next_attempt_at = min(next_attempt_at, @now)
       WHERE id = @id AND state = 'queued' AND channel <> @channel`,
      { id, channel, now },
    ) === 1
  );
}

/** Whether a person has placed what they took over: from then on nobody knows whether it arrived. */
export function setPlaced(db: WriteDb, id: string, isPlaced: boolean): boolean {
  db.touch('outbox');
  return (
    db.run(
      `UPDATE outbox SET state = @after WHERE id = @id AND channel = 'guided' AND state = @before`,
      isPlaced ? { id, before: 'queued', after: 'unknown' } : { id, before: 'unknown', after: 'queued' },
    ) === 1
  );
}

/** A person says that what they placed has arrived. What becomes of it is open: nobody asks the connector about it. */
export function recordPlaced(
  db: WriteDb,
  id: string,
  placed: { reference: string; status: string; sentAt: number },
): void {
  db.run(
    `UPDATE outbox SET state = 'accepted', reference = @reference, remote_status = @status, sent_at = @sentAt,
       last_error_code = NULL, last_error_message = NULL WHERE id = @id AND channel = 'guided'`,
    { id, ...placed },
  );
  db.touch('outbox');
}

/** What a person says of an order or a case; `final` ends it. */
export function recordSaid(db: WriteDb, id: string, status: string, final: boolean): void {
  db.run(
    `UPDATE outbox SET remote_status = CASE channel WHEN 'guided' THEN @status ELSE remote_status END,
       settled = max(settled, @final), next_check_at = CASE WHEN @final THEN NULL ELSE next_check_at END WHERE id = @id`,
    { id, status, final: final ? 1 : 0 },
  );
  db.touch('outbox');
}
