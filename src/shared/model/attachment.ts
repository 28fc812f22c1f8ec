import { z } from 'zod';
import { attachmentIdSchema, isoTimeSchema, registrationIdSchema, sha256Schema } from './ids.ts';

/** What an attachment shows: where people agree, a policy, the letter that names the tax number, or anything else. */
export const ATTACHMENT_KINDS = ['consent', 'privacy', 'terms', 'tax-letter', 'other'] as const;
export const attachmentKindSchema = z.enum(ATTACHMENT_KINDS);
export type AttachmentKind = z.infer<typeof attachmentKindSchema>;

/** What a file is by its bytes, whatever its name says. */
export const ATTACHMENT_TYPES = ['png', 'jpeg', 'pdf'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** What is attached, at most: what Sinch takes, which is 10 MB and five files of a kind. */
export const ATTACHMENT_LIMITS = {
  fileBytes: 10_000_000,
  ofAKind: 5,
  /** A picture with more than this fills the memory of whoever opens it. */
  pixels: 100_000_000,
} as const;

/** AWS takes files up to 500 KB; a larger one is kept, and said to be too large for it. */
export const AWS_FILE_BYTES = 500_000;

/** Longest name, in characters. */
export const ATTACHMENT_NAME_MAX = 200;

export const MIME_TYPES: Readonly<Record<AttachmentType, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
};

/** A file of a registration. Its bytes lie in the store of files, under their hash. */
export const attachmentSchema = z.strictObject({
  id: attachmentIdSchema,
  registrationId: registrationIdSchema,
  kind: attachmentKindSchema,
  /** As the person's file was called, until it is renamed. */
  name: z.string().min(1).max(ATTACHMENT_NAME_MAX),
  type: z.enum(ATTACHMENT_TYPES),
  /** Bytes. */
  size: z.int(),
  /** Of the bytes. */
  hash: sha256Schema,
  /** A PDF that is encrypted, so that its pages are not shown here. */
  isProtected: z.boolean(),
  /** The name in the settings when it was added; empty when none was given. */
  who: z.string(),
  addedAt: isoTimeSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** How many files of each kind a registration has; a kind without any is absent. */
export const attachmentCountsSchema = z.partialRecord(attachmentKindSchema, z.int());
export type AttachmentCounts = z.infer<typeof attachmentCountsSchema>;
