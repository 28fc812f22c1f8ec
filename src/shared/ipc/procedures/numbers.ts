import { z } from 'zod';
import {
  batchCandidatesSchema,
  batchDetailSchema,
  batchPlanSchema,
  batchSummarySchema,
  CONFIRM_NOTE_MAX,
  selectionPlanSchema,
} from '../../model/batch.ts';
import {
  batchIdSchema,
  customerIdSchema,
  e164Schema,
  locationIdSchema,
  outboxIdSchema,
} from '../../model/ids.ts';
import {
  journeyCountsSchema,
  numberFilterSchema,
  numberRowSchema,
  numberSelectionSchema,
  numberSortSchema,
  savedViewSchema,
} from '../../model/number.ts';
import { procedure, savedSchema } from '../procedure.ts';
import { byBatch, byBatchRev } from './batch-moves.ts';

const done = z.strictObject({});
const text = (max: number) => z.string().max(max);
const numberList = z.array(e164Schema).max(20_000);
/** One customer, or null for all. */
const scope = customerIdSchema.nullable();
const byCustomer = z.strictObject({ customerId: customerIdSchema });
const count = z.strictObject({ value: z.string(), label: z.string(), count: z.int() });

/** Numbers, where they stand, and the batches that are made of them. */
export const numbersProcedures = {
  'numbers.page': procedure({
    kind: 'read',
    input: z.strictObject({
      customerId: scope,
      filter: numberFilterSchema,
      sort: numberSortSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(numberRowSchema) }),
    reads: ['numbers', 'journey', 'changes'],
  }),
  'numbers.facets': procedure({
    kind: 'read',
    input: z.strictObject({ customerId: scope, filter: numberFilterSchema }),
    /** For each filter, how many numbers each of its values has with all other filters in force. */
    output: z.strictObject({
      customer: z.array(count),
      location: z.array(count),
      eligibility: z.array(count),
      journey: z.array(count),
      ownerType: z.array(count),
      state: z.array(count),
      usage: z.array(count),
      change: z.array(count),
    }),
    reads: ['numbers', 'journey', 'changes', 'customers'],
  }),
  'numbers.copy': procedure({
    kind: 'read',
    /** As E.164, one a line, or as a table with tabs between the cells. */
    input: z.strictObject({ selection: numberSelectionSchema, as: z.enum(['numbers', 'table']) }),
    /** At most 10,000 numbers; `total` says how many were asked for. */
    output: z.strictObject({ text: z.string(), count: z.int(), total: z.int() }),
    reads: ['numbers', 'journey'],
  }),
  'views.list': procedure({
    kind: 'read',
    input: z.strictObject({}),
    output: z.array(savedViewSchema),
    reads: ['views'],
  }),
  'views.save': procedure({
    kind: 'write',
    /** Without an id a new view; a name that another view has is a conflict. */
    input: savedViewSchema.omit({ id: true, rev: true }).extend({ id: z.uuid().nullable() }),
    output: savedViewSchema,
  }),
  'views.remove': procedure({ kind: 'write', input: z.strictObject({ id: z.uuid() }), output: done }),
  'numbers.confirm': procedure({
    kind: 'write',
    /** A person says that these numbers are authorised in Control Hub, or takes it back. */
    input: z.strictObject({
      customerId: customerIdSchema,
      numbers: numberList,
      authorised: z.boolean(),
      note: text(CONFIRM_NOTE_MAX),
    }),
    output: z.strictObject({ changed: z.int() }),
  }),
  'numbers.confirmMany': procedure({
    kind: 'write',
    /** The same of a selection of one customer; those that cannot be are left as they are. */
    input: z.strictObject({
      selection: numberSelectionSchema,
      authorised: z.boolean(),
      note: text(CONFIRM_NOTE_MAX),
    }),
    output: z.strictObject({ changed: z.int() }),
  }),
  'journey.counts': procedure({
    kind: 'read',
    input: byCustomer,
    output: journeyCountsSchema,
    reads: ['numbers', 'journey'],
  }),
  'batches.list': procedure({
    kind: 'read',
    /** Those that were put away when `archived`; the others otherwise. */
    input: byCustomer.extend({ archived: z.boolean().optional() }),
    output: z.array(batchSummarySchema),
    reads: ['batches', 'outbox'],
  }),
  'batches.get': procedure({
    kind: 'read',
    input: byBatch,
    output: batchDetailSchema,
    reads: ['batches', 'outbox', 'numbers', 'journey'],
  }),
  'batches.candidates': procedure({
    kind: 'read',
    input: z.strictObject({ customerId: customerIdSchema, locationId: locationIdSchema }),
    output: batchCandidatesSchema,
    reads: ['numbers', 'journey'],
  }),
  'batches.create': procedure({
    kind: 'write',
    input: z.strictObject({
      customerId: customerIdSchema,
      locationId: locationIdSchema,
      numbers: numberList,
    }),
    output: z.strictObject({ batchId: batchIdSchema, rev: z.int() }),
  }),
  'batches.plan': procedure({
    kind: 'read',
    input: z.strictObject({ selection: numberSelectionSchema }),
    output: selectionPlanSchema,
    reads: ['numbers', 'journey'],
    timeoutMs: 120_000,
  }),
  /** Makes one batch for each location of the selection, all or none. */
  'batches.createMany': procedure({
    kind: 'write',
    input: z.strictObject({ selection: numberSelectionSchema }),
    output: batchPlanSchema,
    timeoutMs: 120_000,
  }),
  'batches.setNumbers': procedure({
    kind: 'write',
    input: byBatchRev.extend({ numbers: numberList }),
    output: savedSchema,
  }),
  'batches.remove': procedure({ kind: 'write', input: byBatch, output: done }),
  'batches.release': procedure({
    kind: 'write',
    input: byBatch,
    output: z.strictObject({ outboxId: outboxIdSchema }),
  }),
} as const;
