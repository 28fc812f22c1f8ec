import { z } from 'zod';
import { isFieldRef } from '../blank-forms/field-refs.ts';
import { blankFormIdSchema, isoTimeSchema, registrationIdSchema } from './ids.ts';

/** Kinds of file that a blank form can be. */
export const FORM_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export const formFormatSchema = z.enum(FORM_FORMATS);
export type FormFormat = z.infer<typeof formFormatSchema>;

/** Beyond this it is no form that a person fills in. */
export const MAX_PLACES = 1000;
export const MAX_OPTIONS = 500;

/** `choice`: one or more of a list. `radio`: boxes of which one is ticked. `check`: one box by itself. */
export const PLACE_KINDS = ['text', 'choice', 'radio', 'check'] as const;
export const placeKindSchema = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** Where a person finds a place: counted from 1, as people count. */
export const placeWhereSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('page'), page: z.int() }),
  z.strictObject({ by: z.literal('cell'), sheet: z.string(), cell: z.string() }),
  z.strictObject({ by: z.literal('table'), table: z.int(), row: z.int(), column: z.int() }),
  z.strictObject({ by: z.literal('paragraph'), paragraph: z.int() }),
]);
export type PlaceWhere = z.infer<typeof placeWhereSchema>;

/** One of the answers that a place offers: what the file keeps, and what a person reads. */
export const placeOptionSchema = z.strictObject({ value: z.string(), text: z.string() });
export type PlaceOption = z.infer<typeof placeOptionSchema>;

/** A place of a blank form that can be filled. */
export const placeSchema = z.strictObject({
  /** Lasting within a version of a form. */
  id: z.string().max(400),
  kind: placeKindSchema,
  /** What is printed beside it; empty where nothing is. */
  label: z.string(),
  /** Name inside the file, such as a field's; empty where it has none. */
  name: z.string(),
  /** What shows when the pointer rests on it, or the heading of its column. */
  hint: z.string(),
  /** The heading above it; empty where none was found. */
  section: z.string(),
  options: z.array(placeOptionSchema),
  /** Several of the options may be chosen. */
  takesSeveral: z.boolean(),
  /** A text that is none of the options may be written too. */
  takesOther: z.boolean(),
  isMultiline: z.boolean(),
  /** Characters; null where the file names no limit. */
  maxLength: z.int().nullable(),
  where: placeWhereSchema,
});
export type Place = z.infer<typeof placeSchema>;

/** What is written into a place: a field of the forms, or something made from them (`field-refs.ts`). */
export const fieldRefSchema = z.string().max(80).refine(isFieldRef, 'is no field of the forms');

/** `sure`: by what is printed or by the tooltip. `likely`: by the name, the section or the options only. */
export const CONFIDENCES = ['sure', 'likely'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Longer fixed texts belong into the registration. */
export const MAX_FIXED = 2000;

export const mappedPlaceSchema = z.strictObject({
  placeId: z.string().max(400),
  /** Null: not known, left empty on purpose, or filled with a text that is always the same. */
  field: fieldRefSchema.nullable(),
  /** What is always written here, whatever the registration says. */
  fixed: z.string().max(MAX_FIXED).nullable(),
  by: z.enum(['recognised', 'person']),
  /** Null for what a person said, and for what was not recognised. */
  confidence: z.enum(CONFIDENCES).nullable(),
});
export type MappedPlace = z.infer<typeof mappedPlaceSchema>;

export const blankFormSummarySchema = z.strictObject({
  id: blankFormIdSchema,
  name: z.string(),
  /** As it was called when it was last added. */
  fileName: z.string(),
  format: formFormatSchema,
  places: z.int(),
  /** Places that have a field or a fixed text. */
  mapped: z.int(),
  /** Places that nobody has decided about. */
  unknown: z.int(),
  /** Same places, same version: the SHA-256 of the set of places. */
  version: z.string(),
  rev: z.int(),
  createdAt: isoTimeSchema,
  updatedAt: isoTimeSchema,
});
export type BlankFormSummary = z.infer<typeof blankFormSummarySchema>;

export const blankFormDetailSchema = blankFormSummarySchema.extend({
  placeList: z.array(placeSchema),
  /** One for each place, in the same order. */
  mapping: z.array(mappedPlaceSchema),
});
export type BlankFormDetail = z.infer<typeof blankFormDetailSchema>;

/** A person's word about one place; `recognised` takes it back. */
export const placeChoiceSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('field'), field: fieldRefSchema }),
  z.strictObject({ to: z.literal('text'), text: z.string().trim().min(1).max(MAX_FIXED) }),
  z.strictObject({ to: z.literal('nothing') }),
  z.strictObject({ to: z.literal('recognised') }),
]);
export type PlaceChoice = z.infer<typeof placeChoiceSchema>;

/** What did not go into a filled form as it stands in the registration, and why. */
export const FILL_REASONS = [
  // Not in the file.
  'too-long',
  'no-option',
  'several-values',
  'no-place',
  'not-kept',
  // The place stays empty, and nothing is lost.
  'no-value',
  'not-mapped',
  // In the file, but worth a look.
  'cut-off',
  'not-printable',
] as const;
export const fillReasonSchema = z.enum(FILL_REASONS);
export type FillReason = z.infer<typeof fillReasonSchema>;

export const fillNoteSchema = z.strictObject({
  /** Null where the form has no place for the field. */
  placeId: z.string().nullable(),
  /** Null where the place has no field. */
  field: z.string().nullable(),
  reason: fillReasonSchema,
  /** What would have been written, or the characters that cannot be printed. */
  value: z.string(),
  /** Characters that the place takes, for `too-long`. */
  limit: z.int().nullable(),
});
export type FillNote = z.infer<typeof fillNoteSchema>;

export const fillReportSchema = z.strictObject({
  blankFormId: blankFormIdSchema,
  registrationId: registrationIdSchema,
  places: z.int(),
  /** Places that something was written into. */
  filled: z.int(),
  notes: z.array(fillNoteSchema),
});
export type FillReport = z.infer<typeof fillReportSchema>;

/** What would be written into a place, in words. */
export const placeSampleSchema = z.strictObject({ placeId: z.string(), text: z.string() });

export const fillPreviewSchema = fillReportSchema.extend({ samples: z.array(placeSampleSchema) });
export type FillPreview = z.infer<typeof fillPreviewSchema>;
