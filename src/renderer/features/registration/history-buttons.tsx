import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { useFieldLabel } from './registration-words.ts';
import { goStep } from './use-history-keys.ts';

/** Undo and redo over the whole form; each says what it will change. */
export function HistoryButtons({ id }: { readonly id: RegistrationId }) {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const undone = useApp((state) => state.drafts[id]?.history.past.at(-1)?.place);
  const redone = useApp((state) => state.drafts[id]?.history.future.at(-1)?.place);
  const undo = undone === undefined ? null : t('registration.history.undo', { field: label(undone) });
  const redo = redone === undefined ? null : t('registration.history.redo', { field: label(redone) });
  return (
    <>
      <ActionIcon
        aria-label={undo ?? t('registration.history.undoNone')}
        aria-keyshortcuts="Control+Z"
        title={undo ? `${undo} (Ctrl Z)` : t('registration.history.undoNone')}
        disabled={undo === null}
        onClick={() => goStep(id, 'undo')}
      >
        <IconArrowBackUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={redo ?? t('registration.history.redoNone')}
        aria-keyshortcuts="Control+Shift+Z"
        title={redo ? `${redo} (Ctrl Shift Z)` : t('registration.history.redoNone')}
        disabled={redo === null}
        onClick={() => goStep(id, 'redo')}
      >
        <IconArrowForwardUp size={16} />
      </ActionIcon>
    </>
  );
}
