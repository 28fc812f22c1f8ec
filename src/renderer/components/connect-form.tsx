import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { useLiveQuery } from '../api/live-query.ts';
import { useAction } from '../api/use-action.ts';
import { useApp } from '../stores/store.ts';
import { ErrorNote } from './error-note.tsx';

const DEFAULT_BASE_URL = 'https://webexapis.com/v1';
const NO_INPUT = {};

const isUrl = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

interface Props {
  readonly onDone: (customers: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Name, addresses and token of a connection; errors stand at their fields. */
export function ConnectForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const host = useLiveQuery('host.info', NO_INPUT);
  const addToast = useApp((state) => state.addToast);
  const [label, setLabel] = useState('');
  const [baseUrl, setBaseUrl] = useState(DEFAULT_BASE_URL);
  const [connectorUrl, setConnectorUrl] = useState('');
  const [token, setToken] = useState('');
  const [isTried, setTried] = useState(false);
  const problems = {
    label: label.trim() === '' ? t('connect.needLabel') : null,
    baseUrl: isUrl(baseUrl.trim()) ? null : t('connect.needUrl'),
    connectorUrl: connectorUrl.trim() === '' || isUrl(connectorUrl.trim()) ? null : t('connect.needUrl'),
    token: token.trim() === '' ? t('connect.needToken') : null,
  };
  const add = useAction(async () => {
    const { customers } = await call('connections.add', {
      label: label.trim(),
      baseUrl: baseUrl.trim(),
      connectorUrl: connectorUrl.trim() || null,
      token: token.trim(),
    });
    addToast({ tone: 'good', text: t('connect.connected', { count: customers.length }) });
    onDone(customers);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems).every((problem) => problem === null)) void add.run();
  };
  const errorAt = (field: keyof typeof problems) => (isTried ? problems[field] : null);
  const isMemory = host.data?.secrets === 'memory';
  return (
    <form onSubmit={submit} noValidate className="tr-stack">
      <p className="tr-muted tr-connect-intro">{t(isMemory ? 'connect.introMemory' : 'connect.intro')}</p>
      <TextInput
        label={t('connect.label')}
        placeholder={t('connect.labelPlaceholder')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        error={errorAt('label')}
        data-autofocus
      />
      <TextInput
        label={t('connect.baseUrl')}
        description={t('connect.baseUrlHint')}
        value={baseUrl}
        onChange={(event) => setBaseUrl(event.currentTarget.value)}
        error={errorAt('baseUrl')}
      />
      <TextInput
        label={t('connect.connectorUrl')}
        description={t('connect.connectorUrlHint')}
        value={connectorUrl}
        onChange={(event) => setConnectorUrl(event.currentTarget.value)}
        error={errorAt('connectorUrl')}
      />
      <PasswordInput
        label={t('connect.token')}
        description={t('connect.tokenHint')}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
        error={errorAt('token')}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('connect.showToken') }}
      />
      {add.error && <ErrorNote error={add.error} />}
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" loading={add.isBusy} data-primary>
          {t('connect.submit')}
        </Button>
      </div>
    </form>
  );
}
