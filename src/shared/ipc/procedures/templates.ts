import { z } from 'zod';
import { customerIdSchema, pathSchema, registrationIdSchema, templateIdSchema } from '../../model/ids.ts';
import {
  draftOutcomeSchema,
  MOST_CUSTOMERS,
  slotValueSchema,
  tableReadSchema,
  templateDetailSchema,
  templateNameSchema,
  templatePreviewSchema,
  templateSummarySchema,
  templateTableSchema,
} from '../../model/template.ts';
import { LONG_TIMEOUT_MS, procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const byTemplate = z.strictObject({ templateId: templateIdSchema });

/** How a registration becomes a template. */
const making = z.strictObject({
  registrationId: registrationIdSchema,
  /** Placeholders that are not to be put, since their value is the same for every customer. */
  keep: z.array(z.string().max(60)).max(200),
  /** False leaves the kind of organisation and the industry to each customer. */
  withBrand: z.boolean(),
});

/** Drafts are made for some customers at a time, so that others are heard in between. */
export const MOST_DRAFTS_AT_ONCE = 25;

/** Campaigns that are used for many customers, and what each customer lacks for them. */
export const templatesProcedures = {
  'templates.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(templateSummarySchema),
    reads: ['templates', 'registrations'],
  }),
  'templates.get': procedure({
    kind: 'read',
    input: byTemplate,
    output: templateDetailSchema,
    reads: ['templates', 'registrations'],
  }),
  /** What a registration, as it is saved, would be as a template. */
  'templates.preview': procedure({
    kind: 'read',
    input: making,
    output: templatePreviewSchema,
    reads: ['registrations'],
  }),
  /** A name that is taken is a `conflict` unless `replace` says so. */
  'templates.save': procedure({
    kind: 'write',
    input: making.extend({ name: templateNameSchema, replace: z.boolean() }),
    output: templateDetailSchema,
  }),
  'templates.rename': procedure({
    kind: 'write',
    input: byTemplate.extend({ name: templateNameSchema }),
    output: done,
  }),
  'templates.remove': procedure({ kind: 'write', input: byTemplate, output: done }),
  'templates.table': procedure({
    kind: 'read',
    input: byTemplate.extend({
      /** Null for all customers. */
      customerIds: z.array(customerIdSchema).max(MOST_CUSTOMERS).nullable(),
    }),
    output: templateTableSchema,
    reads: ['templates', 'registrations', 'customers'],
  }),
  /** All or none. */
  'templates.setValues': procedure({
    kind: 'write',
    input: byTemplate.extend({ values: z.array(slotValueSchema).max(100_000) }),
    output: done,
  }),
  'templates.makeDrafts': procedure({
    kind: 'write',
    input: byTemplate.extend({
      customerIds: z.array(customerIdSchema).max(MOST_DRAFTS_AT_ONCE),
      numbers: z.enum(['authorised', 'none']),
    }),
    output: z.array(draftOutcomeSchema),
    timeoutMs: 120_000,
  }),
  /** Lets the person choose a file. */
  'templates.importTable': procedure({
    kind: 'write',
    input: byTemplate,
    /** `null` when the person closed the dialog. */
    output: tableReadSchema.nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;

/** The same with paths; only the host and the command line may name them. */
export const templateHostProcedures = {
  'core.importTemplateTable': procedure({
    kind: 'write',
    /** `dryRun` reads and says, and changes nothing. */
    input: byTemplate.extend({ path: pathSchema, dryRun: z.boolean() }),
    output: tableReadSchema,
    timeoutMs: LONG_TIMEOUT_MS,
  }),
} as const;
