import { z } from 'zod';
import { CODE_FAMILIES } from '../rules/rule.ts';
import { type Brand, isoTimeSchema, outboxIdSchema, registrationIdSchema } from './ids.ts';
import { brandDraftSchema, campaignDraftSchema } from './registration.ts';

export type RejectionId = Brand<string, 'RejectionId'>;

/** The longest reason that is kept, in characters. */
export const REASON_MAX = 20_000;

/** Fields that a rejection can be about: every one of the forms, and the numbers. */
export const REJECTABLE_FIELDS: readonly string[] = [
  ...Object.keys(brandDraftSchema.shape).map((key) => `brand.${key}`),
  ...Object.keys(campaignDraftSchema.shape).map((key) => `campaign.${key}`),
  'numbers',
];
const REJECTABLE = new Set(REJECTABLE_FIELDS);

/** Fields as the rules name them, such as `campaign.messageFlow`. */
export const rejectedFieldsSchema = z
  .array(z.string().refine((path) => REJECTABLE.has(path), 'Not a field of the forms'))
  .max(REJECTABLE_FIELDS.length);

/** A reason as it was pasted: kept to the letter, but not blank. */
export const reasonSchema = z
  .string()
  .max(REASON_MAX)
  .refine((text) => text.trim() !== '', 'The reason is blank');

/** A code by who uses it. */
export const codeRefSchema = z.strictObject({ family: z.enum(CODE_FAMILIES), code: z.string().max(100) });

/** Why a registration came back. It never changes; the next rejection is another one. */
export const rejectionSchema = z.strictObject({
  id: z.uuid(),
  registrationId: registrationIdSchema,
  /** What was sent and rejected. */
  outboxId: outboxIdSchema,
  /** Revision of the registration that was rejected. */
  rev: z.int(),
  caseId: z.string().nullable(),
  /** To the letter. */
  text: z.string(),
  /** The known codes in the text, in its order; empty when there is none. */
  codes: z.array(codeRefSchema),
  /** Fields that the text names, or a person chose; those of the codes come on top. */
  fields: z.array(z.string()),
  who: z.string(),
  at: isoTimeSchema,
});
export type Rejection = z.infer<typeof rejectionSchema>;

/** What came back, apart from when and of what. */
export type Reason = Pick<Rejection, 'text' | 'codes' | 'fields'>;

/** The latest rejection with the forms that were rejected. */
export const latestRejectionSchema = rejectionSchema.extend({
  sent: z.strictObject({
    brand: brandDraftSchema,
    campaign: campaignDraftSchema,
    numbers: z.array(z.string()),
  }),
});
export type LatestRejection = z.infer<typeof latestRejectionSchema>;
