import { z } from 'zod';
import { CARRIER_IDS } from '../carriers/types.ts';
import { credentialSchema } from '../model/credential.ts';
import {
  batchIdSchema,
  connectionIdSchema,
  customerIdSchema,
  outboxIdSchema,
  pathSchema,
  registrationIdSchema,
  templateIdSchema,
} from '../model/ids.ts';
import { numberSelectionSchema } from '../model/number.ts';
import { languageSchema } from '../model/settings.ts';
import { MOST_CUSTOMERS } from '../model/template.ts';
import { LONG_TIMEOUT_MS, procedure } from './procedure.ts';
import { attachmentHostProcedures } from './procedures/attachments.ts';
import { blankFormHostProcedures } from './procedures/blank-forms.ts';
import { changesOf } from './procedures/changes.ts';
import { connectedSchema, integrationSchema } from './procedures/connections.ts';
import { guidedHostProcedures } from './procedures/guided.ts';
import { importHostProcedures } from './procedures/imports.ts';
import { pageCheckHostProcedures } from './procedures/page-checks.ts';
import { registrationHostProcedures } from './procedures/registrations.ts';
import { templateHostProcedures } from './procedures/templates.ts';
import { timelineHostProcedures } from './procedures/timeline.ts';

const done = z.strictObject({});
const token = z.string().min(1).max(4000);
const url = z.url({ protocol: /^https?$/ }).max(500);

/** What may be exported, and in which form. */
export const exportRequestSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('registration'),
    registrationId: registrationIdSchema,
    /** `csv` is of its numbers. */
    format: z.enum(['pdf', 'docx', 'xlsx', 'csv', 'json']),
    language: languageSchema,
    /** False leaves what the checks find out of the PDF, DOCX and XLSX. */
    findings: z.boolean().optional(),
  }),
  z.strictObject({
    what: z.literal('evidence'),
    registrationId: registrationIdSchema,
    format: z.literal('zip'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('carrier'),
    registrationId: registrationIdSchema,
    carrier: z.enum(CARRIER_IDS),
    format: z.literal('json'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('numbers'),
    selection: numberSelectionSchema,
    format: z.literal('csv'),
    language: languageSchema,
  }),
  z.strictObject({
    /** The numbers of a selection that no batch takes, each with its reason. */
    what: z.literal('left-out'),
    selection: numberSelectionSchema,
    format: z.literal('csv'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('changes'),
    ...changesOf.shape,
    format: z.literal('csv'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('journal'),
    /** Null for all customers. */
    customerId: customerIdSchema.nullable(),
    format: z.enum(['csv', 'pdf']),
    language: languageSchema,
  }),
  z.strictObject({
    /** Open reminders for a calendar program. */
    what: z.literal('calendar'),
    /** Null for all registrations. */
    registrationId: registrationIdSchema.nullable(),
    format: z.literal('ics'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('outbox'),
    outboxId: outboxIdSchema,
    format: z.literal('json'),
    language: languageSchema,
  }),
  z.strictObject({
    /** All work that has not left: what waits in the outbox, and the drafts. */
    what: z.literal('unsent'),
    format: z.literal('json'),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('batch'),
    batchId: batchIdSchema,
    /** `pdf` is the order summary. */
    format: z.enum(['csv', 'pdf']),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('template'),
    templateId: templateIdSchema,
    /** Whose rows; null for all customers. */
    customerIds: z.array(customerIdSchema).max(MOST_CUSTOMERS).nullable(),
    format: z.enum(['csv', 'xlsx']),
    language: languageSchema,
  }),
]);
export type ExportRequest = z.output<typeof exportRequestSchema>;

/**
 * What only the host (the main process, or the command line) may ask of the core, since it carries secrets or paths.
 * The window cannot name these.
 */
export const hostProcedures = {
  ...importHostProcedures,
  ...pageCheckHostProcedures,
  ...guidedHostProcedures,
  ...attachmentHostProcedures,
  ...blankFormHostProcedures,
  ...registrationHostProcedures,
  ...templateHostProcedures,
  ...timelineHostProcedures,
  'core.connect': procedure({
    kind: 'write',
    input: z.strictObject({
      kind: z.enum(['token', 'sample']),
      label: z.string().max(200),
      baseUrl: url,
      connectorUrl: url.nullable(),
      /** Name of the variable that holds the token on later runs of the command line. */
      tokenEnv: z
        .string()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
        .nullable(),
      token,
    }),
    output: connectedSchema,
    timeoutMs: 120_000,
  }),
  'core.signIn': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, token }),
    output: done,
    timeoutMs: 120_000,
  }),
  /** What the keychain or the environment holds; it is not checked, since there may be no network. */
  'core.restoreCredential': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, credential: credentialSchema }),
    output: done,
  }),
  /** Waits for the browser at the redirect address; `url` is the page to open. */
  'core.beginAuthorization': procedure({
    kind: 'write',
    input: integrationSchema,
    output: z.strictObject({ attemptId: z.string(), url: z.string() }),
  }),
  /** Answers when the person has signed in, and fails when they have not or five minutes are over. */
  'core.finishAuthorization': procedure({
    kind: 'write',
    input: z.strictObject({ attemptId: z.string() }),
    output: connectedSchema,
  }),
  'core.cancelAuthorization': procedure({ kind: 'write', input: done, output: done }),
  'core.removeConnection': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema }),
    output: done,
  }),
  /** The operating system says that the network may be back. */
  'core.networkHint': procedure({ kind: 'write', input: done, output: done }),
  'core.exportName': procedure({
    kind: 'read',
    input: exportRequestSchema,
    output: z.strictObject({ fileName: z.string() }),
    reads: [],
  }),
  /** Writes the export to `path`, whole or not at all. */
  'core.writeExport': procedure({
    kind: 'write',
    input: z.strictObject({ request: exportRequestSchema, path: pathSchema }),
    output: z.strictObject({ bytes: z.int() }),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;

export type HostProcedures = typeof hostProcedures;
export type HostProcedureName = keyof HostProcedures;
