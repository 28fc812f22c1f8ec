import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';

interface Props {
  /** Of which list it is one: where its words stand, and the screen that shows the others. */
  readonly area: 'forms' | 'templates';
  readonly name: string;
  /** What the name is called where it is typed. */
  readonly label: string;
  readonly longest: number;
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onRemove: () => Promise<unknown>;
}

interface Asked {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RenameDialog({
  area,
  name,
  label,
  longest,
  onRename,
  isOpen,
  onClose,
}: Omit<Props, 'onRemove'> & Asked) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed ?? name;
  const close = () => {
    setTyped(null);
    rename.clear();
    onClose();
  };
  const rename = useAction(async () => {
    await onRename(wanted.trim());
    close();
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(`${area}.renameTitle`)}
      confirm={t(`${area}.rename`)}
      isBusy={rename.isBusy}
      isBlocked={wanted.trim() === ''}
      error={rename.error}
      onConfirm={() => void rename.run()}
      onClose={close}
    >
      <TextInput
        label={label}
        value={wanted}
        maxLength={longest}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function RemoveDialog({
  area,
  name,
  onRemove,
  isOpen,
  onClose,
}: Pick<Props, 'area' | 'name' | 'onRemove'> & Asked) {
  const { t } = useTranslation();
  const goOn = useGoOn();
  const { addToast } = useApp.getState();
  const remove = useAction(async () => {
    await onRemove();
    addToast({ tone: 'info', text: t(`${area}.removed`, { name }) });
    goOn(area);
  });
  const close = () => {
    remove.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(`${area}.removeTitle`, { name })}
      confirm={t(`${area}.remove`)}
      isBusy={remove.isBusy}
      error={remove.error}
      onConfirm={() => void remove.run()}
      onClose={close}
    >
      <p className="tr-flush">{t(`${area}.removeBody`)}</p>
    </ConfirmDialog>
  );
}

/** What is rarely done with something that has a name of its own: another name, or off the list. */
export function NamedMore({ onRename, onRemove, ...one }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsked(null);
  const more = t(`${one.area}.more`);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={more} title={more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={14} aria-hidden="true" />}
            onClick={() => setAsked('rename')}
          >
            {t(`${one.area}.rename`)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => setAsked('remove')}
          >
            {t(`${one.area}.remove`)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog {...one} onRename={onRename} isOpen={asked === 'rename'} onClose={close} />
      <RemoveDialog {...one} onRemove={onRemove} isOpen={asked === 'remove'} onClose={close} />
    </>
  );
}
