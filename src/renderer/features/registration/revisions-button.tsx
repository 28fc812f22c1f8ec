import { ActionIcon, Modal } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationId } from '#shared/model/ids.ts';
import { saveNow } from './autosave.ts';
import { Revisions } from './revisions.tsx';

/** Opens the earlier revisions; what is typed goes to the disk first, so that it is among them. */
export function RevisionsButton({ id }: { readonly id: RegistrationId }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = t('registration.revisions.button');
  const close = () => setOpen(false);
  return (
    <>
      <ActionIcon
        aria-label={name}
        title={name}
        onClick={() => {
          void saveNow(id);
          setOpen(true);
        }}
      >
        <IconHistory size={16} />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={close}
        size={1120}
        title={t('registration.revisions.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Revisions id={id} onClose={close} />
      </Modal>
    </>
  );
}
