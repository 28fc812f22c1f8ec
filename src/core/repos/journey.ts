import { JOURNEY_STEPS, type JourneyCounts, type JourneySource } from '#shared/model/number.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { forgetCounts } from './counts-cache.ts';
import { MAY_TEXT } from './mirror-numbers.ts';

/** The steps that are stored; the others follow from the mirror. */
export type StoredStep =
  | 'in-batch'
  | 'submitted'
  | 'authorised'
  | 'registration-requested'
  | 'in-campaign'
  | 'rejected';

/**
 * Where a number stands, from its stored step `j` and its mirror row `n`.
 * An authorised number that may no longer text shows as lapsed; the stored step is kept, in case the cause goes away.
 */
export const JOURNEY_OF_ROW = `coalesce(
  CASE WHEN NOT ${MAY_TEXT} AND j.step IN ('authorised', 'registration-requested', 'in-campaign') THEN 'lapsed'
       ELSE j.step END,
  CASE WHEN ${MAY_TEXT} THEN 'eligible' ELSE 'not-eligible' END)`;

/** Joins a mirror row `n` with its stored step `j`. */
export const JOIN_JOURNEY =
  'LEFT JOIN number_journey j ON j.customer_key = n.customer_key AND j.e164 = n.e164';

export function noJourney(): JourneyCounts {
  return Object.fromEntries(JOURNEY_STEPS.map((step) => [step, 0])) as JourneyCounts;
}

/** [e164, step, source] of every number of a customer that has a step. */
export function listSteps(db: ReadDb, customerKey: number): [number, StoredStep, JourneyRow['source']][] {
  return db.rows('SELECT e164, step, source FROM number_journey WHERE customer_key = @customerKey', {
    customerKey,
  });
}

export interface JourneyRow {
  readonly step: StoredStep;
  readonly source: Exclude<JourneySource, 'mirror'>;
  readonly at: number;
  readonly batch_id: string | null;
  readonly registration_id: string | null;
}

export function findJourney(db: ReadDb, customerKey: number, e164: number): JourneyRow | undefined {
  return db.get(
    `SELECT step, source, at, batch_id, registration_id FROM number_journey
     WHERE customer_key = @customerKey AND e164 = @e164`,
    { customerKey, e164 },
  );
}

/** Numbers of a batch that still stand where it put them, with their steps. */
export const listHeldNumbers = (
  db: ReadDb,
  customerKey: number,
  batchId: string,
): { readonly e164: number; readonly step: 'in-batch' | 'submitted' }[] =>
  db.all(
    `SELECT j.e164, j.step FROM batch_numbers x
     JOIN number_journey j ON j.customer_key = @customerKey AND j.e164 = x.e164
     WHERE x.batch_id = @batchId AND j.batch_id = @batchId AND j.step IN ('in-batch', 'submitted')`,
    { customerKey, batchId },
  );

/** Numbers of a registration that are neither at a step nor in a campaign already. */
export const listNotYetAt = (
  db: ReadDb,
  customerKey: number,
  registrationId: string,
  step: StoredStep,
): number[] =>
  db
    .rows<[number]>(
      `SELECT x.e164 FROM registration_numbers x
       LEFT JOIN number_journey j ON j.customer_key = @customerKey AND j.e164 = x.e164
       WHERE x.registration_id = @registrationId AND coalesce(j.step, '') NOT IN (@step, 'in-campaign')`,
      { customerKey, registrationId, step },
    )
    .map(([e164]) => e164);

export interface JourneyMove {
  readonly step: StoredStep;
  readonly source: 'connector' | 'person';
  readonly at: number;
  readonly batchId?: string | null;
  readonly registrationId?: string | null;
  readonly note?: string;
  readonly who?: string;
}

/** Puts a number at a step. Batch and registration stay as they were unless given. */
export function moveNumber(db: WriteDb, customerKey: number, e164: number, move: JourneyMove): void {
  moveNumbers(db, customerKey, [e164], move);
}

/** The same of many numbers at once. */
export function moveNumbers(
  db: WriteDb,
  customerKey: number,
  numbers: readonly number[],
  move: JourneyMove,
): void {
  db.run(
    `INSERT INTO number_journey (customer_key, e164, step, source, at, batch_id, registration_id, note, who)
     SELECT @customerKey, value, @step, @source, @at, @batchId, @registrationId, @note, @who
     FROM json_each(@numbers) WHERE true
     ON CONFLICT (customer_key, e164) DO UPDATE SET step = @step, source = @source, at = @at,
       batch_id = coalesce(@batchId, batch_id), registration_id = coalesce(@registrationId, registration_id),
       note = @note, who = @who`,
    {
      customerKey,
      numbers: JSON.stringify(numbers),
      step: move.step,
      source: move.source,
      at: move.at,
      batchId: move.batchId ?? null,
      registrationId: move.registrationId ?? null,
      note: move.note ?? '',
      who: move.who ?? '',
    },
  );
  changed(db, customerKey);
}

/** Numbers that a registration holds, and took on when it was sent, are authorised again, as before. */
export function takeNumbersBack(
  db: WriteDb,
  customerKey: number,
  registrationId: string,
  by: { readonly who: string; readonly at: number },
): void {
  const moved = db.run(
    `UPDATE number_journey SET step = 'authorised', source = 'person', at = @at, note = '', who = @who
     WHERE customer_key = @customerKey AND registration_id = @registrationId
       AND step IN ('registration-requested', 'in-campaign')
       AND e164 IN (SELECT e164 FROM registration_numbers WHERE registration_id = @registrationId)`,
    { customerKey, registrationId, ...by },
  );
  if (moved > 0) changed(db, customerKey);
}

/** Takes a number back to what the mirror says of it. */
export function forgetJourney(db: WriteDb, customerKey: number, e164: number): void {
  db.run('DELETE FROM number_journey WHERE customer_key = @customerKey AND e164 = @e164', {
    customerKey,
    e164,
  });
  changed(db, customerKey);
}

/**
 * Takes numbers of a batch out of the journey, all or some, where it put them and nothing else has moved them since.
 */
export function freeNumbers(
  db: WriteDb,
  customerKey: number,
  batchId: string,
  numbers?: readonly number[],
): void {
  const some = numbers ? 'AND e164 IN (SELECT value FROM json_each(@numbers))' : '';
  db.run(
    `DELETE FROM number_journey
     WHERE customer_key = @customerKey AND batch_id = @batchId AND step = 'in-batch' ${some}`,
    { customerKey, batchId, numbers: JSON.stringify(numbers ?? []) },
  );
  changed(db, customerKey);
}

/** Numbers that one batch holds in the journey are held by another from now on. */
export function handNumbers(
  db: WriteDb,
  customerKey: number,
  numbers: readonly number[],
  batches: { readonly from: string; readonly to: string },
): void {
  db.run(
    `UPDATE number_journey SET batch_id = @to
     WHERE customer_key = @customerKey AND batch_id = @from AND step = 'in-batch'
       AND e164 IN (SELECT value FROM json_each(@numbers))`,
    { customerKey, ...batches, numbers: JSON.stringify(numbers) },
  );
  changed(db, customerKey);
}

function changed(db: WriteDb, customerKey: number): void {
  forgetCounts(db, customerKey);
  db.touch('journey', customerKey);
}
