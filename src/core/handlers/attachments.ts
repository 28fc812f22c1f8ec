import {
  addAttachment,
  addAttachmentFile,
  attachmentsOf,
  changeAttachment,
  readAttachment,
  removeAttachment,
  restoreAttachment,
} from '../services/attachments.ts';
import type { Handlers } from './procedures.ts';

export const attachmentHandlers: Handlers<
  | 'attachments.list'
  | 'attachments.read'
  | 'attachments.add'
  | 'attachments.change'
  | 'attachments.remove'
  | 'attachments.restore'
  | 'core.attachFile'
> = {
  'attachments.list': ({ context }, { registrationId }) => attachmentsOf(context, registrationId),
  'attachments.read': ({ context }, { attachmentId }) => readAttachment(context, attachmentId),
  'attachments.add': ({ context }, input) => addAttachment(context, input),
  'attachments.change': ({ context }, input) => changeAttachment(context, input),
  'attachments.remove': ({ context }, { attachmentId }) => {
    removeAttachment(context, attachmentId);
    return {};
  },
  'attachments.restore': ({ context }, { attachmentId }) => restoreAttachment(context, attachmentId),
  'core.attachFile': ({ context }, input) => addAttachmentFile(context, input),
};
