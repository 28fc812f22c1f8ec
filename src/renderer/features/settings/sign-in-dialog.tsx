import { Button, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { IntegrationForm } from '#renderer/components/connect/integration-form.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { Connection } from '#shared/model/settings.ts';

interface FormProps {
  readonly connection: Connection;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function TokenAgainForm({ connection, onDone, onClose }: FormProps) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [isTried, setTried] = useState(false);
  const signIn = useAction(async () => {
    await call('connections.signIn', { connectionId: connection.id, token: token.trim() });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (token.trim() !== '') void signIn.run();
  };
  return (
    <form onSubmit={submit} noValidate className="tr-stack">
      <PasswordInput
        label={t('settings.connections.newToken')}
        description={t('connect.tokenHint')}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
        error={isTried && token.trim() === '' ? t('connect.needToken') : null}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('connect.showToken') }}
        data-autofocus
      />
      {signIn.error && <ErrorNote error={signIn.error} />}
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" loading={signIn.isBusy} data-primary>
          {t('settings.connections.signIn')}
        </Button>
      </div>
    </form>
  );
}

function SignInForm({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const done = () => {
    addToast({ tone: 'good', text: t('settings.connections.signInDone', { label: connection.label }) });
    onClose();
  };
  return connection.kind === 'integration' ? (
    <IntegrationForm connection={connection} onDone={done} onCancel={onClose} />
  ) : (
    <TokenAgainForm connection={connection} onDone={done} onClose={onClose} />
  );
}

interface Props {
  readonly connection: Connection | null;
  readonly onClose: () => void;
}

/** Signs a connection in again: with a new token, or by the browser. */
export function SignInDialog({ connection, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={connection !== null}
      onClose={onClose}
      title={t('settings.connections.signInTitle', { label: connection?.label ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {connection && <SignInForm connection={connection} onClose={onClose} />}
    </Modal>
  );
}
