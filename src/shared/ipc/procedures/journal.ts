import { z } from 'zod';
import { doctorReportSchema } from '../../model/doctor.ts';
import { customerIdSchema, outboxIdSchema, sha256Schema } from '../../model/ids.ts';
import { JOURNAL_PAGE, journalEntrySchema } from '../../model/journal.ts';
import { procedure } from '../procedure.ts';

/** The journal, and whether everything is as it was when it was written. */
export const journalProcedures = {
  /** The newest entries first. */
  'journal.list': procedure({
    kind: 'read',
    input: z.strictObject({
      customerId: customerIdSchema.nullable(),
      outboxId: outboxIdSchema.nullable(),
      /** Only entries before this one; null for the newest. */
      before: z.int().min(1).nullable(),
      limit: z.int().min(1).max(JOURNAL_PAGE),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(journalEntrySchema) }),
    reads: ['journal', 'customers'],
  }),
  /** Goes through the whole workspace, which takes seconds for millions of numbers. */
  'doctor.run': procedure({
    kind: 'write',
    input: z.strictObject({
      /** Hash of a journal entry, as an export printed it, that must still be there. */
      expected: sha256Schema.nullable(),
    }),
    output: doctorReportSchema,
    timeoutMs: 300_000,
  }),
} as const;
