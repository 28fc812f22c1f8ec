import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';

interface Props {
  readonly title: string;
  readonly button: string;
  readonly name: string;
  readonly action: Action<readonly [string]>;
  readonly onClose: () => void;
}

/** Asks for the name of a view. */
export function ViewNameDialog({ title, button, name, action, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const save = async () => {
    if (wanted !== '' && (await action.run(wanted))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="tr-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t('numbers.views.name')}
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        {action.error && <ErrorNote error={action.error} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={action.isBusy}
            disabled={wanted === ''}
            data-primary
          >
            {button}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
