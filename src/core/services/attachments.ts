import { recogniseAttachment } from '#shared/attachments/recognise.ts';
import { refuseAttachment } from '#shared/attachments/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import {
  ATTACHMENT_LIMITS,
  type Attachment,
  type AttachmentKind,
  type AttachmentType,
  MIME_TYPES,
} from '#shared/model/attachment.ts';
import type { AttachmentId, RegistrationId } from '#shared/model/ids.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { safeName } from '../exports/file-name.ts';
import { hashOf } from '../hash.ts';
import { mintId } from '../ids.ts';
import { readChosenFile } from '../read-chosen-file.ts';
import {
  findAttachment,
  insertAttachment,
  listAttachments,
  markRemoved,
  updateAttachment,
} from '../repos/attachments.ts';
import { readActor } from '../repos/settings.ts';
import { countAgain, requireEditing, requireRegistration } from './registrations.ts';

export interface AttachInput {
  readonly registrationId: RegistrationId;
  readonly kind: AttachmentKind;
}

const { fileBytes, ofAKind, pixels } = ATTACHMENT_LIMITS;

export function attachmentsOf(context: CoreContext, registrationId: string): Attachment[] {
  return listAttachments(context.db.read, requireRegistration(context, registrationId).id);
}

/** What a file is, by its bytes. @throws AppError `bad-input` in words for what nobody can open. */
function requireKnown(file: string, bytes: Uint8Array): { type: AttachmentType; isProtected: boolean } {
  if (bytes.byteLength === 0) throw refuseAttachment('empty-file', { file });
  if (bytes.byteLength > fileBytes) {
    const size = Math.ceil(bytes.byteLength / 1e6);
    throw refuseAttachment('too-large', { file, size, limit: fileBytes / 1e6 });
  }
  const found = recogniseAttachment(bytes);
  if ('type' in found) return found;
  throw refuseAttachment(found.problem, { file, limit: pixels / 1e6 });
}

/** What a registration may have beside its others: five of a kind, and nothing twice. */
function requireRoom(db: ReadDb, one: Pick<Attachment, 'id' | 'registrationId' | 'kind' | 'hash' | 'name'>) {
  const others = listAttachments(db, one.registrationId).filter(
    ({ id, kind }) => id !== one.id && kind === one.kind,
  );
  if (others.some(({ hash }) => hash === one.hash)) throw refuseAttachment('twice', { file: one.name });
  if (others.length >= ofAKind) throw refuseAttachment('too-many', { limit: ofAKind });
}

/**
 * Keeps a file and ties it to a registration that is being written.
 * @throws AppError `bad-input` or `file-error` in words; nothing is attached then.
 */
export async function addAttachment(
  context: CoreContext,
  { registrationId, kind, name, bytes }: AttachInput & { readonly name: string; readonly bytes: Uint8Array },
): Promise<Attachment> {
  requireEditing(requireRegistration(context, registrationId));
  const own = safeName(name.split(/[/\\]/).at(-1) ?? '') || 'attachment';
  const known = requireKnown(own, bytes);
  const id = mintId<'AttachmentId'>(context.clock);
  const one = { id, registrationId, kind, name: own, size: bytes.byteLength, hash: hashOf(bytes), ...known };
  requireRoom(context.db.read, one);
  await context.files.put(bytes);
  context.db.write((db) => {
    // Another file may have come, and the draft may have left, while the bytes were written.
    requireEditing(requireRegistration(context, registrationId));
    requireRoom(db, one);
    insertAttachment(db, { ...one, who: readActor(db), at: context.clock.now() });
  });
  countAgain(context, registrationId);
  return requireAttachment(context, id);
}

/** The same with a file that is read here; `name` is another one than that of the file. */
export async function addAttachmentFile(
  context: CoreContext,
  { path, name = '', ...input }: AttachInput & { readonly path: string; readonly name?: string | undefined },
): Promise<Attachment> {
  requireEditing(requireRegistration(context, input.registrationId));
  const file = await readChosenFile(path, fileBytes, refuseAttachment);
  return addAttachment(context, { ...input, bytes: file.bytes, name: safeName(name) || file.name });
}

function requireAttachment(context: CoreContext, id: string): Attachment {
  const found = findAttachment(context.db.read, id);
  if (found && !found.isRemoved) return found.attachment;
  throw new AppError(
    'not-found',
    'This attachment is not in the registration any more. Add the file once more from where it came.',
  );
}

/** One that may be changed: its registration is being written. */
function requireChangeable(context: CoreContext, id: string): Attachment {
  const attachment = requireAttachment(context, id);
  requireEditing(requireRegistration(context, attachment.registrationId));
  return attachment;
}

/**
 * The bytes, as they were added.
 * @throws AppError `not-found` when the file is gone, `file-error` when it was changed since.
 */
export async function readAttachment(context: CoreContext, id: string): Promise<{ dataUrl: string }> {
  const { type, hash } = requireAttachment(context, id);
  const bytes = await context.files.read(hash);
  return { dataUrl: `data:${MIME_TYPES[type]};base64,${Buffer.from(bytes).toString('base64')}` };
}

export function changeAttachment(
  context: CoreContext,
  input: {
    readonly attachmentId: AttachmentId;
    readonly kind?: AttachmentKind | undefined;
    readonly name?: string | undefined;
  },
): Attachment {
  const now = requireChangeable(context, input.attachmentId);
  const name = (input.name === undefined ? '' : safeName(input.name)) || now.name;
  const next = { ...now, name, kind: input.kind ?? now.kind };
  context.db.write((db) => {
    requireRoom(db, next);
    updateAttachment(db, { ...next, at: context.clock.now() });
  });
  countAgain(context, now.registrationId);
  return next;
}

/** The file stays in the workspace, since the removal may be taken back. */
export function removeAttachment(context: CoreContext, id: string): void {
  const { registrationId } = requireChangeable(context, id);
  const at = context.clock.now();
  context.db.write((db) => markRemoved(db, id, at, at));
  countAgain(context, registrationId);
}

/** Takes a removal back, where there is still room. */
export function restoreAttachment(context: CoreContext, id: string): Attachment {
  const found = findAttachment(context.db.read, id);
  if (!found) return requireAttachment(context, id);
  const { attachment, isRemoved } = found;
  requireEditing(requireRegistration(context, attachment.registrationId));
  if (!isRemoved) return attachment;
  context.db.write((db) => {
    requireRoom(db, attachment);
    markRemoved(db, id, null, context.clock.now());
  });
  countAgain(context, attachment.registrationId);
  return attachment;
}
