import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { ConnectForm } from '#renderer/components/connect-form.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { Connection } from '#shared/model/settings.ts';
import { ConnectionRow } from './connection-row.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';

const NO_INPUT = {};

function RemoveDialog({ connection, onClose }: { connection: Connection | null; onClose: () => void }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const label = connection?.label ?? '';
  const remove = useAction(async () => {
    if (!connection) return;
    await call('connections.remove', { connectionId: connection.id });
    addToast({ tone: 'info', text: t('settings.connections.removed', { label }) });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen={connection !== null}
      title={t('settings.connections.removeTitle', { label })}
      confirm={t('settings.connections.remove')}
      isDangerous
      isBusy={remove.isBusy}
      error={remove.error}
      onConfirm={() => void remove.run()}
      onClose={onClose}
    >
      {t('settings.connections.removeBody')}
    </ConfirmDialog>
  );
}

function ConnectionList({ connections }: { readonly connections: readonly Connection[] }) {
  const { t } = useTranslation();
  const wanted = useApp((state) => state.params.signIn);
  const [signingIn, setSigningIn] = useState<Connection | null>(
    () => connections.find(({ id }) => id === wanted) ?? null,
  );
  const [leaving, setLeaving] = useState<Connection | null>(null);
  if (connections.length === 0) {
    return (
      <EmptyState
        title={t('settings.connections.empty')}
        hint={t('settings.connections.emptyHint')}
        isSmall
      />
    );
  }
  return (
    <>
      <ul className="tr-frame tr-connections">
        {connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            onSignIn={() => setSigningIn(connection)}
            onRemove={() => setLeaving(connection)}
          />
        ))}
      </ul>
      <SignInDialog connection={signingIn} onClose={() => setSigningIn(null)} />
      <RemoveDialog connection={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

/** Shown where the operating system has no keychain worth the name. */
function MemoryNotice() {
  const { t } = useTranslation();
  const host = useLiveQuery('host.info', NO_INPUT);
  if (host.data?.secrets !== 'memory') return null;
  return (
    <p className="tr-settings-warning">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>{t('settings.connections.memory')}</span>
    </p>
  );
}

/** Connections to Webex and to the sample: who is signed in, and the ways to add and remove. */
export function ConnectionSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useLiveQuery('connections.list', NO_INPUT);
  const isConnecting = useApp((state) => state.params.connect === true);
  const setParams = useApp((state) => state.setParams);
  const openSample = useAction(() => call('sample.open', {}));
  const hasSample = data?.some(({ kind }) => kind === 'sample') ?? true;
  return (
    <section className="tr-settings-part" aria-labelledby="settings-connections">
      <h2 className="tr-section-title" id="settings-connections">
        {t('settings.sections.connections')}
      </h2>
      <p className="tr-muted tr-settings-intro">{t('settings.connections.intro')}</p>
      <MemoryNotice />
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {data && <ConnectionList connections={data} />}
      {openSample.error && <ErrorNote error={openSample.error} />}
      <div className="tr-row tr-settings-buttons">
        <Button leftSection={<IconPlus size={14} />} onClick={() => setParams({ connect: true })}>
          {t('settings.connections.add')}
        </Button>
        {!hasSample && (
          <Button loading={openSample.isBusy} onClick={() => void openSample.run()}>
            {t('settings.connections.openSample')}
          </Button>
        )}
      </div>
      <Modal
        opened={isConnecting}
        onClose={() => setParams({})}
        title={t('connect.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        size={520}
      >
        <ConnectForm onDone={() => setParams({})} onCancel={() => setParams({})} />
      </Modal>
    </section>
  );
}
