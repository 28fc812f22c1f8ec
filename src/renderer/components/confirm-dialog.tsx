import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/ipc/errors.ts';
import { ErrorNote } from './error-note.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  readonly isBusy?: boolean;
  readonly isBlocked?: boolean;
  /** Room for a list. */
  readonly isWide?: boolean;
  readonly error?: AppError | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot simply be undone; the verb stands on the button. */
export function ConfirmDialog(props: Props) {
  const { t } = useTranslation();
  const {
    isOpen,
    title,
    children,
    confirm,
    isDangerous,
    isBusy,
    isBlocked,
    isWide,
    error,
    onConfirm,
    onClose,
  } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      {...(isWide ? { size: 640 } : {})}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="tr-stack">
        <div>{children}</div>
        {error && <ErrorNote error={error} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="filled"
            {...(isDangerous ? { color: 'bad' } : {})}
            loading={isBusy === true}
            disabled={isBlocked === true}
            onClick={onConfirm}
            data-primary
          >
            {confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
