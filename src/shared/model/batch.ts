import { z } from 'zod';
import {
  CONNECTOR_MAX_NUMBERS,
  ORDER_ERROR_TYPES,
  ORDER_NUMBER_STATUSES,
  ORDER_STATUSES,
} from '../webex/connector.ts';
import {
  batchIdSchema,
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  locationIdSchema,
  outboxIdSchema,
} from './ids.ts';
import { numberRowSchema } from './number.ts';

/** Where the work stands that a person releases. */
export const DELIVERY_STATES = [
  'editing',
  'queued',
  'sending',
  'accepted',
  'rejected',
  'needs-attention',
  'unknown',
] as const;
export const deliveryStateSchema = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** Order states as in Cisco's number-usage orders (`webex.md` 3.3). */
export const orderStatusSchema = z.enum(ORDER_STATUSES);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** What differs between a number of a batch and today's mirror and journey; the first {@link BLOCKING_DRIFTS} bar its release. */
export const DRIFTS = [
  /** The mirror does not hold it any more. */
  'gone',
  /** At another location now. */
  'moved',
  /** Not active any more. */
  'inactive',
  /** A rule forbids it to text. */
  'barred',
  /** In another batch, or further along by another way. */
  'taken',
  /** Of another owner, or of nobody. */
  'owner',
  /** A doubt that there was not when it was put in. */
  'doubt',
] as const;
export const driftSchema = z.enum(DRIFTS);
export type Drift = z.infer<typeof driftSchema>;

const BLOCKING_DRIFTS: ReadonlySet<Drift> = new Set(['gone', 'moved', 'inactive', 'barred', 'taken']);

/** True for a number that has to be taken out before its batch can be released. */
export const isStale = ({ drift }: { readonly drift: readonly Drift[] }): boolean =>
  drift.some((one) => BLOCKING_DRIFTS.has(one));

export const batchNumberSchema = z.strictObject({
  e164: e164Schema,
  /** When it was put in. */
  ownerName: z.string(),
  /** The order's answer for this number; `null` before one came. */
  status: z.enum(ORDER_NUMBER_STATUSES).nullable(),
  /** `VERIFICATION` when the number itself was refused, `FAILED` when carrying it out did not work. */
  errorType: z.enum(ORDER_ERROR_TYPES).nullable(),
  errorCode: z.string().nullable(),
  errorTitle: z.string().nullable(),
  errorMessage: z.string().nullable(),
  /** Rule ids that speak against this number in today's mirror. */
  reasons: z.array(z.string()),
  /** What is different today. */
  drift: z.array(driftSchema),
  /** Owner and location in today's mirror; `null` when it does not hold the number any more. */
  nowOwner: z.string().nullable(),
  nowLocation: z.string().nullable(),
});
export type BatchNumber = z.infer<typeof batchNumberSchema>;

export const batchSummarySchema = z.strictObject({
  id: batchIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  locationId: locationIdSchema,
  locationName: z.string(),
  count: z.int(),
  delivery: deliveryStateSchema,
  outboxId: outboxIdSchema.nullable(),
  orderId: z.string().nullable(),
  orderStatus: orderStatusSchema.nullable(),
  succeeded: z.int(),
  failed: z.int(),
  rev: z.int(),
  createdAt: isoTimeSchema,
  updatedAt: isoTimeSchema,
  /** When it was put away; `null` while it is on the list. */
  archivedAt: isoTimeSchema.nullable(),
});
export type BatchSummary = z.infer<typeof batchSummarySchema>;

export const batchDetailSchema = batchSummarySchema.extend({ numbers: z.array(batchNumberSchema) });
export type BatchDetail = z.infer<typeof batchDetailSchema>;

/** What the Numbers step shows: who may be chosen, and who was left out and why. */
export const batchCandidatesSchema = z.strictObject({
  selectable: z.array(numberRowSchema),
  /** How many numbers of the location each reason leaves out. */
  leftOut: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
});
export type BatchCandidates = z.infer<typeof batchCandidatesSchema>;

/** Most numbers of one batch that can be released, as one order takes them. */
export const MOST_IN_ORDER = CONNECTOR_MAX_NUMBERS;
/** As many numbers as go into batches at once: what one transaction makes without holding up everything else for long. */
export const MOST_IN_BATCHES = 50_000;
/** As many numbers as a person confirms at once. */
export const MOST_CONFIRMED = 20_000;
/** Characters of the note with which a person confirms. */
export const CONFIRM_NOTE_MAX = 1000;

/** One batch for each location of a selection, before or after it is made. */
export const batchSplitSchema = z.strictObject({
  customerId: customerIdSchema,
  customerName: z.string(),
  locationId: locationIdSchema,
  locationName: z.string(),
  count: z.int(),
  /** Null before it is made. */
  batchId: batchIdSchema.nullable(),
});
export type BatchSplit = z.infer<typeof batchSplitSchema>;

/** Why an entry of a list is out before any rule: no telephone number, there before, or not in the mirror. */
export const LIST_REASONS = ['no-number', 'twice', 'not-in-mirror'] as const;
export type ListReason = (typeof LIST_REASONS)[number];

/** Left-out numbers that an answer names; their counts are of all. */
export const MOST_NAMED = 1_000;

/** A number that no batch takes, with its reason: a rule id, the journey step that it has reached, or a {@link ListReason}. */
export const leftOutNumberSchema = z.strictObject({
  /** E.164; empty for an extension, and for what is no number. */
  e164: z.string(),
  extension: z.string(),
  ownerName: z.string(),
  locationName: z.string(),
  customerName: z.string(),
  reason: z.string(),
  /** Where it stands in the list, and what stands there; `null` and empty when it is from no list. */
  line: z.int().nullable(),
  text: z.string(),
});
export type LeftOutNumber = z.infer<typeof leftOutNumberSchema>;

/** What becomes of a selection: its batches, and how many numbers each reason leaves out. */
export const batchPlanSchema = z.strictObject({
  batches: z.array(batchSplitSchema),
  leftOut: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  /** The same one by one, at most {@link MOST_NAMED}. */
  leftOutNumbers: z.array(leftOutNumberSchema),
});
export type BatchPlan = z.infer<typeof batchPlanSchema>;

/** The same before anything is made, with what else may be done with the selection. */
export const selectionPlanSchema = batchPlanSchema.extend({
  total: z.int(),
  customers: z.int(),
  locations: z.int(),
  /** How many a person may say are authorised. */
  confirmable: z.int(),
  /** How many a person's word made authorised, so that it can be taken back. */
  takeable: z.int(),
});
export type SelectionPlan = z.infer<typeof selectionPlanSchema>;
