import { z } from 'zod';
import { acknowledgementSchema, findingKeySchema, NOTE_MAX } from '../../model/acknowledgement.ts';
import { registrationIdSchema } from '../../model/ids.ts';
import { procedure } from '../procedure.ts';

const keys = z.array(findingKeySchema).min(1).max(1000);

/** Warnings of a registration that a person lets stand, with a note. */
export const acknowledgementsProcedures = {
  'acknowledgements.list': procedure({
    kind: 'read',
    input: z.strictObject({ registrationId: registrationIdSchema }),
    output: z.array(acknowledgementSchema),
    reads: ['acknowledgements'],
  }),
  /** One note for one or several warnings of the registration as it is saved; one that is not there refuses all. */
  'acknowledgements.put': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      findings: keys,
      note: z.string().trim().min(1).max(NOTE_MAX),
    }),
    output: z.strictObject({}),
  }),
  'acknowledgements.remove': procedure({
    kind: 'write',
    input: z.strictObject({ registrationId: registrationIdSchema, findings: keys }),
    output: z.strictObject({}),
  }),
} as const;
