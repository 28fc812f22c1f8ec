import { z } from 'zod';

/** A string that can only come from the place that mints or parses it. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** A Webex organisation id, opaque (unpadded base64 of a `ciscospark://` URI). */
export type CustomerId = Brand<string, 'CustomerId'>;
/** A Webex location id, opaque. */
export type LocationId = Brand<string, 'LocationId'>;
/** A telephone number in E.164: `+` and 2 to 15 digits, the first not 0. */
export type E164 = Brand<string, 'E164'>;
export type ConnectionId = Brand<string, 'ConnectionId'>;
export type BatchId = Brand<string, 'BatchId'>;
export type RegistrationId = Brand<string, 'RegistrationId'>;
/** Id of an outbox row, and its idempotency key for ever. */
export type OutboxId = Brand<string, 'OutboxId'>;
export type BlankFormId = Brand<string, 'BlankFormId'>;
export type AttachmentId = Brand<string, 'AttachmentId'>;
export type TemplateId = Brand<string, 'TemplateId'>;
export type PullId = Brand<string, 'PullId'>;

const webexId = z.string().min(1).max(400);
const uuid = z.uuid();

const branded = <Name extends string>(schema: z.ZodType<string>, _name: Name) =>
  schema as unknown as z.ZodType<Brand<string, Name>, string>;

export const customerIdSchema = branded(webexId, 'CustomerId');
export const locationIdSchema = branded(webexId, 'LocationId');
export const e164Schema = branded(z.string().regex(/^\+[1-9]\d{1,14}$/), 'E164');
export const connectionIdSchema = branded(uuid, 'ConnectionId');
export const batchIdSchema = branded(uuid, 'BatchId');
export const registrationIdSchema = branded(uuid, 'RegistrationId');
export const outboxIdSchema = branded(uuid, 'OutboxId');
export const blankFormIdSchema = branded(uuid, 'BlankFormId');
export const attachmentIdSchema = branded(uuid, 'AttachmentId');
export const templateIdSchema = branded(uuid, 'TemplateId');
export const pullIdSchema = branded(uuid, 'PullId');

/** SHA-256 as lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a file is on this computer. */
export const pathSchema = z.string().min(1).max(4096);

/** One line of text, without blanks around it. @param max characters */
export const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}+$/u, 'One line');

/** An instant as ISO 8601 text in UTC, for example `2026-11-03T14:02:00.000Z`. */
export const isoTimeSchema = z.iso.datetime();
