import type { ChangeMeaning } from '#shared/model/change.ts';
import { CHANGE_MEANINGS } from '#shared/model/change.ts';
import type { ChangeNeed } from '#shared/model/change-need.ts';
import type { ReadDb } from '../db/database.ts';
import { type ChangeFilter, FROM_CHANGES, MEANING, whereChanges } from './changes.ts';

interface NeedRow {
  readonly e164: number;
  readonly rank: number;
  readonly batch_id: string | null;
}

/** Place of a meaning by its weight; what needs nobody comes last. */
const RANK = `CASE ${MEANING} ${CHANGE_MEANINGS.map((meaning, index) => `WHEN '${meaning}' THEN ${index}`).join(' ')} END`;
const NONE = CHANGE_MEANINGS.indexOf('none');

/**
 * What all changes of a customer together mean for work in hand, the weightiest first. A number that changed several
 * times counts once, for the weightiest.
 */
export function listChangeNeeds(db: ReadDb, customerKey: number, customerId: string): ChangeNeed[] {
  const rows = db.all<NeedRow>(
    `SELECT e164, min(rank) AS rank, batch_id FROM (
       SELECT c.e164, ${RANK} AS rank, b.id AS batch_id ${FROM_CHANGES}
       WHERE c.customer_key = @customerKey AND c.e164 IS NOT NULL)
     WHERE rank < ${NONE} GROUP BY e164`,
    { customerKey },
  );
  return [...Map.groupBy(rows, ({ rank }) => rank)]
    .sort(([a], [b]) => a - b)
    .map(([rank, found]) => ({
      meaning: CHANGE_MEANINGS[rank] as ChangeMeaning,
      count: found.length,
      batches: batchesOf(db, found),
      registrations: isAboutRegistrations(rank) ? registrationsOf(db, customerId, found) : [],
    }));
}

const BATCH_MEANINGS: ReadonlySet<ChangeMeaning> = new Set(['chosen-left', 'released-changed']);
const isAboutRegistrations = (rank: number): boolean =>
  CHANGE_MEANINGS[rank]?.startsWith('authorised-') === true;

function batchesOf(db: ReadDb, rows: readonly NeedRow[]): ChangeNeed['batches'] {
  const meaning = CHANGE_MEANINGS[rows[0]?.rank ?? NONE];
  if (!meaning || !BATCH_MEANINGS.has(meaning)) return [];
  const counts = new Map<string, number>();
  for (const { batch_id: id } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const batches = db.all<Omit<ChangeNeed['batches'][number], 'count'>>(
    `SELECT id, location_name AS locationName, delivery FROM batches
     WHERE id IN (SELECT value FROM json_each(@ids))`,
    { ids: JSON.stringify([...counts.keys()]) },
  );
  return batches
    .map((batch) => ({ ...batch, count: counts.get(batch.id) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

function registrationsOf(
  db: ReadDb,
  customerId: string,
  rows: readonly NeedRow[],
): ChangeNeed['registrations'] {
  return db.all(
    `SELECT r.id, r.name, r.delivery, count(*) AS count
     FROM registration_numbers n JOIN registrations r ON r.id = n.registration_id
     WHERE r.customer_id = @customerId AND r.deleted_at IS NULL
       AND n.e164 IN (SELECT value FROM json_each(@numbers))
     GROUP BY r.id ORDER BY count DESC, r.id`,
    { customerId, numbers: JSON.stringify(rows.map(({ e164 }) => e164)) },
  );
}

/** As many rows as a selection may name. */
const MOST_IDS = 20_000;

/** Mirror rows of the numbers that changed and are still there, each once, in the order of their ids. */
export function listChangedNumbers(
  db: ReadDb,
  customerKey: number,
  filter: ChangeFilter,
): { ids: number[]; total: number } {
  const { where, params } = whereChanges(customerKey, filter);
  const ids = db
    .rows<[number]>(
      `SELECT DISTINCT n.id ${FROM_CHANGES} WHERE ${where} AND n.id IS NOT NULL ORDER BY n.id`,
      params,
    )
    .map(([id]) => id);
  return { ids: ids.slice(0, MOST_IDS), total: ids.length };
}
