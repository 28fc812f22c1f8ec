import { z } from 'zod';
import { batchPlanSchema, MOST_IN_ORDER } from '../../model/batch.ts';
import { batchIdSchema, e164Schema } from '../../model/ids.ts';
import { procedure, savedSchema } from '../procedure.ts';

/** One batch; and one as it stood when somebody looked at it: another revision on disk is a `conflict`. */
export const byBatch = z.strictObject({ batchId: batchIdSchema });
export const byBatchRev = byBatch.extend({ rev: z.int() });

/** What a person does with whole batches. */
export const batchMovesProcedures = {
  /** The same numbers once more, as far as they may still go into a batch. */
  'batches.copy': procedure({ kind: 'write', input: byBatch, output: batchPlanSchema }),
  /** The numbers that an order refused, as far as they may go into a batch. */
  'batches.orderFailed': procedure({ kind: 'write', input: byBatch, output: batchPlanSchema }),
  'batches.split': procedure({
    kind: 'write',
    /** Into parts of at most `most` numbers; or `numbers` into a second batch. */
    input: z.union([
      byBatchRev.extend({ most: z.int().min(1).max(MOST_IN_ORDER) }),
      byBatchRev.extend({ numbers: z.array(e164Schema).min(1).max(20_000) }),
    ]),
    /** All parts, the first of them the batch itself. */
    output: savedSchema.extend({ batchIds: z.array(batchIdSchema) }),
  }),
  /** Drafts of one location into the first of them. */
  'batches.merge': procedure({
    kind: 'write',
    input: z.strictObject({ batches: z.array(byBatchRev).min(2).max(500) }),
    output: savedSchema.extend({ batchId: batchIdSchema, count: z.int() }),
  }),
  /** Takes out the numbers that bar the release, by today's mirror. */
  'batches.dropStale': procedure({
    kind: 'write',
    input: byBatchRev,
    output: savedSchema.extend({ taken: z.int() }),
  }),
  'batches.archive': procedure({
    kind: 'write',
    input: byBatchRev.extend({ archived: z.boolean() }),
    output: savedSchema,
  }),
} as const;
