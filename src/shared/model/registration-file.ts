import { z } from 'zod';
import { ATTACHMENT_KINDS, ATTACHMENT_LIMITS, attachmentSchema } from './attachment.ts';
import { deliveryStateSchema } from './batch.ts';
import {
  customerIdSchema,
  e164Schema,
  isoTimeSchema,
  pathSchema,
  registrationIdSchema,
  sha256Schema,
} from './ids.ts';
import { brandDraftSchema, campaignDraftSchema, MOST_NUMBERS } from './registration.ts';
import { languageSchema } from './settings.ts';

/** Names of the shapes that are exported; `resources/export` describes them. */
export const REGISTRATION_SCHEMA = 'textready.registration/1';
export const EVIDENCE_SCHEMA = 'textready.evidence/1';

const text = z.string().max(20_000);

const attachmentInFileSchema = z.strictObject({
  name: attachmentSchema.shape.name,
  kind: attachmentSchema.shape.kind,
  sha256: attachmentSchema.shape.hash,
});

/** A registration as a file for other programs. Findings are not taken over: they are judged anew. */
export const registrationFileSchema = z.strictObject({
  schema: z.literal(REGISTRATION_SCHEMA),
  exportedAt: isoTimeSchema,
  preparedWith: text,
  customer: text,
  name: text,
  delivery: deliveryStateSchema,
  caseId: text.nullable(),
  brand: brandDraftSchema,
  campaign: campaignDraftSchema,
  numbers: z.array(e164Schema).max(MOST_NUMBERS),
  /** What lay in the registration, by name alone: the bytes are not in this file. Absent in older files. */
  attachments: z
    .array(attachmentInFileSchema)
    .max(ATTACHMENT_KINDS.length * ATTACHMENT_LIMITS.ofAKind)
    .optional(),
  findings: z.unknown(),
});
export type RegistrationFile = z.infer<typeof registrationFileSchema>;

/** What an evidence pack says of itself. */
export const evidenceManifestSchema = z.strictObject({
  schema: z.literal(EVIDENCE_SCHEMA),
  exportedAt: isoTimeSchema,
  preparedWith: text,
  ruleset: text,
  language: languageSchema,
  registration: z.strictObject({
    id: registrationIdSchema,
    revision: z.int().min(1),
    name: text,
    customer: text,
    caseId: text.nullable(),
  }),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(1000),
        size: z.int().min(0),
        sha256: sha256Schema,
      }),
    )
    .max(2000),
  leftOut: z.array(z.unknown()).max(2000),
});

/** How a file of a pack is not what its manifest says. */
export const PACK_DIFFERENCES = ['changed', 'missing', 'unlisted'] as const;
export const packDifferenceSchema = z.strictObject({
  name: z.string(),
  problem: z.enum(PACK_DIFFERENCES),
});
export type PackDifference = z.infer<typeof packDifferenceSchema>;

/** Why a number of the file did not join the draft. */
export const NUMBER_REFUSALS = ['not-authorised', 'in-other-registration'] as const;

export const registrationImportSchema = z.strictObject({
  registrationId: registrationIdSchema,
  customerId: customerIdSchema,
  fileName: z.string(),
  /** Whose registration it was, as the file says. */
  customerInFile: z.string(),
  exportedAt: isoTimeSchema,
  from: z.enum(['json', 'evidence']),
  numbers: z.int(),
  /** Numbers of the file that stayed out. */
  leftOut: z.array(z.strictObject({ number: z.string(), reason: z.enum(NUMBER_REFUSALS) })),
  /** Empty when every file of the pack is what its manifest says. */
  differences: z.array(packDifferenceSchema),
});
export type RegistrationImport = z.infer<typeof registrationImportSchema>;

/** What is written for a registration: its evidence pack, or its forms. */
export const packFormatSchema = z.enum(['zip', 'pdf']);
export type PackFormat = z.infer<typeof packFormatSchema>;

export const packFileSchema = z.strictObject({
  registrationId: registrationIdSchema,
  path: pathSchema,
});
export type PackFile = z.infer<typeof packFileSchema>;

/** Packs are written for some registrations at a time, so that others are heard in between. */
export const MOST_PACKS_AT_ONCE = 25;
