import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { MAX_FIXED } from '#shared/model/blank-form.ts';

interface Props {
  readonly isOpen: boolean;
  readonly label: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for a text that is always written into a place, whatever the registration says. */
export function FixedDialog({ isOpen, label, text, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? text;
  const leave = (work: () => void) => {
    setTyped(null);
    work();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('forms.fixedTitle')}
      confirm={t('forms.fixedSave')}
      isBlocked={value.trim() === ''}
      onConfirm={() => leave(() => onSave(value.trim()))}
      onClose={() => leave(onClose)}
    >
      <Textarea
        label={t('forms.fixedLabel', { label })}
        value={value}
        maxLength={MAX_FIXED}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
