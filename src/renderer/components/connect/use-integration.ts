import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureInput } from '#shared/ipc/contract.ts';
import type { Connection } from '#shared/model/settings.ts';
import { DEFAULT_REDIRECT_PORT } from '#shared/webex/oauth.ts';
import { type ConnectionFields, EMPTY_FIELDS, sentFields, wrongFields } from './connection-fields.tsx';
import { isPort } from './integration-facts.tsx';

/** What a person enters of an integration, and what is wrong with it. The secret lives here until it is sent, and nowhere else. */
export function useIntegration(connection: Connection | null) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<ConnectionFields>(EMPTY_FIELDS);
  const [clientId, setClientId] = useState(connection?.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [port, setPort] = useState(String(connection?.redirectPort ?? DEFAULT_REDIRECT_PORT));
  // The kept secret belongs to the kept client id.
  const isSecretKept = connection?.hasSecret === true && clientId.trim() === connection.clientId;
  const problems = {
    clientId: clientId.trim() === '' ? t('connect.needClientId') : null,
    clientSecret: clientSecret.trim() === '' && !isSecretKept ? t('connect.needSecret') : null,
    port: isPort(port) ? null : t('connect.needPort'),
  };
  const isComplete =
    Object.values(problems).every((problem) => problem === null) &&
    (connection !== null || wrongFields(fields).size === 0);
  const sent = (): ProcedureInput<'connections.authorize'> => ({
    connectionId: connection?.id ?? null,
    ...(connection
      ? { label: connection.label, baseUrl: connection.baseUrl, connectorUrl: connection.connectorUrl }
      : sentFields(fields)),
    clientId: clientId.trim(),
    clientSecret: clientSecret.trim(),
    redirectPort: Number(port),
  });
  return {
    fields,
    setFields,
    clientId,
    setClientId,
    clientSecret,
    setClientSecret,
    port,
    setPort,
    isSecretKept,
    problems,
    isComplete,
    sent,
  };
}
