import { z } from 'zod';
import { batchPlanSchema, MOST_IN_ORDER } from '../../model/batch.ts';
import { batchIdSchema, e164Schema, isoTimeSchema } from '../../model/ids.ts';
import { procedure } from '../procedure.ts';

const byBatch = z.strictObject({ batchId: batchIdSchema });
const byBatchRev = byBatch.extend({ rev: z.int() });
const saved = z.strictObject({ rev: z.int(), savedAt: isoTimeSchema });

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
    output: saved.extend({ batchIds: z.array(batchIdSchema) }),
  }),
  /** Drafts of one location into the first of them. */
  'batches.merge': procedure({
    kind: 'write',
    input: z.strictObject({ batches: z.array(byBatchRev).min(2).max(500) }),
    output: saved.extend({ batchId: batchIdSchema, count: z.int() }),
  }),
  'batches.archive': procedure({
    kind: 'write',
    input: byBatchRev.extend({ archived: z.boolean() }),
    output: saved,
  }),
} as const;
