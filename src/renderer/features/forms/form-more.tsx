import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { BlankFormSummary } from '#shared/model/blank-form.ts';

interface DialogProps {
  readonly form: Pick<BlankFormSummary, 'id' | 'name'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RenameDialog({ form, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? form.name;
  const close = () => {
    setTyped(null);
    onClose();
  };
  const rename = useAction(async () => {
    await call('blankForms.rename', { blankFormId: form.id, name: name.trim() });
    close();
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('forms.renameTitle')}
      confirm={t('forms.rename')}
      isBusy={rename.isBusy}
      isBlocked={name.trim() === ''}
      error={rename.error}
      onConfirm={() => void rename.run()}
      onClose={close}
    >
      <TextInput
        label={t('forms.renameLabel')}
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function RemoveDialog({ form, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { addToast, go } = useApp.getState();
  const { id, name } = form;
  const remove = useAction(async () => {
    await call('blankForms.remove', { blankFormId: id });
    addToast({ tone: 'info', text: t('forms.removed', { name }) });
    go('forms');
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('forms.removeTitle', { name })}
      confirm={t('forms.remove')}
      isBusy={remove.isBusy}
      error={remove.error}
      onConfirm={() => void remove.run()}
      onClose={onClose}
    >
      <p className="tr-flush">{t('forms.removeBody')}</p>
    </ConfirmDialog>
  );
}

/** What is rarely done with a form. */
export function FormMore({ form }: Pick<DialogProps, 'form'>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('forms.more')} title={t('forms.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={14} aria-hidden="true" />}
            onClick={() => setAsked('rename')}
          >
            {t('forms.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => setAsked('remove')}
          >
            {t('forms.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog form={form} isOpen={asked === 'rename'} onClose={close} />
      <RemoveDialog form={form} isOpen={asked === 'remove'} onClose={close} />
    </>
  );
}
