import { z } from 'zod';
import {
  customerIdSchema,
  e164Schema,
  outboxIdSchema,
  pathSchema,
  registrationIdSchema,
} from '../../model/ids.ts';
import { OUTBOX_NOTE_MAX, outboxItemSchema, outboxStorySchema } from '../../model/outbox.ts';
import {
  attachableNumberSchema,
  brandDraftSchema,
  campaignDraftSchema,
  MOST_NUMBERS,
  registrationDetailSchema,
  registrationSummarySchema,
} from '../../model/registration.ts';
import {
  MOST_PACKS_AT_ONCE,
  packFileSchema,
  packFormatSchema,
  registrationImportSchema,
} from '../../model/registration-file.ts';
import { revisionSchema, revisionSummarySchema } from '../../model/revision.ts';
import { languageSchema } from '../../model/settings.ts';
import { MOST_CUSTOMERS } from '../../model/template.ts';
import { LONG_TIMEOUT_MS, procedure, savedSchema } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const text = (max: number) => z.string().max(max);
const numberList = z.array(e164Schema).max(MOST_NUMBERS);
const byCustomer = z.strictObject({ customerId: customerIdSchema });
const byRegistration = z.strictObject({ registrationId: registrationIdSchema });
const byOutbox = z.strictObject({ outboxId: outboxIdSchema });
/** The note says how it is known that it was not accepted, where it may have been. */
const takenBack = byOutbox.extend({ note: text(OUTBOX_NOTE_MAX) });

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
    reads: ['registrations', 'outbox', 'journey', 'page-checks', 'attachments'],
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
    output: savedSchema,
  }),
  'registrations.attachable': procedure({
    kind: 'read',
    input: byRegistration,
    output: z.array(attachableNumberSchema),
    reads: ['journey', 'numbers', 'registrations'],
  }),
  'registrations.revisions': procedure({
    kind: 'read',
    input: byRegistration,
    output: z.array(revisionSummarySchema),
    reads: ['registrations'],
  }),
  'registrations.revision': procedure({
    kind: 'read',
    input: byRegistration.extend({ rev: z.int() }),
    output: revisionSchema,
    reads: ['registrations'],
  }),
  'registrations.restore': procedure({
    kind: 'write',
    input: byRegistration.extend({
      /** The revision that stands; another one on disk is a `conflict`. */
      rev: z.int(),
      /** The revision to bring back. */
      revision: z.int(),
    }),
    /** `leftOut`: numbers of that revision that may not be attached any more. */
    output: savedSchema.extend({ leftOut: z.array(e164Schema) }),
  }),
  'registrations.remove': procedure({ kind: 'write', input: byRegistration, output: done }),
  'registrations.release': procedure({
    kind: 'write',
    input: byRegistration,
    output: z.strictObject({ outboxId: outboxIdSchema }),
  }),
  /** Lets the person choose a registration that was exported, or an evidence pack. */
  'registrations.importFile': procedure({
    kind: 'write',
    input: byCustomer,
    /** `null` when the person closed the dialog. */
    output: registrationImportSchema.nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  /** Lets the person choose a folder, and writes a file for each registration into it. */
  'registrations.savePacks': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationIds: z.array(registrationIdSchema).max(MOST_CUSTOMERS),
      format: packFormatSchema,
      language: languageSchema,
    }),
    /** `null` when the person closed the dialog. */
    output: z.strictObject({ folder: z.string(), files: z.int() }).nullable(),
    timeoutMs: 3_600_000,
  }),
  'outbox.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(outboxItemSchema),
    reads: ['outbox', 'guided', 'settings', 'network', 'connections'],
  }),
  'outbox.get': procedure({
    kind: 'read',
    input: byOutbox,
    output: outboxStorySchema,
    reads: ['outbox', 'guided', 'settings', 'network', 'connections'],
  }),
  'outbox.sendNow': procedure({ kind: 'write', input: none, output: done }),
  'outbox.retry': procedure({ kind: 'write', input: byOutbox, output: done }),
  'outbox.withdraw': procedure({ kind: 'write', input: takenBack, output: done }),
  'outbox.discard': procedure({ kind: 'write', input: takenBack, output: done }),
} as const;

/** The same with a path; only the host and the command line may name one. */
export const registrationHostProcedures = {
  'core.importRegistration': procedure({
    kind: 'write',
    input: byCustomer.extend({
      path: pathSchema,
      /** That of the file when it is left out. */
      name: z.string().trim().max(200).optional(),
    }),
    output: registrationImportSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  /** Names of files in one folder, no two of which are the same. */
  'core.packNames': procedure({
    kind: 'read',
    input: z.strictObject({
      registrationIds: z.array(registrationIdSchema).max(MOST_CUSTOMERS),
      format: packFormatSchema,
    }),
    output: z.array(z.strictObject({ registrationId: registrationIdSchema, fileName: z.string() })),
    reads: [],
  }),
  'core.writePacks': procedure({
    kind: 'write',
    input: z.strictObject({
      packs: z.array(packFileSchema).max(MOST_PACKS_AT_ONCE),
      format: packFormatSchema,
      language: languageSchema,
    }),
    output: done,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;
