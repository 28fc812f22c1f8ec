import type { Change, ChangeKind, ChangeMeaning, PullChanges } from '#shared/model/change.ts';
import type { PullId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { fromStoredNumber, toIso } from './columns.ts';
import { MAY_TEXT } from './mirror-numbers.ts';

export interface ChangeRow {
  readonly kind: ChangeKind;
  /** Null for an extension or a location. */
  readonly e164: number | null;
  readonly extension: string;
  /** Name of the location where the number is now, or was; or of the location that changed. */
  readonly location: string;
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
    `INSERT INTO changes (customer_key, pull_id, kind, at, e164, extension, location, before, after)
     VALUES (@customerKey, @pullId, @kind, @at, @e164, @extension, @location, @before, @after)`,
    {
      customerKey,
      pullId,
      at,
      kind: change.kind,
      e164: change.e164,
      extension: change.extension,
      location: change.location,
      before: change.before,
      after: change.after,
    },
  );
  db.touch('changes', customerKey);
}

const AT_LEAST_AUTHORISED = `j.step IN ('authorised', 'registration-requested', 'in-campaign')`;

/**
 * What a change `c` means for work in hand, by how the number stands today: its row `n`, its journey `j` and the batch
 * `b` that holds it. The order of the cases is their weight.
 */
export const MEANING = `CASE
  WHEN c.e164 IS NULL THEN 'none'
  WHEN ${AT_LEAST_AUTHORISED} AND (n.id IS NULL OR NOT ${MAY_TEXT}) THEN 'authorised-lost'
  WHEN ${AT_LEAST_AUTHORISED} AND c.kind = 'moved' THEN 'authorised-moved'
  WHEN ${AT_LEAST_AUTHORISED} AND c.kind = 'reassigned' THEN 'authorised-owner-left'
  WHEN j.step = 'in-batch' AND b.delivery = 'editing'
    AND (n.id IS NULL OR NOT ${MAY_TEXT} OR l.location_id <> b.location_id) THEN 'chosen-left'
  WHEN j.step IN ('in-batch', 'submitted') AND b.delivery <> 'editing'
    AND (n.id IS NULL OR NOT ${MAY_TEXT} OR l.location_id <> b.location_id) THEN 'released-changed'
  WHEN c.kind IN ('added', 'state', 'usage') AND n.id IS NOT NULL AND ${MAY_TEXT}
    AND (j.step IS NULL OR j.step = 'rejected') THEN 'to-authorise'
  ELSE 'none' END`;

export const FROM_CHANGES = `FROM changes c
  LEFT JOIN mirror_numbers n ON n.customer_key = c.customer_key AND n.e164 = c.e164
  LEFT JOIN mirror_locations l ON l.key = n.location_key
  LEFT JOIN number_journey j ON j.customer_key = c.customer_key AND j.e164 = c.e164
  LEFT JOIN batches b ON b.id = j.batch_id AND b.deleted_at IS NULL`;

export interface ChangeFilter {
  readonly pullId?: PullId | undefined;
  readonly kind?: ChangeKind | undefined;
  readonly meaning?: ChangeMeaning | undefined;
}

export interface ChangeQuery extends ChangeFilter {
  readonly offset: number;
  readonly limit: number;
}

/** The condition over {@link FROM_CHANGES} with its parameters. */
export function whereChanges(
  customerKey: number,
  filter: ChangeFilter,
): { where: string; params: Record<string, string | number> } {
  const conditions = ['c.customer_key = @customerKey'];
  const params: Record<string, string | number> = { customerKey };
  if (filter.pullId) {
    conditions.push('c.pull_id = @pullId');
    params.pullId = filter.pullId;
  }
  if (filter.kind) {
    conditions.push('c.kind = @kind');
    params.kind = filter.kind;
  }
  if (filter.meaning) {
    conditions.push(`${MEANING} = @meaning`);
    params.meaning = filter.meaning;
  }
  return { where: conditions.join(' AND '), params };
}

/** Changes of a customer, newest first. */
export function listChanges(
  db: ReadDb,
  customerKey: number,
  { offset, limit, ...filter }: ChangeQuery,
): { total: number; rows: Change[] } {
  const { where, params } = whereChanges(customerKey, filter);
  // The joins decide about nothing but the meaning.
  const from = filter.meaning ? FROM_CHANGES : 'FROM changes c';
  const total = db.get<{ n: number }>(`SELECT count(*) AS n ${from} WHERE ${where}`, params)?.n ?? 0;
  const rows = db.all<ChangeRow & { id: number; pull_id: PullId; at: number; meaning: ChangeMeaning }>(
    `SELECT c.id, c.pull_id, c.kind, c.at, c.e164, c.extension, c.location, c.before, c.after, ${MEANING} AS meaning
     ${FROM_CHANGES} WHERE ${where} ORDER BY c.id DESC LIMIT @limit OFFSET @offset`,
    { ...params, limit, offset },
  );
  return {
    total,
    rows: rows.map(({ pull_id, at, e164, ...rest }) => ({
      ...rest,
      pullId: pull_id,
      at: toIso(at),
      e164: e164 === null ? '' : fromStoredNumber(e164),
    })),
  };
}

/** Counts of the latest pulls that changed something, newest first. */
export function listPullChanges(db: ReadDb, customerKey: number, limit: number): PullChanges[] {
  const pulls = db.all<{ id: PullId; at: number }>(
    `SELECT p.id, coalesce(p.finished_at, p.started_at) AS at FROM pulls p
     WHERE p.customer_key = @customerKey AND EXISTS (SELECT 1 FROM changes c WHERE c.pull_id = p.id)
     ORDER BY p.seq DESC LIMIT @limit`,
    { customerKey, limit },
  );
  return pulls.map(({ id, at }) => {
    const groups = db.all<PullChanges['groups'][number]>(
      `SELECT c.kind, ${MEANING} AS meaning, count(*) AS count,
         CASE WHEN min(c.location) = max(c.location) THEN min(c.location) ELSE '' END AS location ${FROM_CHANGES}
       WHERE c.pull_id = @id GROUP BY 1, 2`,
      { id },
    );
    return { pullId: id, at: toIso(at), groups };
  });
}

/** [e164, kind] of the numbers that the latest finished pull of a customer found changed. */
export function listLatestChanges(db: ReadDb, customerKey: number): [number, ChangeKind][] {
  return db.rows(
    `SELECT e164, kind FROM changes WHERE e164 IS NOT NULL AND kind <> 'removed' AND pull_id =
       (SELECT id FROM pulls WHERE customer_key = @customerKey AND state = 'done' ORDER BY seq DESC LIMIT 1)`,
    { customerKey },
  );
}
