import { z } from 'zod';
import { batchPlanSchema } from '../../model/batch.ts';
import { deltaSchema } from '../../model/delta.ts';
import { customerIdSchema, e164Schema, isoTimeSchema, registrationIdSchema } from '../../model/ids.ts';
import { procedure } from '../procedure.ts';

const byCustomer = z.strictObject({ customerId: customerIdSchema });

/** What came after an authorisation or a campaign, and the one click that takes care of it. */
export const deltaProcedures = {
  'delta.get': procedure({
    kind: 'read',
    input: byCustomer,
    output: deltaSchema,
    reads: ['changes', 'numbers', 'journey', 'batches', 'registrations'],
  }),
  /** One batch for each location of the numbers to authorise, or to authorise again. */
  'delta.makeBatches': procedure({
    kind: 'write',
    input: byCustomer.extend({ what: z.enum(['to-authorise', 'again']) }),
    output: batchPlanSchema,
    timeoutMs: 120_000,
  }),
  /** The next registration, of the authorised numbers that are in none, with the forms of the last approved one. */
  'delta.makeRegistration': procedure({
    kind: 'write',
    input: byCustomer.extend({ name: z.string().max(200) }),
    output: z.strictObject({
      registrationId: registrationIdSchema,
      numbers: z.int(),
      /** Those that the registration had no room for. */
      numbersLeft: z.int(),
      /** Name of the registration whose forms it has; `null` for fresh ones. */
      copiedFrom: z.string().nullable(),
    }),
  }),
  /** A person has looked at what changed about these numbers until `asOf`; all of them when they are not named. */
  'delta.acknowledge': procedure({
    kind: 'write',
    input: byCustomer.extend({ asOf: isoTimeSchema, numbers: z.array(e164Schema).max(20_000).nullable() }),
    output: z.strictObject({ acknowledged: z.int() }),
  }),
} as const;
