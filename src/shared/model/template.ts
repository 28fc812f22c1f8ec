import { z } from 'zod';
import { customerIdSchema, isoTimeSchema, registrationIdSchema, templateIdSchema } from './ids.ts';
import { campaignDraftSchema } from './registration.ts';

/** What a template may say of the brand: it is the same for every customer unless its own data say otherwise. */
export const templateBrandSchema = z.strictObject({
  entityType: z.string().max(200).default(''),
  vertical: z.string().max(200).default(''),
});
export type TemplateBrand = z.infer<typeof templateBrandSchema>;

/** A text of a registration that a placeholder took the place of. */
export const replacementSchema = z.strictObject({
  placeholder: z.string(),
  text: z.string(),
  /** Where, as `campaign.samples.0`. */
  paths: z.array(z.string()),
});
export type Replacement = z.infer<typeof replacementSchema>;

/** What may be of one brand alone and was left as it stands. */
export const leftoverSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['name', 'link', 'email', 'phone']),
  text: z.string(),
});
export type Leftover = z.infer<typeof leftoverSchema>;

export const templateNameSchema = z.string().trim().min(1).max(120);

export const templateSummarySchema = z.strictObject({
  id: templateIdSchema,
  name: z.string(),
  usecase: z.string(),
  /** Placeholders of its texts, in their order. */
  placeholders: z.array(z.string()),
  /** Registrations that were made from it and are still there. */
  drafts: z.int(),
  rev: z.int(),
  createdAt: isoTimeSchema,
  updatedAt: isoTimeSchema,
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateDetailSchema = templateSummarySchema.extend({
  brand: templateBrandSchema,
  campaign: campaignDraftSchema,
});
export type TemplateDetail = z.infer<typeof templateDetailSchema>;

/** What a registration would be as a template. */
export const templatePreviewSchema = z.strictObject({
  brand: templateBrandSchema,
  campaign: campaignDraftSchema,
  replaced: z.array(replacementSchema),
  leftovers: z.array(leftoverSchema),
});
export type TemplatePreview = z.infer<typeof templatePreviewSchema>;

/** Where a value comes from: typed for this, a form of the customer, the template, the mirror. */
export const VALUE_SOURCES = ['table', 'form', 'template', 'mirror'] as const;
export const valueSourceSchema = z.enum(VALUE_SOURCES);
export type ValueSource = z.infer<typeof valueSourceSchema>;

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a rule of the form says of a value. */
export const cellFindingSchema = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  params: paramsSchema,
});
export type CellFinding = z.infer<typeof cellFindingSchema>;

export const templateCellSchema = z.strictObject({
  value: z.string(),
  /** Null while there is no value. */
  from: valueSourceSchema.nullable(),
  /** True when the form of this customer cannot be without it. */
  isNeeded: z.boolean(),
  findings: z.array(cellFindingSchema),
});
export type TemplateCell = z.infer<typeof templateCellSchema>;

/** How the draft that was made for a customer stands: as it was made, edited by a person since, or released. */
export const DRAFT_STANDS = ['as-made', 'edited', 'released'] as const;
export const draftStandSchema = z.enum(DRAFT_STANDS);
export type DraftStand = z.infer<typeof draftStandSchema>;

export const templateRowSchema = z.strictObject({
  customerId: customerIdSchema,
  customerName: z.string(),
  /** One for each column. */
  cells: z.array(templateCellSchema),
  /** Slots that still have no value. */
  missing: z.array(z.string()),
  draft: z.strictObject({ registrationId: registrationIdSchema, stand: draftStandSchema }).nullable(),
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

/** One row a customer, one column a gap that at least one of them has or had before it was filled. */
export const templateTableSchema = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(templateRowSchema),
});
export type TemplateTable = z.infer<typeof templateTableSchema>;

/** Customers of one sitting. */
export const MOST_CUSTOMERS = 5000;

export const slotValueSchema = z.strictObject({
  customerId: customerIdSchema,
  slot: z.string().min(1).max(60),
  /** Empty takes the value back. */
  value: z.string().max(4000),
});
export type SlotValue = z.infer<typeof slotValueSchema>;

/** What became of a customer when drafts were made. */
export const OUTCOMES_OF_DRAFT = [
  'made',
  'updated',
  'unchanged',
  'edited',
  'released',
  'incomplete',
  'too-long',
] as const;
export const draftOutcomeSchema = z.strictObject({
  customerId: customerIdSchema,
  customerName: z.string(),
  outcome: z.enum(OUTCOMES_OF_DRAFT),
  /** Null where none was made. */
  registrationId: registrationIdSchema.nullable(),
  /** Slots without a value, when it is incomplete. */
  missing: z.array(z.string()),
  /** Open findings of the draft. */
  errors: z.int(),
  warnings: z.int(),
  numbers: z.int(),
  /** Authorised numbers for which the registration has no room. */
  numbersLeft: z.int(),
});
export type DraftOutcome = z.infer<typeof draftOutcomeSchema>;

/** What can be wrong with a cell or a row of a table; the words stand in `templates/problems.ts` by this code. */
export const TABLE_PROBLEMS = [
  'customer-missing',
  'customer-unknown',
  'customer-ambiguous',
  'customer-differs',
  'customer-twice',
  'value-too-long',
  'value-has-braces',
  'value-scientific',
  'value-unknown',
  'cell-beyond-columns',
] as const;
export const tableProblemSchema = z.strictObject({
  code: z.enum(TABLE_PROBLEMS),
  /** Row as the spreadsheet counts, from 1. */
  row: z.int(),
  /** Heading of the column, or its letter. */
  column: z.string(),
  /** The cell as it was read, cut after 80 characters. */
  value: z.string(),
  /** What it could be, or where it stood before; empty when there is nothing to say. */
  hint: z.string(),
});
export type TableProblem = z.infer<typeof tableProblemSchema>;

export const tableReadSchema = z.strictObject({
  /** False where problems stand; nothing was changed then. */
  isTaken: z.boolean(),
  /** Whose rows it holds, and what each lacks once its values count. */
  customers: z.array(
    z.strictObject({ customerId: customerIdSchema, customerName: z.string(), missing: z.array(z.string()) }),
  ),
  /** Values that the table changes. */
  changed: z.int(),
  problems: z.array(tableProblemSchema),
  /** Headings that mean nothing here; their columns were left out. */
  unknownColumns: z.array(z.string()),
});
export type TableRead = z.infer<typeof tableReadSchema>;
