import type { E164 } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { fromStoredNumber } from './columns.ts';
import type { StoredStep } from './journey.ts';

/** A number of a batch as it was put in and answered, beside what the mirror and the journey say of it today. */
export interface BatchNumberRow {
  readonly e164: E164;
  readonly ownerName: string;
  readonly status: 'SUCCESS' | 'FAILED' | 'PENDING' | null;
  readonly errorType: 'VERIFICATION' | 'FAILED' | null;
  readonly errorCode: string | null;
  readonly errorTitle: string | null;
  readonly errorMessage: string | null;
  /** Verdict bits when it was put in; null where they were not kept. */
  readonly reasonsThen: number | null;
  /** Null, like what follows, when the mirror does not hold the number. */
  readonly reasonsNow: number | null;
  readonly ownerNow: string | null;
  readonly locationIdNow: string | null;
  readonly locationNow: string | null;
  readonly step: StoredStep | null;
  /** The batch that the journey names. */
  readonly heldBy: string | null;
}

/** All numbers of a batch, in their order. */
export function listBatchNumbers(db: ReadDb, batchId: string): BatchNumberRow[] {
  return db
    .all<Omit<BatchNumberRow, 'e164'> & { e164: number }>(
      `SELECT x.e164, x.owner_name AS ownerName, x.status, x.error_type AS errorType, x.error_code AS errorCode, x.error_title AS errorTitle,
         x.error_message AS errorMessage, x.reasons AS reasonsThen, n.reasons AS reasonsNow,
         n.owner_name AS ownerNow, l.location_id AS locationIdNow, l.name AS locationNow, j.step,
         j.batch_id AS heldBy
       FROM batch_numbers x
       JOIN batches b ON b.id = x.batch_id
       JOIN customers c ON c.customer_id = b.customer_id
       LEFT JOIN mirror_numbers n ON n.customer_key = c.key AND n.e164 = x.e164
       LEFT JOIN mirror_locations l ON l.key = n.location_key
       LEFT JOIN number_journey j ON j.customer_key = c.key AND j.e164 = x.e164
       WHERE x.batch_id = @batchId ORDER BY x.e164`,
      { batchId },
    )
    .map((row) => ({ ...row, e164: fromStoredNumber(row.e164) }));
}

/** The stored numbers of a batch, in their order. */
export function listStoredBatchNumbers(db: ReadDb, batchId: string): number[] {
  return db
    .rows<[number]>('SELECT e164 FROM batch_numbers WHERE batch_id = @batchId ORDER BY e164', { batchId })
    .map(([e164]) => e164);
}

/** Puts numbers of the mirror into a batch, with their owner and verdict of today. */
export function addBatchNumbers(
  db: WriteDb,
  customerKey: number,
  batchId: string,
  numbers: readonly number[],
): void {
  db.run(
    `INSERT INTO batch_numbers (batch_id, e164, owner_name, reasons)
     SELECT @batchId, n.e164, n.owner_name, n.reasons FROM json_each(@numbers) v
     JOIN mirror_numbers n ON n.customer_key = @customerKey AND n.e164 = v.value`,
    { batchId, customerKey, numbers: JSON.stringify(numbers) },
  );
}

export function removeBatchNumbers(db: WriteDb, batchId: string, numbers: readonly number[]): void {
  db.run(
    `DELETE FROM batch_numbers WHERE batch_id = @batchId AND e164 IN (SELECT value FROM json_each(@numbers))`,
    { batchId, numbers: JSON.stringify(numbers) },
  );
}

/** Moves numbers from one batch to another with all that is known of them; those that the other holds already stay out. */
export function handBatchNumbers(
  db: WriteDb,
  numbers: readonly number[],
  batches: { readonly from: string; readonly to: string },
): void {
  db.run(
    `UPDATE OR IGNORE batch_numbers SET batch_id = @to
     WHERE batch_id = @from AND e164 IN (SELECT value FROM json_each(@numbers))`,
    { ...batches, numbers: JSON.stringify(numbers) },
  );
}

/** What an order says of one number. */
export interface StoredAnswer {
  readonly e164: number;
  readonly status: 'SUCCESS' | 'FAILED' | 'PENDING';
  readonly errorType: string | null;
  readonly errorCode: string | null;
  readonly errorTitle: string | null;
  readonly errorMessage: string | null;
}

/** Keeps what an order says of numbers of a batch, where it says something new. One answer for each number. */
export function answerBatchNumbers(db: WriteDb, batchId: string, answers: readonly StoredAnswer[]): void {
  // Materialized, or SQLite reads the whole list once for each number of the batch.
  const changed = db.run(
    `WITH v AS MATERIALIZED (SELECT value ->> 'e164' AS e164, value ->> 'status' AS status,
         value ->> 'errorType' AS errorType, value ->> 'errorCode' AS errorCode, value ->> 'errorTitle' AS errorTitle,
         value ->> 'errorMessage' AS errorMessage FROM json_each(@answers))
     UPDATE batch_numbers SET status = v.status, error_type = v.errorType, error_code = v.errorCode,
       error_title = v.errorTitle, error_message = v.errorMessage
     FROM v
     WHERE batch_id = @batchId AND batch_numbers.e164 = v.e164
       AND (batch_numbers.status, error_type, error_code, error_title, error_message)
         IS NOT (v.status, v.errorType, v.errorCode, v.errorTitle, v.errorMessage)`,
    { batchId, answers: JSON.stringify(answers) },
  );
  if (changed > 0) db.touch('batches');
}
