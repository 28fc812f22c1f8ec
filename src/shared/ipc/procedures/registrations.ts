import { z } from 'zod';
import {
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  outboxIdSchema,
  registrationIdSchema,
} from '../../model/ids.ts';
import { outboxItemSchema, outboxStorySchema } from '../../model/outbox.ts';
import {
  attachableNumberSchema,
  brandDraftSchema,
  campaignDraftSchema,
  MOST_NUMBERS,
  registrationDetailSchema,
  registrationSummarySchema,
} from '../../model/registration.ts';
import { procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const text = (max: number) => z.string().max(max);
const numberList = z.array(e164Schema).max(MOST_NUMBERS);
const byCustomer = z.strictObject({ customerId: customerIdSchema });
const byRegistration = z.strictObject({ registrationId: registrationIdSchema });
const byOutbox = z.strictObject({ outboxId: outboxIdSchema });
const saved = z.strictObject({ rev: z.int(), savedAt: isoTimeSchema });

/** The 10DLC forms and the outbox. */
export const registrationsProcedures = {
  'registrations.list': procedure({
    kind: 'read',
    input: byCustomer,
    output: z.array(registrationSummarySchema),
    reads: ['registrations', 'outbox'],
  }),
  'registrations.get': procedure({
    kind: 'read',
    input: byRegistration,
    output: registrationDetailSchema,
    reads: ['registrations', 'outbox', 'journey', 'page-checks'],
  }),
  'registrations.create': procedure({
    kind: 'write',
    input: z.strictObject({ customerId: customerIdSchema, name: text(200) }),
    output: z.strictObject({ registrationId: registrationIdSchema, rev: z.int() }),
  }),
  'registrations.save': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      /** The revision the edit started from; another one on disk is a `conflict`. */
      rev: z.int(),
      name: text(200),
      brand: brandDraftSchema,
      campaign: campaignDraftSchema,
      numbers: numberList,
    }),
    output: saved,
  }),
  'registrations.attachable': procedure({
    kind: 'read',
    input: byRegistration,
    output: z.array(attachableNumberSchema),
    reads: ['journey', 'numbers', 'registrations'],
  }),
  'registrations.remove': procedure({ kind: 'write', input: byRegistration, output: done }),
  'registrations.release': procedure({
    kind: 'write',
    input: byRegistration,
    output: z.strictObject({ outboxId: outboxIdSchema }),
  }),
  'outbox.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(outboxItemSchema),
    reads: ['outbox', 'settings', 'network', 'connections'],
  }),
  'outbox.get': procedure({
    kind: 'read',
    input: byOutbox,
    output: outboxStorySchema,
    reads: ['outbox', 'settings', 'network', 'connections'],
  }),
  'outbox.sendNow': procedure({ kind: 'write', input: none, output: done }),
  'outbox.retry': procedure({ kind: 'write', input: byOutbox, output: done }),
  'outbox.withdraw': procedure({ kind: 'write', input: byOutbox, output: done }),
} as const;
