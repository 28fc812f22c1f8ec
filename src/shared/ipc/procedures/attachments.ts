import { z } from 'zod';
import {
  ATTACHMENT_LIMITS,
  ATTACHMENT_NAME_MAX,
  attachmentKindSchema,
  attachmentSchema,
} from '../../model/attachment.ts';
import { attachmentIdSchema, pathSchema, registrationIdSchema } from '../../model/ids.ts';
import { LONG_TIMEOUT_MS, procedure } from '../procedure.ts';

const done = z.strictObject({});
const byRegistration = z.strictObject({ registrationId: registrationIdSchema });
const byAttachment = z.strictObject({ attachmentId: attachmentIdSchema });
const toAdd = byRegistration.extend({ kind: attachmentKindSchema });
const nameSchema = z.string().trim().min(1).max(ATTACHMENT_NAME_MAX);

/** The bytes in base64 and what stands before them. */
const DATA_URL_MAX = Math.ceil((ATTACHMENT_LIMITS.fileBytes * 4) / 3) + 64;

/** Files that prove what a registration says: pictures of where people agree, policies, the letter of the tax number. */
export const attachmentsProcedures = {
  /** In the order in which they were added. */
  'attachments.list': procedure({
    kind: 'read',
    input: byRegistration,
    output: z.array(attachmentSchema),
    reads: ['attachments'],
  }),
  'attachments.read': procedure({
    kind: 'read',
    input: byAttachment,
    output: z.strictObject({ dataUrl: z.string().max(DATA_URL_MAX) }),
    reads: ['attachments'],
  }),
  /** A file that was dropped on the window. */
  'attachments.add': procedure({
    kind: 'write',
    input: toAdd.extend({
      name: z.string().max(1000),
      bytes: z
        .instanceof(Uint8Array)
        .refine(({ byteLength }) => byteLength <= ATTACHMENT_LIMITS.fileBytes, 'too large'),
    }),
    output: attachmentSchema,
  }),
  /** Lets the person choose a file. */
  'attachments.choose': procedure({
    kind: 'write',
    input: toAdd,
    /** `null` when the person closed the dialog. */
    output: attachmentSchema.nullable(),
    timeoutMs: LONG_TIMEOUT_MS,
  }),
  'attachments.change': procedure({
    kind: 'write',
    input: byAttachment.extend({ kind: attachmentKindSchema.optional(), name: nameSchema.optional() }),
    output: attachmentSchema,
  }),
  'attachments.remove': procedure({ kind: 'write', input: byAttachment, output: done }),
  /** Takes a removal back. */
  'attachments.restore': procedure({ kind: 'write', input: byAttachment, output: attachmentSchema }),
} as const;

/** The same with a path; only the host and the command line may name one. */
export const attachmentHostProcedures = {
  'core.attachFile': procedure({
    kind: 'write',
    /** Another `name` than that of the file. */
    input: toAdd.extend({ path: pathSchema, name: nameSchema.optional() }),
    output: attachmentSchema,
  }),
} as const;
