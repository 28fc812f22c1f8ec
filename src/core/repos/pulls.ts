import { type PullGap, type PullSummary, pullGapSchema } from '#shared/model/customer.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso, toIsoOrNull } from './columns.ts';

export interface PullRow {
  readonly id: PullId;
  readonly seq: number;
  readonly state: PullSummary['state'];
  readonly started_at: number;
  readonly finished_at: number | null;
  /** Address of the next page of numbers; null before the first one was read and after the last. */
  readonly cursor: string | null;
  /** How often the list of numbers was read from its start, counting from 1. */
  readonly round: number;
  readonly numbers: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly listed: number | null;
  readonly gaps_json: string;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly tracking_id: string | null;
}

export const PULL_COLUMNS = `id, seq, state, started_at, finished_at, cursor, round, numbers, added, removed, changed, listed,
  gaps_json, error_code, error_message, tracking_id`;

export function readLatestPull(db: ReadDb, customerKey: number): PullRow | undefined {
  return db.get(
    `SELECT ${PULL_COLUMNS} FROM pulls WHERE customer_key = @customerKey ORDER BY seq DESC LIMIT 1`,
    {
      customerKey,
    },
  );
}

export function latestPull(db: ReadDb, customerKey: number): PullSummary | null {
  const row = readLatestPull(db, customerKey);
  return row ? toPullSummary(row) : null;
}

export function toPullSummary(row: PullRow): PullSummary {
  return {
    id: row.id,
    state: row.state,
    startedAt: toIso(row.started_at),
    finishedAt: toIsoOrNull(row.finished_at),
    numbers: row.numbers,
    added: row.added,
    removed: row.removed,
    changed: row.changed,
    listed: row.listed,
    gaps: pullGapSchema.array().parse(JSON.parse(row.gaps_json)),
    errorCode: row.error_code,
    errorMessage: row.error_message,
    trackingId: row.tracking_id,
  };
}

/** Opens a pull and returns its number within the customer, which marks the locations it sees. */
export function insertPull(db: WriteDb, id: PullId, customerKey: number, now: number): number {
  const seq = (readLatestPull(db, customerKey)?.seq ?? 0) + 1;
  db.run(
    `INSERT INTO pulls (id, customer_key, seq, state, started_at, round, numbers, added, removed, changed, gaps_json)
     VALUES (@id, @customerKey, @seq, 'running', @now, 1, 0, 0, 0, 0, '[]')`,
    { id, customerKey, seq, now },
  );
  db.touch('pulls');
  return seq;
}

export function resumePull(db: WriteDb, id: PullId): void {
  db.run(
    `UPDATE pulls SET state = 'running', finished_at = NULL, error_code = NULL, error_message = NULL,
       tracking_id = NULL WHERE id = @id`,
    { id },
  );
  db.touch('pulls');
}

export interface PullTally {
  numbers: number;
  added: number;
  removed: number;
  changed: number;
}

/** Where a pull stands after a page: what it has seen so far, and where it goes on. */
export function savePage(
  db: WriteDb,
  id: PullId,
  page: { readonly cursor: string | null; readonly positions: Uint32Array; readonly tally: PullTally },
): void {
  if (page.positions.length > 0) {
    db.run(
      `INSERT INTO pull_pages (pull_id, page, positions)
       VALUES (@id, (SELECT coalesce(max(page), 0) + 1 FROM pull_pages WHERE pull_id = @id), @positions)`,
      {
        id,
        positions: new Uint8Array(
          page.positions.buffer,
          page.positions.byteOffset,
          page.positions.byteLength,
        ),
      },
    );
  }
  db.run(
    `UPDATE pulls SET cursor = @cursor, numbers = @numbers, added = @added, removed = @removed, changed = @changed
     WHERE id = @id`,
    { id, cursor: page.cursor, ...page.tally },
  );
}

export function startRound(db: WriteDb, id: PullId, round: number): void {
  db.run('UPDATE pulls SET round = @round, cursor = NULL WHERE id = @id', { id, round });
}

/** Positions of the rows that the pages of a pull have shown so far. */
export function listSeenPositions(db: ReadDb, id: PullId): Uint32Array[] {
  return db
    .all<{ positions: Uint8Array }>('SELECT positions FROM pull_pages WHERE pull_id = @id ORDER BY page', {
      id,
    })
    .map(({ positions }) => new Uint32Array(positions.slice().buffer));
}

export function saveGaps(db: WriteDb, id: PullId, gaps: readonly PullGap[]): void {
  db.run('UPDATE pulls SET gaps_json = @gaps WHERE id = @id', { id, gaps: JSON.stringify(gaps) });
}

export function saveListed(db: WriteDb, id: PullId, listed: number | null): void {
  db.run('UPDATE pulls SET listed = @listed WHERE id = @id', { id, listed });
}

export interface PullEnd {
  readonly state: Exclude<PullSummary['state'], 'running'>;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly trackingId: string | null;
  readonly now: number;
}

/** A paused pull keeps its cursor and pages; any other end lets them go. */
export function finishPull(db: WriteDb, id: PullId, end: PullEnd, tally: PullTally): void {
  db.run(
    `UPDATE pulls SET state = @state, finished_at = @now, error_code = @errorCode, error_message = @errorMessage,
       tracking_id = @trackingId, numbers = @numbers, added = @added, removed = @removed, changed = @changed
     WHERE id = @id`,
    { id, ...end, ...tally },
  );
  if (end.state !== 'paused') {
    db.run('DELETE FROM pull_pages WHERE pull_id = @id', { id });
    db.run('UPDATE pulls SET cursor = NULL WHERE id = @id', { id });
  }
  db.touch('pulls');
}

/** Pulls that a stop of the program cut off; they go on from their last page. */
export function pauseInterruptedPulls(db: WriteDb, now: number): void {
  const changed = db.run(
    `UPDATE pulls SET state = 'paused', finished_at = @now, error_code = 'host-restarted',
       error_message = 'TextReady stopped during this pull. What was read is kept; the pull goes on from there.'
     WHERE state = 'running'`,
    { now },
  );
  if (changed > 0) db.touch('pulls');
}

/** Ends a paused pull of a customer for good: what was read stays, where it stopped is forgotten. */
export function endPausedPull(db: WriteDb, customerKey: number, end: Omit<PullEnd, 'state'>): void {
  const latest = readLatestPull(db, customerKey);
  if (latest?.state !== 'paused') return;
  const { numbers, added, removed, changed } = latest;
  finishPull(db, latest.id, { state: 'cancelled', ...end }, { numbers, added, removed, changed });
}

export interface PausedPull {
  readonly customer_id: string;
  readonly connection_id: string;
  readonly error_code: string | null;
}

/** Customers whose latest pull is paused. */
export function listPausedPulls(db: ReadDb): PausedPull[] {
  return db.all(
    `SELECT c.customer_id, c.connection_id, p.error_code FROM pulls p JOIN customers c ON c.key = p.customer_key
     WHERE p.state = 'paused'
       AND p.seq = (SELECT max(seq) FROM pulls q WHERE q.customer_key = p.customer_key)
     ORDER BY p.started_at`,
  );
}
