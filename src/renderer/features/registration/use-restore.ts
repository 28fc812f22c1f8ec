import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { type Action, useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { savedFirst } from './autosave.ts';
import { adoptSaved, draftOf } from './draft-actions.ts';
import { goStep } from './use-history-keys.ts';

/** Brings an earlier revision back as a new one. It is one step of the form, which the message offers to undo. */
export function useRestore(id: RegistrationId, onDone: () => void): Action<[revision: number]> {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  return useAction(async (revision: number) => {
    await savedFirst(id);
    const rev = draftOf(id)?.rev;
    if (rev === undefined) return;
    const { leftOut } = await call('registrations.restore', { registrationId: id, rev, revision });
    adoptSaved(await call('registrations.get', { registrationId: id }));
    onDone();
    const done = t('registration.revisions.restored', { rev: revision });
    const left = t('registration.revisions.leftOut', { count: leftOut.length });
    addToast({
      tone: leftOut.length > 0 ? 'info' : 'good',
      text: leftOut.length > 0 ? `${done} ${left}` : done,
      action: { label: t('common.undo'), run: () => goStep(id, 'undo') },
    });
  });
}
