import { z } from 'zod';
import { batchCandidatesSchema, batchDetailSchema, batchSummarySchema } from '../model/batch.ts';
import {
  changeSchema,
  customerDetailSchema,
  customerSummarySchema,
  prerequisiteSchema,
} from '../model/customer.ts';
import {
  batchIdSchema,
  connectionIdSchema,
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  locationIdSchema,
  outboxIdSchema,
  pullIdSchema,
  registrationIdSchema,
} from '../model/ids.ts';
import {
  journeyCountsSchema,
  numberFilterSchema,
  numberRowSchema,
  numberSortSchema,
} from '../model/number.ts';
import { outboxItemSchema, outboxStorySchema } from '../model/outbox.ts';
import {
  attachableNumberSchema,
  brandDraftSchema,
  campaignDraftSchema,
  registrationDetailSchema,
  registrationSummarySchema,
} from '../model/registration.ts';
import { appStatusSchema, connectionSchema, settingsSchema } from '../model/settings.ts';
import { exportRequestSchema } from './host-contract.ts';
import { event, procedure } from './procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const text = (max: number) => z.string().max(max);
const url = z.url({ protocol: /^https?$/ }).max(500);
const token = z.string().min(1).max(4000);
const numberList = z.array(e164Schema).max(20_000);
const byCustomer = z.strictObject({ customerId: customerIdSchema });
const byBatch = z.strictObject({ batchId: batchIdSchema });
const byRegistration = z.strictObject({ registrationId: registrationIdSchema });
const byOutbox = z.strictObject({ outboxId: outboxIdSchema });
const saved = z.strictObject({ rev: z.int(), savedAt: isoTimeSchema });
const count = z.strictObject({ value: z.string(), label: z.string(), count: z.int() });

/**
 * Everything the window may ask for, by name. Types, validation and the preload's allow-list all come from here.
 * `reads` names the tables whose change makes an answer stale (live queries).
 */
export const procedures = {
  'app.status': procedure({
    kind: 'read',
    input: none,
    output: appStatusSchema,
    reads: ['outbox', 'settings', 'connections', 'network'],
  }),
  'settings.get': procedure({ kind: 'read', input: none, output: settingsSchema, reads: ['settings'] }),
  'settings.set': procedure({ kind: 'write', input: settingsSchema.partial(), output: settingsSchema }),

  'connections.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(connectionSchema),
    reads: ['connections'],
  }),
  'connections.add': procedure({
    kind: 'write',
    input: z.strictObject({ label: text(200), baseUrl: url, connectorUrl: url.nullable(), token }),
    output: z.strictObject({ connectionId: connectionIdSchema, customers: z.array(customerIdSchema) }),
    timeoutMs: 60_000,
  }),
  'connections.signIn': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, token }),
    output: done,
    timeoutMs: 60_000,
  }),
  'connections.remove': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema }),
    output: done,
  }),

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
      note: text(1000),
    }),
    output: done,
  }),

  'pull.start': procedure({
    kind: 'write',
    /** `allowRemovals` after a pull stopped because it would have removed much. */
    input: byCustomer.extend({ allowRemovals: z.boolean().optional() }),
    output: z.strictObject({ pullId: pullIdSchema }),
  }),
  'pull.cancel': procedure({ kind: 'write', input: byCustomer, output: done }),
  'changes.list': procedure({
    kind: 'read',
    input: z.strictObject({
      customerId: customerIdSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(changeSchema) }),
    reads: ['changes'],
  }),

  'numbers.page': procedure({
    kind: 'read',
    input: z.strictObject({
      customerId: customerIdSchema,
      filter: numberFilterSchema,
      sort: numberSortSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(numberRowSchema) }),
    reads: ['numbers', 'journey'],
  }),
  'numbers.facets': procedure({
    kind: 'read',
    input: z.strictObject({ customerId: customerIdSchema, filter: numberFilterSchema }),
    output: z.strictObject({
      location: z.array(count),
      eligibility: z.array(count),
      journey: z.array(count),
      ownerType: z.array(count),
      state: z.array(count),
      usage: z.array(count),
    }),
    reads: ['numbers', 'journey'],
  }),
  'numbers.confirm': procedure({
    kind: 'write',
    /** A person says that these numbers are authorised in Control Hub, or takes it back. */
    input: z.strictObject({
      customerId: customerIdSchema,
      numbers: numberList,
      authorised: z.boolean(),
      note: text(1000),
    }),
    output: z.strictObject({ changed: z.int() }),
  }),

  'batches.list': procedure({
    kind: 'read',
    input: byCustomer,
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
  'batches.setNumbers': procedure({
    kind: 'write',
    input: z.strictObject({ batchId: batchIdSchema, rev: z.int(), numbers: numberList }),
    output: saved,
  }),
  'batches.remove': procedure({ kind: 'write', input: byBatch, output: done }),
  'batches.release': procedure({
    kind: 'write',
    input: byBatch,
    output: z.strictObject({ outboxId: outboxIdSchema }),
  }),

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
    reads: ['registrations', 'outbox', 'journey'],
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

  'journey.counts': procedure({
    kind: 'read',
    input: byCustomer,
    output: journeyCountsSchema,
    reads: ['numbers', 'journey'],
  }),

  'sample.open': procedure({
    kind: 'write',
    input: none,
    output: z.strictObject({ customers: z.array(customerIdSchema) }),
    timeoutMs: 120_000,
  }),
  'exports.save': procedure({
    kind: 'write',
    input: exportRequestSchema,
    /** `null` when the person closed the dialog. */
    output: z.strictObject({ path: z.string().nullable() }),
    timeoutMs: 600_000,
  }),
  'host.info': procedure({
    kind: 'read',
    input: none,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      /** The runtime is the old fallback Electron, for tests and closed networks only. */
      fallback: z.boolean(),
      secrets: z.enum(['keychain', 'memory']),
      dataFolder: z.string(),
      platform: z.string(),
      /** Null while the core runs; why it could not start otherwise. */
      coreFailure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    }),
    reads: ['host'],
  }),
  'host.openExternal': procedure({ kind: 'write', input: z.strictObject({ url: url }), output: done }),
  'host.openDataFolder': procedure({ kind: 'write', input: none, output: done }),
  'host.restartCore': procedure({
    kind: 'write',
    /** `fresh` moves a damaged database aside first; nothing is deleted. */
    input: z.strictObject({ fresh: z.boolean() }),
    output: done,
    timeoutMs: 60_000,
  }),
} as const;

/** What the core tells the window unasked. */
export const events = {
  'db.changed': event(z.strictObject({ tables: z.array(z.string()), revision: z.int() })),
  'pull.progress': event(
    z.strictObject({
      customerId: customerIdSchema,
      pullId: pullIdSchema,
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      phase: z.enum(['organisation', 'locations', 'pstn', 'numbers', 'verdicts', 'done']),
      done: z.int(),
      /** Null while the size is not known. */
      total: z.int().nullable(),
      errorCode: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
  'draft.flush': event(none),
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;
export type ProcedureInput<N extends ProcedureName> = z.input<Procedures[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.output<Procedures[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>;

/** Procedures that the Electron host answers itself, since they need a window, the keychain or a process. */
export const HOST_PROCEDURES = [
  'connections.add',
  'connections.signIn',
  'connections.remove',
  'sample.open',
  'exports.save',
  'host.info',
  'host.openExternal',
  'host.openDataFolder',
  'host.restartCore',
] as const satisfies readonly ProcedureName[];
export type WindowHostProcedure = (typeof HOST_PROCEDURES)[number];
/** Procedures of the window that the core answers. */
export type CoreProcedureName = Exclude<ProcedureName, WindowHostProcedure>;
