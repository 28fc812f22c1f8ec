import { z } from 'zod';
import { isoTimeSchema, pullIdSchema } from './ids.ts';

/** What a pull may find. `usage` is a change between standard, toll-free, service, ELIN, reserved and mobile. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'moved',
  'reassigned',
  'renamed',
  'state',
  'usage',
  'location-added',
  'location-removed',
  'location-renamed',
  'location-pstn',
] as const;
export const changeKindSchema = z.enum(CHANGE_KINDS);
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a change means for work in hand, by how the number stands today; the weightiest first. */
export const CHANGE_MEANINGS = [
  /** Authorised or in a campaign, and gone or no longer able to text. */
  'authorised-lost',
  /** Authorised or in a campaign, and now at another location. */
  'authorised-moved',
  /** Authorised or in a campaign, and now of another owner or of nobody. */
  'authorised-owner-left',
  /** Chosen in a batch that is still being made, which it no longer fits. */
  'chosen-left',
  /** In a batch that was released, which it no longer fits. */
  'released-changed',
  /** May text and is not yet authorised. */
  'to-authorise',
  'none',
] as const;
export const changeMeaningSchema = z.enum(CHANGE_MEANINGS);
export type ChangeMeaning = (typeof CHANGE_MEANINGS)[number];

export const changeSchema = z.strictObject({
  id: z.int(),
  kind: changeKindSchema,
  meaning: changeMeaningSchema,
  pullId: pullIdSchema,
  at: isoTimeSchema,
  /** Empty for an extension or a location. */
  e164: z.string(),
  extension: z.string(),
  /** Name of the location where the number is, or was; or of the location that changed. */
  location: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** What one pull found, counted. */
export const pullChangesSchema = z.strictObject({
  pullId: pullIdSchema,
  at: isoTimeSchema,
  groups: z.array(
    z.strictObject({
      kind: changeKindSchema,
      meaning: changeMeaningSchema,
      count: z.int(),
      /** The one location of them all; empty where there are several. */
      location: z.string(),
    }),
  ),
});
export type PullChanges = z.infer<typeof pullChangesSchema>;
