import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import { refuseAttachment } from '#shared/attachments/refusals.ts';
import { ATTACHMENT_LIMITS, type Attachment, type AttachmentKind } from '#shared/model/attachment.ts';
import type { RegistrationId } from '#shared/model/ids.ts';

const { fileBytes } = ATTACHMENT_LIMITS;

/** The bytes of a dropped file; a large one is refused before it is read. A folder cannot be read. */
async function readDropped(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > fileBytes) {
    const params = { file: file.name, size: Math.ceil(file.size / 1e6), limit: fileBytes / 1e6 };
    throw refuseAttachment('too-large', params);
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw refuseAttachment('not-a-file', { file: file.name });
  }
}

/** Removing a file, and the way back for as long as its news stands. */
function useRemove() {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  return useAction(async ({ id: attachmentId, name }: Attachment) => {
    await call('attachments.remove', { attachmentId });
    const restore = () => {
      call('attachments.restore', { attachmentId }).catch((error: unknown) =>
        addToast({ tone: 'bad', text: t('attachments.notRestored', { name }), error: toAppError(error) }),
      );
    };
    const action = { label: t('common.undo'), run: restore };
    addToast({ tone: 'info', text: t('attachments.removed', { name }), action });
  });
}

/** What can be done with the attachments of a registration. */
export function useAttach(id: RegistrationId) {
  const choose = useAction(async (kind: AttachmentKind) => {
    await call('attachments.choose', { registrationId: id, kind });
  });
  const drop = useAction(async (kind: AttachmentKind, files: readonly File[]) => {
    for (const file of files) {
      const bytes = await readDropped(file);
      await call('attachments.add', { registrationId: id, kind, name: file.name, bytes });
    }
  });
  const change = useAction(async ({ id: attachmentId }: Attachment, kind: AttachmentKind) => {
    await call('attachments.change', { attachmentId, kind });
  });
  const remove = useRemove();
  const actions = [choose, drop, change, remove];
  /** What went wrong before is no longer said. */
  const start = (run: () => Promise<boolean>): Promise<boolean> => {
    for (const { clear } of actions) clear();
    return run();
  };
  return {
    choose: (kind: AttachmentKind) => start(() => choose.run(kind)),
    drop: (kind: AttachmentKind, files: readonly File[]) => start(() => drop.run(kind, files)),
    change: (one: Attachment, kind: AttachmentKind) => start(() => change.run(one, kind)),
    remove: (one: Attachment) => start(() => remove.run(one)),
    isBusy: choose.isBusy || drop.isBusy,
    error: actions.find(({ error }) => error !== undefined)?.error,
  };
}
