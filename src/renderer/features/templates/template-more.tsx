import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { TemplateSummary } from '#shared/model/template.ts';

interface DialogProps {
  readonly template: Pick<TemplateSummary, 'id' | 'name'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RenameDialog({ template, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? template.name;
  const close = () => {
    setTyped(null);
    onClose();
  };
  const rename = useAction(async () => {
    await call('templates.rename', { templateId: template.id, name: name.trim() });
    close();
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('templates.renameTitle')}
      confirm={t('templates.rename')}
      isBusy={rename.isBusy}
      isBlocked={name.trim() === ''}
      error={rename.error}
      onConfirm={() => void rename.run()}
      onClose={close}
    >
      <TextInput
        label={t('templates.saveName')}
        value={name}
        maxLength={120}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function RemoveDialog({ template: { id, name }, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { addToast, go } = useApp.getState();
  const remove = useAction(async () => {
    await call('templates.remove', { templateId: id });
    addToast({ tone: 'info', text: t('templates.removed', { name }) });
    go('templates');
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('templates.removeTitle', { name })}
      confirm={t('templates.remove')}
      isBusy={remove.isBusy}
      error={remove.error}
      onConfirm={() => void remove.run()}
      onClose={onClose}
    >
      <p className="tr-flush">{t('templates.removeBody')}</p>
    </ConfirmDialog>
  );
}

/** What is rarely done with a template. */
export function TemplateMore({ template }: Pick<DialogProps, 'template'>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('templates.more')} title={t('templates.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={14} aria-hidden="true" />}
            onClick={() => setAsked('rename')}
          >
            {t('templates.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => setAsked('remove')}
          >
            {t('templates.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog template={template} isOpen={asked === 'rename'} onClose={close} />
      <RemoveDialog template={template} isOpen={asked === 'remove'} onClose={close} />
    </>
  );
}
