import { z } from 'zod';
import { customerIdSchema } from './ids.ts';

/** What a file can bring. */
export const IMPORT_KINDS = ['numbers', 'locations'] as const;
export const importKindSchema = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof importKindSchema>;

/** `complete`: what the file does not list is removed. `add`: nothing is removed. */
export const IMPORT_MODES = ['complete', 'add'] as const;
export const importModeSchema = z.enum(IMPORT_MODES);
export type ImportMode = z.infer<typeof importModeSchema>;

/** What a column of a file of numbers can mean. */
export const NUMBER_MEANINGS = [
  'number',
  'extension',
  'location',
  'ownerName',
  'ownerFirst',
  'ownerLast',
  'ownerId',
  'ownerType',
  'state',
  'numberType',
  'usage',
  'main',
  'tollFree',
  'service',
  'elin',
] as const;

/** What a column of a file of locations can mean. */
export const LOCATION_MEANINGS = [
  'name',
  'address1',
  'address2',
  'city',
  'region',
  'postalCode',
  'country',
  'pstn',
  'mainNumber',
] as const;

export const MEANINGS = [...NUMBER_MEANINGS, ...LOCATION_MEANINGS] as const;
export const meaningSchema = z.enum(MEANINGS);
export type Meaning = z.infer<typeof meaningSchema>;

export const meaningsOf = (what: ImportKind): readonly Meaning[] =>
  what === 'numbers' ? NUMBER_MEANINGS : LOCATION_MEANINGS;

/** At most this many columns; a file with more is not a list of numbers. */
export const MAX_COLUMNS = 200;

/** The meaning of each column from the left; null where the column is not used. */
export const mappingSchema = z.array(meaningSchema.nullable()).max(MAX_COLUMNS);
export type Mapping = z.infer<typeof mappingSchema>;

/** What can be wrong with a row or a cell; the words stand in the catalogues by this code. */
export const PROBLEM_CODES = [
  // Repaired: nothing was lost.
  'plus-lost',
  'country-missing',
  'scientific',
  'separators',
  'quoted',
  'decimal-point',
  'unusual-characters',
  'extension-in-number',
  // Left out.
  'digits-lost',
  'not-a-number',
  'too-short',
  'impossible-number',
  'several-numbers',
  'number-missing',
  'name-missing',
  'duplicate',
  'number-in-two-locations',
  'unknown-location',
  'location-missing',
  'cell-too-long',
  // Kept, and worth a look.
  'location-made',
  'extension-short',
  'extension-unreadable',
  'unknown-value',
  'main-number-unreadable',
  'encoding-doubtful',
  'quotes-broken',
  'location-in-use',
] as const;
export const problemCodeSchema = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** What became of the row: read right all the same, read with a doubt, or left out. */
export const OUTCOMES = ['left-out', 'kept', 'repaired'] as const;
export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

export const problemSchema = z.strictObject({
  code: problemCodeSchema,
  outcome: outcomeSchema,
  /** Row as the spreadsheet counts, from 1. */
  row: z.int(),
  /** Heading of the column, or its letter; empty when the row as a whole is meant. */
  column: z.string(),
  /** The cell as it was read, cut after 80 characters. */
  value: z.string(),
  /** What it was read as, a row that it clashes with, or what it should perhaps be; empty when there is nothing to say. */
  hint: z.string(),
});
export type ImportProblem = z.infer<typeof problemSchema>;

export const problemGroupSchema = z.strictObject({
  code: problemCodeSchema,
  outcome: outcomeSchema,
  count: z.int(),
  /** The first of them, in the order of the file. */
  examples: z.array(problemSchema),
});
export type ProblemGroup = z.infer<typeof problemGroupSchema>;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'mixed'] as const;
export const DELIMITERS = ['comma', 'semicolon', 'tab', 'pipe'] as const;

/** How the file was read. */
export const fileFormatSchema = z.strictObject({
  kind: z.enum(['csv', 'xlsx']),
  /** Null for XLSX, which says it itself. */
  encoding: z.enum(ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS).nullable(),
  /** Sheets that hold something, in their order; empty for CSV. */
  sheets: z.array(z.string()),
  /** The sheet that was read; empty for CSV. */
  sheet: z.string(),
});
export type FileFormat = z.infer<typeof fileFormatSchema>;

export const importColumnSchema = z.strictObject({
  /** `A`, `B`, …, as the spreadsheet names it. */
  letter: z.string(),
  /** Its heading; empty when it has none. */
  title: z.string(),
  samples: z.array(z.string()),
  meaning: meaningSchema.nullable(),
  /** Where the meaning comes from. */
  from: z.enum(['heading', 'content', 'remembered', 'none']),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** A first look at a file: how it is built and what its columns seem to mean. Nothing is written. */
export const importLookSchema = z.strictObject({
  fileName: z.string(),
  format: fileFormatSchema,
  /** Row of the headings as the spreadsheet counts; 0 when there are none. */
  headerRow: z.int(),
  columns: z.array(importColumnSchema),
});
export type ImportLook = z.infer<typeof importLookSchema>;

/** How to read a file; what is left out is found out. */
export const readOptionsSchema = z.strictObject({
  what: importKindSchema,
  sheet: z.string().max(400).optional(),
  /** 0 when there are no headings. */
  headerRow: z.int().min(0).max(1000).optional(),
});
export type ReadOptions = z.infer<typeof readOptionsSchema>;

/** Whose numbers these are: a customer that is there, or a new one. */
export const importTargetSchema = z.union([
  z.strictObject({ customerId: customerIdSchema }),
  z.strictObject({ newName: z.string().trim().min(1).max(200) }),
]);
export type ImportTarget = z.infer<typeof importTargetSchema>;

export const importPlanSchema = readOptionsSchema.extend({
  target: importTargetSchema,
  mode: importModeSchema,
  /** Without it the columns are recognised, or taken as the same headings were last time. */
  mapping: mappingSchema.optional(),
  /** Where numbers are whose row names no location. */
  location: z.string().trim().max(256).optional(),
  /** A location that is not known yet is made, or its rows are left out. Made when the customer has none at all. */
  unknownLocations: z.enum(['make', 'leave-out']).optional(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** What had to be taken as given because the file has no column for it. */
export const ASSUMPTIONS = [
  'state',
  'ownerType',
  'numberType',
  'location',
  'pstn',
  'country',
  'unread',
] as const;
export const assumptionSchema = z.enum(ASSUMPTIONS);
export type Assumption = z.infer<typeof assumptionSchema>;

/** A row as it was understood; texts are empty where the file says nothing. */
export const understoodRowSchema = z.strictObject({
  row: z.int(),
  /** E.164 of a number, name of a location. */
  title: z.string(),
  extension: z.string(),
  location: z.string(),
  owner: z.string(),
  /** Webex state of a number, `pstnConnectionType` of a location. */
  state: z.string(),
  /** City, region and country of a location. */
  place: z.string(),
});
export type UnderstoodRow = z.infer<typeof understoodRowSchema>;

export const importPreviewSchema = z.strictObject({
  previewId: z.uuid(),
  what: importKindSchema,
  mode: importModeSchema,
  customerName: z.string(),
  isNewCustomer: z.boolean(),
  look: importLookSchema,
  /** Rows below the headings that hold something. */
  rows: z.int(),
  /** Numbers or locations that the import would add, change, leave as they are, remove. */
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  removed: z.int(),
  /** Rows that would not be taken in. */
  leftOut: z.int(),
  locationsMade: z.array(z.string()),
  /** What the customer has now. */
  known: z.int(),
  /** So much would be removed, or rows could not be read, that the import asks first. */
  needsRemovalConsent: z.boolean(),
  assumptions: z.array(assumptionSchema),
  first: z.array(understoodRowSchema),
  problems: z.array(problemGroupSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
