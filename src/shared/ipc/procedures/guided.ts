import { z } from 'zod';
import {
  caseEventSchema,
  guidedNoteSchema,
  guidedRunSchema,
  guidedStepSchema,
  referenceSchema,
  SUMMARY_MAX,
  summaryCheckSchema,
} from '../../model/guided.ts';
import {
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  outboxIdSchema,
  registrationIdSchema,
  sha256Schema,
} from '../../model/ids.ts';
import { caseStatusSchema } from '../../model/registration.ts';
import { CONNECTOR_MAX_NUMBERS } from '../../webex/connector.ts';
import { procedure } from '../procedure.ts';
import { PICTURE_MAX_CHARS } from './page-checks.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const byOutbox = z.strictObject({ outboxId: outboxIdSchema });
const numbers = z.array(e164Schema).max(CONNECTOR_MAX_NUMBERS);
const hashed = z.strictObject({ hash: sha256Schema });
const withText = byOutbox.extend({ text: z.string().max(SUMMARY_MAX) });

/** The guided channel: a person does in Control Hub what an entry of the outbox asks for, and says how it went. */
export const guidedProcedures = {
  /** Null when a person does not send this entry. */
  'guided.get': procedure({
    kind: 'read',
    input: byOutbox,
    output: guidedRunSchema.nullable(),
    reads: ['guided', 'outbox', 'batches', 'settings'],
  }),
  /** Takes the entry away from the connector. Only what waits and has certainly not arrived can be taken. */
  'guided.start': procedure({ kind: 'write', input: byOutbox, output: guidedRunSchema }),
  /** Gives the entry back to the connector; possible until the order or case was placed. */
  'guided.leave': procedure({ kind: 'write', input: byOutbox, output: done }),
  /** `reference` is done by `guided.finish`. */
  'guided.step': procedure({
    kind: 'write',
    input: byOutbox.extend({ step: guidedStepSchema, done: z.boolean() }),
    output: done,
  }),
  'guided.tick': procedure({
    kind: 'write',
    input: byOutbox.extend({ numbers, ticked: z.boolean() }),
    output: done,
  }),
  'guided.checkSummary': procedure({ kind: 'write', input: withText, output: summaryCheckSchema }),
  'guided.finish': procedure({
    kind: 'write',
    input: byOutbox.extend({
      reference: referenceSchema,
      /** Why it is right although the last check does not match, or there is none. */
      override: guidedNoteSchema.nullable(),
    }),
    output: done,
  }),
  /** What Control Hub shows of the order: all its numbers are authorised but these. */
  'guided.outcome': procedure({
    kind: 'write',
    input: byOutbox.extend({ failed: numbers, note: guidedNoteSchema }),
    output: done,
  }),
  'guided.picture': procedure({
    kind: 'read',
    input: hashed,
    output: z.strictObject({ dataUrl: z.string().max(PICTURE_MAX_CHARS) }),
    reads: ['guided'],
  }),
  /** A person says where the case stands. */
  'cases.record': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      status: caseStatusSchema,
      note: guidedNoteSchema,
      /** When that was; now unless given. */
      at: isoTimeSchema.optional(),
    }),
    output: done,
  }),
  /** What became of the cases of a registration, the oldest first. */
  'cases.list': procedure({
    kind: 'read',
    input: z.strictObject({ registrationId: registrationIdSchema }),
    output: z.array(caseEventSchema),
    reads: ['cases'],
  }),
} as const;

/** For the host, which owns the window, and for the command line. */
export const guidedHostProcedures = {
  /** Checks the text that the window shows. */
  'core.guidedSummary': procedure({ kind: 'write', input: withText, output: summaryCheckSchema }),
  'core.guidedPicture': procedure({
    kind: 'write',
    input: byOutbox.extend({ png: z.instanceof(Uint8Array) }),
    output: hashed,
  }),
  /** What the window opens, for which customer, and the only hosts that it may show; a host has its port where it is not the usual one. */
  'core.guidedPlace': procedure({
    kind: 'read',
    input: byOutbox,
    output: z.strictObject({
      customerId: customerIdSchema,
      address: z.string(),
      hosts: z.array(z.string()),
    }),
    reads: [],
  }),
} as const;

/** What the host answers itself: the window that shows Control Hub. */
export const guidedWindowProcedures = {
  'guided.openWindow': procedure({ kind: 'write', input: byOutbox, output: done }),
  /** Checks the text that the window shows at this moment. */
  'guided.readSummary': procedure({ kind: 'write', input: byOutbox, output: summaryCheckSchema }),
  'guided.takePicture': procedure({ kind: 'write', input: byOutbox, output: hashed }),
  'guided.window': procedure({
    kind: 'read',
    input: none,
    output: z.strictObject({
      open: z.boolean(),
      outboxId: outboxIdSchema.nullable(),
      url: z.string(),
      title: z.string(),
    }),
    reads: ['guided-window'],
  }),
} as const;
