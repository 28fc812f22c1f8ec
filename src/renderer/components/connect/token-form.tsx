import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../error-note.tsx';
import { AddressFields, EMPTY_FIELDS, LabelField, sentFields, wrongFields } from './connection-fields.tsx';

interface Props {
  readonly onDone: (customers: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A connection by a personal access token; errors stand at their fields. */
export function TokenForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(EMPTY_FIELDS);
  const [token, setToken] = useState('');
  const [isTried, setTried] = useState(false);
  const add = useAction(async () => {
    const { customers } = await call('connections.add', { ...sentFields(fields), token: token.trim() });
    onDone(customers);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongFields(fields).size === 0 && token.trim() !== '') void add.run();
  };
  return (
    <form onSubmit={submit} noValidate className="tr-stack">
      <LabelField fields={fields} onChange={setFields} isTried={isTried} />
      <AddressFields fields={fields} onChange={setFields} isTried={isTried} />
      <PasswordInput
        label={t('connect.token')}
        description={t('connect.tokenHint')}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
        error={isTried && token.trim() === '' ? t('connect.needToken') : null}
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
