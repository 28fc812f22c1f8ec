import { z } from 'zod';
import { e164Schema, isoTimeSchema } from './ids.ts';
import {
  type BrandDraft,
  brandDraftSchema,
  type CampaignDraft,
  campaignDraftSchema,
} from './registration.ts';

/** All that a revision of a registration holds. */
export interface RevisionContent {
  readonly name: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  /** E.164. */
  readonly numbers: readonly string[];
}

/** A registration as it was saved once, or as it stands. */
export const revisionSummarySchema = z.strictObject({
  rev: z.int(),
  /** When it was saved. */
  at: isoTimeSchema,
  /** Who saved it, as they call themselves in the settings; empty when nobody said so. */
  who: z.string(),
  /** What stands now. */
  isCurrent: z.boolean(),
  /** Paths of the fields in which it differs from the revision listed before it. */
  changed: z.array(z.string()),
});
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;

export const revisionSchema = revisionSummarySchema.omit({ changed: true }).extend({
  name: z.string(),
  brand: brandDraftSchema,
  campaign: campaignDraftSchema,
  numbers: z.array(e164Schema),
});
export type Revision = z.infer<typeof revisionSchema>;

const FORMS = ['brand', 'campaign'] as const;

/** Paths of the fields that differ, in the order of the forms; a list is one field. */
export function changedPaths(before: RevisionContent, after: RevisionContent): string[] {
  const differs = (was: unknown, is: unknown) => was !== is && JSON.stringify(was) !== JSON.stringify(is);
  const fields = FORMS.flatMap((form) =>
    Object.entries(after[form])
      .filter(([key, value]) => differs((before[form] as Readonly<Record<string, unknown>>)[key], value))
      .map(([key]) => `${form}.${key}`),
  );
  return [
    ...(before.name === after.name ? [] : ['name']),
    ...fields,
    ...(differs(before.numbers, after.numbers) ? ['numbers'] : []),
  ];
}
