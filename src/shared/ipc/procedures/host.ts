import { z } from 'zod';
import { customerIdSchema } from '../../model/ids.ts';
import { exportRequestSchema } from '../host-contract.ts';
import { LONG_TIMEOUT_MS, procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const url = z.url({ protocol: /^https?$/ }).max(500);

/** What the host answers itself: the sample, files, and the host. */
export const windowHostProcedures = {
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
    timeoutMs: LONG_TIMEOUT_MS,
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
  /** Lets the person choose a file, and writes all unsent work into it, from a workspace that could not be opened. */
  'host.rescue': procedure({
    kind: 'write',
    input: none,
    /** `null` when the person closed the dialog. */
    output: z.strictObject({ path: z.string().nullable() }),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'host.restartCore': procedure({
    kind: 'write',
    /** `fresh` moves a damaged database aside first; nothing is deleted. */
    input: z.strictObject({ fresh: z.boolean() }),
    output: done,
    timeoutMs: 60_000,
  }),
} as const;
