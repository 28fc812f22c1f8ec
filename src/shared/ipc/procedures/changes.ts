import { z } from 'zod';
import { changeKindSchema, changeMeaningSchema } from '../../model/change.ts';
import { changeNeedSchema } from '../../model/change-need.ts';
import { customerIdSchema, pullIdSchema } from '../../model/ids.ts';
import { procedure } from '../procedure.ts';

/** Changes of a customer; of all pulls, kinds or meanings where one is left out. */
export const changesOf = z.strictObject({
  customerId: customerIdSchema,
  pullId: pullIdSchema.optional(),
  kind: changeKindSchema.optional(),
  meaning: changeMeaningSchema.optional(),
});

/** What changes ask of a person. Their lists are among the procedures of the workspace. */
export const changesProcedures = {
  /** What all changes of a customer together mean for work in hand, the weightiest first; each number counts once. */
  'changes.needs': procedure({
    kind: 'read',
    input: z.strictObject({ customerId: customerIdSchema }),
    output: z.array(changeNeedSchema),
    reads: ['changes', 'numbers', 'journey', 'batches', 'registrations'],
  }),
  /** Mirror rows of the numbers that changed, for a selection; at most 20,000 of them. */
  'changes.numbers': procedure({
    kind: 'read',
    input: changesOf,
    output: z.strictObject({ ids: z.array(z.int()), total: z.int() }),
    reads: ['changes', 'numbers', 'journey', 'batches'],
  }),
} as const;
