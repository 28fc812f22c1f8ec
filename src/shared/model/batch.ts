import { z } from 'zod';
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
export const orderStatusSchema = z.enum(['PENDING', 'PARTIAL', 'COMPLETE', 'PROVISIONED', 'ERROR']);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const batchNumberSchema = z.strictObject({
  e164: e164Schema,
  ownerName: z.string(),
  /** The order's answer for this number; `null` before one came. */
  status: z.enum(['SUCCESS', 'FAILED', 'PENDING']).nullable(),
  errorTitle: z.string().nullable(),
  errorMessage: z.string().nullable(),
  /** Rule ids that speak against this number in today's mirror. */
  reasons: z.array(z.string()),
});

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

/** As many numbers as go into batches at once: what one transaction makes without holding up everything else for long. */
export const MOST_IN_BATCHES = 50_000;
/** As many numbers as a person confirms at once. */
export const MOST_CONFIRMED = 20_000;

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

/** What becomes of a selection: its batches, and how many numbers each reason leaves out (rule id or journey step). */
export const batchPlanSchema = z.strictObject({
  batches: z.array(batchSplitSchema),
  leftOut: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
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
