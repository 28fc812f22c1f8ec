import { recogniseAttachment } from '#shared/attachments/recognise.ts';
import { refuseAttachment } from '#shared/attachments/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type Attachment, MIME_TYPES } from '#shared/model/attachment.ts';
import { attachmentIdSchema, type RegistrationId } from '#shared/model/ids.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { isoAt, uuid } from './sample-customers.ts';

type AttachmentHandlers = Pick<Handlers, Extract<keyof Handlers, `attachments.${string}`>>;

/** A desk with a form on it, drawn. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><rect width="800" height="800" fill="#eef0f3"/>' +
    '<rect x="120" y="80" width="560" height="640" fill="#fff"/><g fill="#c3cad2">' +
    '<rect x="180" y="160" width="300" height="32"/><rect x="180" y="260" width="440" height="20"/>' +
    '<rect x="180" y="310" width="400" height="20"/></g><rect x="180" y="400" width="32" height="32" fill="#0b6bcb"/></svg>',
)}`;

let minted = 980;

/** An attachment of the fake, as it would be listed. */
export function makeAttachment(
  state: FakeState,
  registrationId: RegistrationId,
  change: Partial<Attachment> = {},
): Attachment {
  minted += 1;
  return {
    id: attachmentIdSchema.parse(uuid(minted)),
    registrationId,
    kind: 'consent',
    name: 'Front desk form.png',
    type: 'png',
    size: 182_000,
    hash: String(minted % 10).repeat(64),
    isProtected: false,
    who: 'Robin',
    addedAt: isoAt(state.now),
    ...change,
  };
}

function found(state: FakeState, id: string): Attachment {
  const one = state.attachments.find((attachment) => attachment.id === id);
  if (one) return one;
  throw new AppError('not-found', 'This attachment is not in the registration any more.');
}

export function attachmentHandlers(state: FakeState, emit: FakeApi['emit']): AttachmentHandlers {
  const removed = new Map<string, Attachment>();
  const files = new Map<string, string>();
  const keep = (attachments: Attachment[]) => {
    state.attachments = attachments;
    emit('db.changed', { tables: ['attachments'], revision: minted });
  };
  const add = (one: Attachment) => {
    keep([...state.attachments, one]);
    return one;
  };
  return {
    'attachments.list': ({ registrationId }) =>
      state.attachments.filter((one) => one.registrationId === registrationId),
    'attachments.read': ({ attachmentId }) => {
      found(state, attachmentId);
      return { dataUrl: files.get(attachmentId) ?? PICTURE };
    },
    'attachments.add': ({ registrationId, kind, name, bytes }) => {
      const known = recogniseAttachment(bytes);
      if ('problem' in known) throw refuseAttachment(known.problem, { file: name, limit: 100 });
      const one = makeAttachment(state, registrationId, { kind, name, size: bytes.byteLength, ...known });
      files.set(one.id, `data:${MIME_TYPES[known.type]};base64,${btoa(String.fromCharCode(...bytes))}`);
      return add(one);
    },
    'attachments.choose': ({ registrationId, kind }) => add(makeAttachment(state, registrationId, { kind })),
    'attachments.change': ({ attachmentId, ...given }) => {
      const now = found(state, attachmentId);
      const next = { ...now, kind: given.kind ?? now.kind, name: given.name ?? now.name };
      keep(state.attachments.map((one) => (one.id === attachmentId ? next : one)));
      return next;
    },
    'attachments.remove': ({ attachmentId }) => {
      removed.set(attachmentId, found(state, attachmentId));
      keep(state.attachments.filter(({ id }) => id !== attachmentId));
      return {};
    },
    'attachments.restore': ({ attachmentId }) => {
      const one = removed.get(attachmentId);
      return one ? add(one) : found(state, attachmentId);
    },
  };
}
