import { z } from 'zod';
import { deliveryStateSchema } from './batch.ts';
import { customerIdSchema, isoTimeSchema, outboxIdSchema } from './ids.ts';

export const outboxKindSchema = z.enum(['order', 'registration']);
export type OutboxKind = z.infer<typeof outboxKindSchema>;

/** Why a queued row is not being sent at this moment. */
export const waitReasonSchema = z.enum([
  'next',
  'offline',
  'paused',
  'sign-in',
  'backoff',
  'order-pending',
  'no-connector',
  'guided',
]);
export type WaitReason = z.infer<typeof waitReasonSchema>;

/** How an entry leaves: a person does it in Control Hub, or the connector sends it. */
export const channelSchema = z.enum(['connector', 'guided']);
export type Channel = z.infer<typeof channelSchema>;

export const outboxItemSchema = z.strictObject({
  id: outboxIdSchema,
  kind: outboxKindSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  /** Batch or registration id. */
  entityId: z.string(),
  /** Location name of a batch, name of a registration. */
  title: z.string(),
  count: z.int(),
  channel: channelSchema,
  state: deliveryStateSchema,
  waitReason: waitReasonSchema.nullable(),
  attempts: z.int(),
  nextAttemptAt: isoTimeSchema.nullable(),
  lastErrorCode: z.string().nullable(),
  lastErrorMessage: z.string().nullable(),
  createdAt: isoTimeSchema,
  sentAt: isoTimeSchema.nullable(),
  /** Order id or case id that came back. */
  reference: z.string().nullable(),
  /** The order's or the case's status, as the connector says it. */
  remoteStatus: z.string().nullable(),
  /** How far the person is who does it in Control Hub: `step` of `total`, from 1; null when nobody is at it. */
  position: z.strictObject({ step: z.int(), total: z.int() }).nullable(),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;

/** Characters of the note with which an entry is taken back. */
export const OUTBOX_NOTE_MAX = 1000;

export const outboxAttemptSchema = z.strictObject({
  at: isoTimeSchema,
  outcome: z.string(),
  httpStatus: z.int().nullable(),
  message: z.string(),
  trackingId: z.string().nullable(),
});

export const outboxStorySchema = outboxItemSchema.extend({
  /** The frozen JSON that leaves, byte for byte. */
  payload: z.string(),
  /** SHA-256 of the payload's UTF-8 bytes, lower-case hex. */
  payloadHash: z.string(),
  attemptLog: z.array(outboxAttemptSchema),
  receipts: z.array(z.strictObject({ at: isoTimeSchema, kind: z.string(), body: z.string() })),
});
export type OutboxStory = z.infer<typeof outboxStorySchema>;
