import { z } from 'zod';
import {
  changeKindSchema,
  changeMeaningSchema,
  changeSchema,
  pullChangesSchema,
} from '../../model/change.ts';
import {
  ATTEST_NOTE_MAX,
  customerDetailSchema,
  customerSummarySchema,
  prerequisiteSchema,
  pullSummarySchema,
} from '../../model/customer.ts';
import { customerIdSchema, pullIdSchema } from '../../model/ids.ts';
import { appStatusSchema, settingsSchema } from '../../model/settings.ts';
import { errorCodeSchema } from '../errors.ts';
import { procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const text = (max: number) => z.string().max(max);
const byCustomer = z.strictObject({ customerId: customerIdSchema });

/** The workspace: status, settings, customers, pulls and what they found. */
export const workspaceProcedures = {
  'app.status': procedure({
    kind: 'read',
    input: none,
    output: appStatusSchema,
    reads: ['outbox', 'settings', 'connections', 'network'],
  }),
  'settings.get': procedure({ kind: 'read', input: none, output: settingsSchema, reads: ['settings'] }),
  'settings.set': procedure({ kind: 'write', input: settingsSchema.partial(), output: settingsSchema }),
  'customers.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(customerSummarySchema),
    reads: [
      'customers',
      'numbers',
      'journey',
      'batches',
      'registrations',
      'outbox',
      'attestations',
      'connections',
      'pulls',
    ],
  }),
  /** Who there is, without what is counted of their numbers. */
  'customers.names': procedure({
    kind: 'read',
    input: none,
    output: z.array(z.strictObject({ id: customerIdSchema, name: z.string(), fromFile: z.boolean() })),
    reads: ['customers', 'connections'],
  }),
  'customers.get': procedure({
    kind: 'read',
    input: byCustomer,
    output: customerDetailSchema,
    reads: [
      'customers',
      'numbers',
      'journey',
      'batches',
      'registrations',
      'outbox',
      'attestations',
      'connections',
      'pulls',
    ],
  }),
  'customers.attest': procedure({
    kind: 'write',
    input: z.strictObject({
      customerId: customerIdSchema,
      prerequisite: prerequisiteSchema,
      /** `null` takes the statement back. */
      answer: z.enum(['met', 'not-met']).nullable(),
      note: text(ATTEST_NOTE_MAX),
    }),
    output: done,
  }),
  'pull.start': procedure({
    kind: 'write',
    /** `allowRemovals` after a pull stopped because it would have removed much. */
    input: byCustomer.extend({ allowRemovals: z.boolean().optional() }),
    output: z.strictObject({ pullId: pullIdSchema }),
  }),
  /** The latest pull of a customer, whatever became of it. */
  'pull.latest': procedure({
    kind: 'read',
    input: byCustomer,
    output: pullSummarySchema.nullable(),
    reads: ['pulls'],
  }),
  'pull.cancel': procedure({ kind: 'write', input: byCustomer, output: done }),
  /** Pulls all customers, or goes on with their interrupted pulls, a few at a time. */
  'pull.startAll': procedure({
    kind: 'write',
    input: none,
    output: z.strictObject({
      started: z.int(),
      /** Customers that cannot be pulled now, with the code of the reason. */
      refused: z.array(
        z.strictObject({ customerId: customerIdSchema, name: z.string(), code: errorCodeSchema }),
      ),
    }),
  }),
  'pull.cancelAll': procedure({ kind: 'write', input: none, output: done }),
  'changes.list': procedure({
    kind: 'read',
    input: z.strictObject({
      customerId: customerIdSchema,
      pullId: pullIdSchema.optional(),
      kind: changeKindSchema.optional(),
      meaning: changeMeaningSchema.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(changeSchema) }),
    reads: ['changes', 'numbers', 'journey', 'batches'],
  }),
  /** The latest pulls that changed something, counted by what changed and what it means. */
  'changes.pulls': procedure({
    kind: 'read',
    input: z.strictObject({ customerId: customerIdSchema, limit: z.int().min(1).max(50) }),
    output: z.array(pullChangesSchema),
    reads: ['changes', 'numbers', 'journey', 'batches'],
  }),
} as const;
