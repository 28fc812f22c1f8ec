import { z } from 'zod';
import { changeKindSchema } from './change.ts';
import { customerIdSchema, isoTimeSchema, locationIdSchema } from './ids.ts';

/** Where a number stands on its way to texting, in order; the last two are ends off the path. */
export const JOURNEY_STEPS = [
  'not-eligible',
  'eligible',
  'in-batch',
  'submitted',
  'authorised',
  'registration-requested',
  'in-campaign',
  'lapsed',
  'rejected',
] as const;
export type JourneyStep = (typeof JOURNEY_STEPS)[number];
export const journeyStepSchema = z.enum(JOURNEY_STEPS);

/** Who says that a number stands there: the mirror's verdict, the connector's answer, or a person. */
export const JOURNEY_SOURCES = ['mirror', 'connector', 'person'] as const;
export const journeySourceSchema = z.enum(JOURNEY_SOURCES);
export type JourneySource = z.infer<typeof journeySourceSchema>;

/** `warned` may be authorised, with a doubt worth reading first. */
export const ELIGIBILITIES = ['eligible', 'warned', 'ineligible'] as const;
export const eligibilitySchema = z.enum(ELIGIBILITIES);
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** What kind of usage Webex reports for a number. */
export const NUMBER_USAGES = ['standard', 'toll-free', 'service', 'elin', 'reserved', 'mobile'] as const;
export const numberUsageSchema = z.enum(NUMBER_USAGES);
export type NumberUsage = z.infer<typeof numberUsageSchema>;

/** The one word for what Webex says in several flags. */
export function usageOf(number: {
  readonly tollFree: boolean;
  readonly service: boolean;
  readonly elin: boolean;
  readonly reserved: boolean;
  readonly mobile: boolean;
}): NumberUsage {
  if (number.tollFree) return 'toll-free';
  if (number.service) return 'service';
  if (number.elin) return 'elin';
  if (number.reserved) return 'reserved';
  return number.mobile ? 'mobile' : 'standard';
}

/** One line of the Numbers screen. */
export const numberRowSchema = z.strictObject({
  /** Row id in the mirror of this computer; not stable across computers. */
  id: z.int(),
  customerId: customerIdSchema,
  customerName: z.string(),
  /** E.164, or empty for an extension without a number. */
  e164: z.string(),
  extension: z.string(),
  locationId: locationIdSchema,
  locationName: z.string(),
  ownerName: z.string(),
  /** Webex owner type as text (`PEOPLE`, `PLACE`, …), empty when unassigned. */
  ownerType: z.string(),
  /** Webex state as text (`ACTIVE`, `INACTIVE`). */
  state: z.string(),
  usage: numberUsageSchema,
  eligibility: eligibilitySchema,
  /** Ids of the eligibility rules that have something to say. */
  reasons: z.array(z.string()),
  journey: journeyStepSchema,
  journeySource: journeySourceSchema,
  journeyAt: isoTimeSchema.nullable(),
});
export type NumberRow = z.infer<typeof numberRowSchema>;

/** A count for each journey step; steps without a number are 0. */
export const journeyCountsSchema = z.record(journeyStepSchema, z.int().nonnegative());
export type JourneyCounts = z.infer<typeof journeyCountsSchema>;

export const numberFilterSchema = z.strictObject({
  /** Digits in any format, or words of owner, location and (over all customers) customer; all must match. */
  search: z.string().max(200).optional(),
  customerId: customerIdSchema.optional(),
  locationId: locationIdSchema.optional(),
  eligibility: eligibilitySchema.optional(),
  journey: journeyStepSchema.optional(),
  ownerType: z.string().max(60).optional(),
  state: z.string().max(60).optional(),
  usage: numberUsageSchema.optional(),
  /** What the latest pull of the customer found about it. */
  change: changeKindSchema.optional(),
});
export type NumberFilter = z.infer<typeof numberFilterSchema>;

/** `customer` is by customer, then by number. */
export const NUMBER_SORTS = ['customer', 'number', 'owner', 'location', 'journey'] as const;
export const numberSortSchema = z.strictObject({
  by: z.enum(NUMBER_SORTS),
  descending: z.boolean(),
});
export type NumberSort = z.infer<typeof numberSortSchema>;

/** Most entries of a list that somebody pasted or opened. */
export const MOST_LISTED = 20_000;

/** What stands on a line of such a list, as it was written; a line with several numbers has several entries. */
export const listEntrySchema = z.strictObject({
  /** From 1. */
  line: z.int().min(1),
  text: z.string().max(200),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

/** Which numbers an action is about: those that match, however many, those that were picked, or those of a list. */
export const numberSelectionSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('filter'),
    /** Null for all customers. */
    customerId: customerIdSchema.nullable(),
    filter: numberFilterSchema,
    sort: numberSortSchema,
  }),
  z.strictObject({ by: z.literal('ids'), ids: z.array(z.int()).max(20_000) }),
  z.strictObject({
    by: z.literal('list'),
    customerId: customerIdSchema,
    entries: z.array(listEntrySchema).max(MOST_LISTED),
  }),
]);
export type NumberSelection = z.infer<typeof numberSelectionSchema>;

/** A way to look at numbers that a person gave a name. */
export const savedViewSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(80),
  /** Without a customer it is about whichever one is looked at. */
  filter: numberFilterSchema,
  sort: numberSortSchema,
  rev: z.int(),
});
export type SavedView = z.infer<typeof savedViewSchema>;
