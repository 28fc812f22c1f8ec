import { z } from 'zod';
import { batchIdSchema, connectionIdSchema, customerIdSchema, registrationIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/settings.ts';
import { procedure } from './procedure.ts';

const done = z.strictObject({});
const token = z.string().min(1).max(4000);
const url = z.url({ protocol: /^https?$/ }).max(500);

/** What may be exported, and in which form. */
export const exportRequestSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('registration'),
    registrationId: registrationIdSchema,
    format: z.enum(['pdf', 'json']),
    language: languageSchema,
  }),
  z.strictObject({
    what: z.literal('batch'),
    batchId: batchIdSchema,
    format: z.literal('csv'),
    language: languageSchema,
  }),
]);
export type ExportRequest = z.output<typeof exportRequestSchema>;

/**
 * What only the host (the main process, or the command line) may ask of the core, since it carries secrets or paths.
 * The window cannot name these.
 */
export const hostProcedures = {
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
    output: z.strictObject({ connectionId: connectionIdSchema, customers: z.array(customerIdSchema) }),
    timeoutMs: 120_000,
  }),
  'core.signIn': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, token }),
    output: done,
    timeoutMs: 120_000,
  }),
  'core.restoreToken': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, token }),
    output: done,
  }),
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
    input: z.strictObject({ request: exportRequestSchema, path: z.string().min(1).max(4096) }),
    output: z.strictObject({ bytes: z.int() }),
    timeoutMs: 600_000,
  }),
} as const;

export type HostProcedures = typeof hostProcedures;
export type HostProcedureName = keyof HostProcedures;
