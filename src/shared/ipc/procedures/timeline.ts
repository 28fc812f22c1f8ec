import { z } from 'zod';
import { customerIdSchema, isoTimeSchema, registrationIdSchema } from '../../model/ids.ts';
import {
  reminderDateSchema,
  reminderIdSchema,
  reminderSchema,
  reminderTextSchema,
  timelineEntrySchema,
} from '../../model/timeline.ts';
import { procedure } from '../procedure.ts';

const done = z.strictObject({});
/** Null for all customers. */
const ofCustomer = z.strictObject({ customerId: customerIdSchema.nullable() });
const byId = z.strictObject({ id: reminderIdSchema });

const onTheirWay = ['registrations', 'outbox', 'guided', 'cases', 'reminders', 'customers'] as const;

/** Registrations on their way, and what to be reminded of. */
export const timelineProcedures = {
  /** The latest release of every registration that was released, by customer. */
  'timeline.get': procedure({
    kind: 'read',
    input: ofCustomer,
    output: z.array(timelineEntrySchema),
    reads: onTheirWay,
  }),
  /** By their date, with those that are done. */
  'reminders.list': procedure({
    kind: 'read',
    input: ofCustomer,
    output: z.array(reminderSchema),
    reads: onTheirWay,
  }),
  'reminders.add': procedure({
    kind: 'write',
    input: reminderDateSchema.extend({ registrationId: registrationIdSchema, text: reminderTextSchema }),
    output: byId,
  }),
  'reminders.mark': procedure({ kind: 'write', input: byId.extend({ done: z.boolean() }), output: done }),
  /** Another date, at which it reminds again. */
  'reminders.snooze': procedure({
    kind: 'write',
    input: reminderDateSchema.extend({ id: reminderIdSchema }),
    output: done,
  }),
  /** One's own only; what the app proposes is marked as done. */
  'reminders.remove': procedure({ kind: 'write', input: byId, output: done }),
} as const;

/** For the host, which shows system notifications. */
export const timelineHostProcedures = {
  /** What fell due and was not shown for its date yet. It counts as shown from now on. */
  'core.takeDueReminders': procedure({
    kind: 'write',
    input: done,
    output: z.strictObject({ due: z.array(reminderSchema), nextAt: isoTimeSchema.nullable() }),
  }),
} as const;
