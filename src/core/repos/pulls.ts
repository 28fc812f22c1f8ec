import type { Change, ChangeKind, PullSummary } from '#shared/model/customer.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { fromStoredNumber, toIso, toIsoOrNull } from './columns.ts';

interface PullRow {
  readonly id: PullId;
  readonly state: PullSummary['state'];
  readonly started_at: number;
  readonly finished_at: number | null;
  readonly numbers: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly error_code: string | null;
  readonly error_message: string | null;
}

export function latestPull(db: ReadDb, customerKey: number): PullSummary | null {
  const row = db.get<PullRow>(
    `SELECT id, state, started_at, finished_at, numbers, added, removed, changed, error_code, error_message
     FROM pulls WHERE customer_key = @customerKey ORDER BY seq DESC LIMIT 1`,
    { customerKey },
  );
  return row
    ? {
        id: row.id,
        state: row.state,
        startedAt: toIso(row.started_at),
        finishedAt: toIsoOrNull(row.finished_at),
        numbers: row.numbers,
        added: row.added,
        removed: row.removed,
        changed: row.changed,
        errorCode: row.error_code,
        errorMessage: row.error_message,
      }
    : null;
}

/** Opens a pull and returns its number within the customer, which marks the rows it sees. */
export function insertPull(db: WriteDb, id: PullId, customerKey: number, now: number): number {
  const seq =
    (db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM pulls WHERE customer_key = @customerKey', {
      customerKey,
    })?.seq ?? 0) + 1;
  db.run(
    `INSERT INTO pulls (id, customer_key, seq, state, started_at, numbers, added, removed, changed)
     VALUES (@id, @customerKey, @seq, 'running', @now, 0, 0, 0, 0)`,
    { id, customerKey, seq, now },
  );
  db.touch('pulls');
  return seq;
}

export interface PullTally {
  numbers: number;
  added: number;
  removed: number;
  changed: number;
}

export function finishPull(
  db: WriteDb,
  id: PullId,
  end: {
    state: 'done' | 'cancelled' | 'failed';
    errorCode: string | null;
    errorMessage: string | null;
    now: number;
  },
  tally: PullTally,
): void {
  db.run(
    `UPDATE pulls SET state = @state, finished_at = @now, error_code = @errorCode, error_message = @errorMessage,
       numbers = @numbers, added = @added, removed = @removed, changed = @changed WHERE id = @id`,
    { id, ...end, ...tally },
  );
  db.touch('pulls');
}

/** Pulls that a stop of the program cut off; what they had read stays in the mirror. */
export function failInterruptedPulls(db: WriteDb, now: number): void {
  const changed = db.run(
    `UPDATE pulls SET state = 'failed', finished_at = @now, error_code = 'host-restarted',
       error_message = 'TextReady stopped during this pull. What was read until then was kept; pull again.'
     WHERE state = 'running'`,
    { now },
  );
  if (changed > 0) db.touch('pulls');
}

export interface ChangeRow {
  readonly kind: ChangeKind;
  readonly e164: number | null;
  readonly extension: string;
  readonly before: string;
  readonly after: string;
}

export function insertChange(
  db: WriteDb,
  customerKey: number,
  pullId: PullId,
  at: number,
  change: ChangeRow,
): void {
  db.run(
    `INSERT INTO changes (customer_key, pull_id, kind, at, e164, extension, before, after)
     VALUES (@customerKey, @pullId, @kind, @at, @e164, @extension, @before, @after)`,
    { customerKey, pullId, at, ...change },
  );
}

export function listChanges(
  db: ReadDb,
  customerKey: number,
  offset: number,
  limit: number,
): { total: number; rows: Change[] } {
  const total = db.get<{ n: number }>('SELECT count(*) AS n FROM changes WHERE customer_key = @customerKey', {
    customerKey,
  });
  const rows = db.all<ChangeRow & { id: number; pull_id: PullId; at: number }>(
    `SELECT id, pull_id, kind, at, e164, extension, before, after FROM changes
     WHERE customer_key = @customerKey ORDER BY id DESC LIMIT @limit OFFSET @offset`,
    { customerKey, limit, offset },
  );
  return {
    total: total?.n ?? 0,
    rows: rows.map(({ pull_id, at, e164, ...rest }) => ({
      ...rest,
      pullId: pull_id,
      at: toIso(at),
      e164: e164 === null ? '' : fromStoredNumber(e164),
    })),
  };
}
