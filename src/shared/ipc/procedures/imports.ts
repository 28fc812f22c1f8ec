import { z } from 'zod';
import { customerIdSchema, pathSchema, pullIdSchema } from '../../model/ids.ts';
import {
  importLookSchema,
  importPlanSchema,
  importPreviewSchema,
  readOptionsSchema,
} from '../../model/imports.ts';
import { listEntrySchema, MOST_LISTED } from '../../model/number.ts';
import { LONG_TIMEOUT_MS, procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
/** Stands for a path that only the host knows. */
const fileToken = z.uuid();
const byPreview = z.strictObject({ previewId: z.uuid() });

export const chosenFileSchema = z.strictObject({
  fileToken,
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
});
export type ChosenFile = z.infer<typeof chosenFileSchema>;

export const appliedSchema = z.strictObject({
  customerId: customerIdSchema,
  pullId: pullIdSchema,
  tally: z.strictObject({ numbers: z.int(), added: z.int(), removed: z.int(), changed: z.int() }),
});

/** As large as a list of 20,000 numbers with all that may stand beside them. */
export const MOST_LIST_BYTES = 8_000_000;
const listEntriesSchema = z.strictObject({ entries: z.array(listEntrySchema).max(MOST_LISTED) });

/** Numbers and locations from CSV and XLSX files. The window names a file by a token, never by a path. */
export const importsProcedures = {
  'imports.choose': procedure({
    kind: 'write',
    input: none,
    /** `null` when the person closed the dialog. */
    output: chosenFileSchema.nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'imports.look': procedure({
    kind: 'write',
    input: readOptionsSchema.extend({ fileToken }),
    output: importLookSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'imports.preview': procedure({
    kind: 'write',
    input: importPlanSchema.extend({ fileToken }),
    output: importPreviewSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'imports.apply': procedure({
    kind: 'write',
    /** `allowRemovals` once the person has seen that many would be removed. */
    input: byPreview.extend({ allowRemovals: z.boolean().optional() }),
    output: appliedSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'imports.saveProblems': procedure({
    kind: 'write',
    input: byPreview,
    /** `null` when the person closed the dialog. */
    output: z.strictObject({ path: z.string().nullable() }),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  /** The entries of a file that lists numbers: text, CSV or XLSX. Nothing is kept of it. */
  'imports.readList': procedure({
    kind: 'write',
    input: z.strictObject({
      fileName: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_LIST_BYTES, 'too large'),
    }),
    output: listEntriesSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'imports.cancel': procedure({ kind: 'write', input: none, output: done }),
} as const;

/** The same with the paths that the tokens stand for; only the host and the command line may name them. */
export const importHostProcedures = {
  'core.readList': procedure({
    kind: 'write',
    input: z.strictObject({ path: pathSchema }),
    output: listEntriesSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'core.lookImport': procedure({
    kind: 'write',
    input: readOptionsSchema.extend({ path: pathSchema }),
    output: importLookSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'core.previewImport': procedure({
    kind: 'write',
    input: importPlanSchema.extend({ path: pathSchema }),
    output: importPreviewSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'core.saveImportProblems': procedure({
    kind: 'write',
    input: byPreview.extend({ path: pathSchema }),
    output: z.strictObject({ bytes: z.int() }),
  }),
} as const;

export const importsProgressSchema = z.strictObject({
  phase: z.enum(['reading', 'writing']),
  /** From 0 to 1. */
  share: z.number(),
});
