import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/ipc/errors.ts';
import type { Connection } from '#shared/model/settings.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { ErrorNote } from '../error-note.tsx';
import { AddressFields, LabelField, wrongFields } from './connection-fields.tsx';
import { IntegrationFacts } from './integration-facts.tsx';
import { useAuthorize } from './use-authorize.ts';
import { useIntegration } from './use-integration.ts';
import { WaitingForBrowser } from './waiting-for-browser.tsx';

const KNOWN_ERRORS = [
  'bad-input',
  'conflict',
  'sign-in-needed',
  'timeout',
  'not-allowed',
  'bad-answer',
] as const;

/** An error of a sign-in: English says what the core said, other languages what its code means here. */
function SignInError({ error }: { readonly error: AppError }) {
  const { t } = useTranslation();
  const known = KNOWN_ERRORS.find((code) => code === error.code);
  const words = known && currentLanguage() !== 'en' ? t(`connect.errors.${known}`) : undefined;
  return <ErrorNote error={error} words={words} />;
}

interface OwnProps {
  readonly integration: ReturnType<typeof useIntegration>;
  readonly isTried: boolean;
}

/** What is the integration's own: what to register, its id and its secret. */
function OwnFields({ integration, isTried }: OwnProps) {
  const { t } = useTranslation();
  const { problems } = integration;
  return (
    <>
      <IntegrationFacts
        port={integration.port}
        onPort={integration.setPort}
        error={isTried ? problems.port : null}
      />
      <TextInput
        label={t('connect.clientId')}
        value={integration.clientId}
        onChange={(event) => integration.setClientId(event.currentTarget.value)}
        error={isTried ? problems.clientId : null}
        autoComplete="off"
      />
      <PasswordInput
        label={t('connect.clientSecret')}
        description={t(integration.isSecretKept ? 'connect.secretKept' : 'connect.secretHint')}
        value={integration.clientSecret}
        onChange={(event) => integration.setClientSecret(event.currentTarget.value)}
        error={isTried ? problems.clientSecret : null}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('connect.showSecret') }}
      />
    </>
  );
}

interface Props {
  /** Signs this one in again; null for a new connection. */
  readonly connection: Connection | null;
  readonly onDone: (customers: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A connection by an integration of the organisation's own, signed in by the browser. */
export function IntegrationForm({ connection, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const integration = useIntegration(connection);
  const { fields, setFields } = integration;
  const wrong = wrongFields(fields);
  const authorize = useAuthorize(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (integration.isComplete) authorize.begin(integration.sent());
  };
  if (authorize.isWaiting) return <WaitingForBrowser onCancel={authorize.cancel} />;
  const isNew = connection === null;
  const own = <OwnFields integration={integration} isTried={isTried} />;
  return (
    <form onSubmit={submit} noValidate className="tr-stack">
      {isNew && <LabelField fields={fields} onChange={setFields} isTried={isTried} />}
      {connection?.hasSecret ? (
        <>
          <p className="tr-flush">{t('connect.signInAgain')}</p>
          <details className="tr-change" open={isTried && !integration.isComplete}>
            <summary>{t('connect.change')}</summary>
            <div className="tr-stack">{own}</div>
          </details>
        </>
      ) : (
        own
      )}
      {isNew && (
        <details className="tr-change" open={isTried && (wrong.has('baseUrl') || wrong.has('connectorUrl'))}>
          <summary>{t('connect.addresses')}</summary>
          <div className="tr-stack">
            <AddressFields fields={fields} onChange={setFields} isTried={isTried} />
          </div>
        </details>
      )}
      {authorize.error && <SignInError error={authorize.error} />}
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" data-primary>
          {t('connect.submitBrowser')}
        </Button>
      </div>
    </form>
  );
}
