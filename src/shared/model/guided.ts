import { z } from 'zod';
import { ORDER_STEPS, PLACE_IDS } from '../guided/paths.ts';
import {
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  oneLine,
  outboxIdSchema,
  registrationIdSchema,
  sha256Schema,
} from './ids.ts';
import { outboxKindSchema } from './outbox.ts';
import { caseStatusSchema } from './registration.ts';

/** Steps of orders and of registrations. */
export const GUIDED_STEPS = [...ORDER_STEPS, 'case', 'form'] as const;
export const guidedStepSchema = z.enum(GUIDED_STEPS);
export type GuidedStep = z.infer<typeof guidedStepSchema>;
export const placeIdSchema = z.enum(PLACE_IDS);

/** Characters of a page that are looked at. */
export const SUMMARY_MAX = 1_000_000;
/** Characters of an order or case number, and of a note about it. */
export const REFERENCE_MAX = 200;
export const GUIDED_NOTE_MAX = 2000;
/** An order or case number, or what an order will be found by again. */
export const referenceSchema = oneLine(REFERENCE_MAX);
export const guidedNoteSchema = z.string().max(GUIDED_NOTE_MAX);

/** Numbers that a text names, against ours. */
export const summaryCheckSchema = z.strictObject({
  /** Nothing is missing and nothing is extra. */
  matches: z.boolean(),
  /** Ours that the text does not name. */
  missing: z.array(e164Schema),
  /** Named by the text and not ours. */
  extra: z.array(e164Schema),
  /** Named more than once. */
  repeated: z.array(e164Schema),
  /** The text holds the location's name; says nothing against it otherwise, since a page need not show it. */
  locationNamed: z.boolean(),
  /** How many different numbers the text names. */
  found: z.int(),
});
export type SummaryCheck = z.infer<typeof summaryCheckSchema>;

export const checkSourceSchema = z.enum(['pasted', 'read']);
export type CheckSource = z.infer<typeof checkSourceSchema>;
export const keptCheckSchema = summaryCheckSchema.extend({
  at: isoTimeSchema,
  source: checkSourceSchema,
  /** SHA-256 of the text's UTF-8 bytes. The text itself is not kept. */
  textHash: sha256Schema,
});
export type KeptCheck = z.infer<typeof keptCheckSchema>;

/** What a person does in Control Hub for one entry of the outbox, and how far they are. */
export const guidedRunSchema = z.strictObject({
  outboxId: outboxIdSchema,
  kind: outboxKindSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  /** Batch or registration id. */
  entityId: z.string(),
  /** Location of a batch, name of a registration. */
  title: z.string(),
  /** Null for a registration. */
  locationName: z.string().nullable(),
  /** In their order. */
  steps: z.array(
    z.strictObject({
      id: guidedStepSchema,
      place: placeIdSchema.nullable(),
      doneAt: isoTimeSchema.nullable(),
    }),
  ),
  numbers: z.array(z.strictObject({ e164: e164Schema, ownerName: z.string(), ticked: z.boolean() })),
  /** The last one. */
  check: keptCheckSchema.nullable(),
  pictures: z.array(z.strictObject({ hash: sha256Schema, at: isoTimeSchema })),
  /** Order or case number, once the run is finished. */
  reference: z.string().nullable(),
  startedAt: isoTimeSchema,
  finishedAt: isoTimeSchema.nullable(),
  /** Menu names by place, as edited in the settings. */
  paths: z.record(placeIdSchema, z.array(z.string())),
  /** Where Control Hub is opened. */
  address: z.string(),
});
export type GuidedRun = z.infer<typeof guidedRunSchema>;

/** What became of a registration's case, by the connector's answer or a person's word. */
export const caseEventSchema = z.strictObject({
  registrationId: registrationIdSchema,
  outboxId: outboxIdSchema,
  status: caseStatusSchema,
  at: isoTimeSchema,
  source: z.enum(['connector', 'person']),
  who: z.string(),
  note: z.string(),
});
export type CaseEvent = z.infer<typeof caseEventSchema>;
