import { z } from 'zod';
import {
  blankFormDetailSchema,
  blankFormSummarySchema,
  fillPreviewSchema,
  fillReportSchema,
  placeChoiceSchema,
} from '../../model/blank-form.ts';
import { blankFormIdSchema, pathSchema, registrationIdSchema } from '../../model/ids.ts';
import { LONG_TIMEOUT_MS, procedure } from '../procedure.ts';

const done = z.strictObject({});
const byForm = z.strictObject({ blankFormId: blankFormIdSchema });
const nameSchema = z.string().trim().min(1).max(200);
const fill = byForm.extend({ registrationId: registrationIdSchema });

/** Forms that somebody sent to be filled in: what their places are for, and filling them for a registration. */
export const blankFormsProcedures = {
  'blankForms.list': procedure({
    kind: 'read',
    input: done,
    output: z.array(blankFormSummarySchema),
    reads: ['blank-forms'],
  }),
  'blankForms.get': procedure({
    kind: 'read',
    input: byForm,
    output: blankFormDetailSchema,
    reads: ['blank-forms'],
  }),
  /** What would be written where. */
  'blankForms.preview': procedure({
    kind: 'read',
    input: fill,
    output: fillPreviewSchema,
    reads: ['blank-forms', 'registrations'],
  }),
  /** Lets the person choose a file. */
  'blankForms.add': procedure({
    kind: 'write',
    input: done,
    /** `null` when the person closed the dialog. */
    output: blankFormDetailSchema.nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'blankForms.choose': procedure({
    kind: 'write',
    input: byForm.extend({ placeId: z.string().max(400), choice: placeChoiceSchema }),
    output: done,
  }),
  'blankForms.rename': procedure({
    kind: 'write',
    input: byForm.extend({ name: nameSchema }),
    output: done,
  }),
  'blankForms.remove': procedure({ kind: 'write', input: byForm, output: done }),
  /** Lets the person say where the filled copy goes. */
  'blankForms.fill': procedure({
    kind: 'write',
    input: fill,
    /** `null` when the person closed the dialog. */
    output: z.strictObject({ path: z.string(), report: fillReportSchema }).nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;

/** The same with paths; only the host and the command line may name them. */
export const blankFormHostProcedures = {
  'core.addBlankForm': procedure({
    kind: 'write',
    /** Another `name` than that of the file. */
    input: z.strictObject({ path: pathSchema, name: nameSchema.optional() }),
    output: blankFormDetailSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'core.filledFormName': procedure({
    kind: 'read',
    input: fill,
    output: z.strictObject({ fileName: z.string() }),
    reads: [],
  }),
  /** Writes the filled copy to `path`, whole or not at all. */
  'core.fillBlankForm': procedure({
    kind: 'write',
    input: fill.extend({ path: pathSchema }),
    output: z.strictObject({ report: fillReportSchema, bytes: z.int() }),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;
