import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_REDIRECT_PORT,
  READ_SCOPES,
  redirectAddress,
  redirectPortSchema,
} from '#shared/webex/oauth.ts';
import { CopyButton } from '../copy-button.tsx';

interface Props {
  readonly port: string;
  readonly error: string | null;
  readonly onPort: (port: string) => void;
}

/** Whether a typed port can be waited at. */
export const isPort = (text: string): boolean => redirectPortSchema.safeParse(Number(text)).success;

/** What must stand in the integration at Webex: the redirect address, to the letter, and the scopes. */
export function IntegrationFacts({ port, error, onPort }: Props) {
  const { t } = useTranslation();
  const address = redirectAddress(isPort(port) ? Number(port) : DEFAULT_REDIRECT_PORT);
  return (
    <fieldset className="tr-facts">
      <legend>{t('connect.register')}</legend>
      <div className="tr-fact">
        <span className="tr-small tr-muted">{t('connect.redirect')}</span>
        <div className="tr-row-between">
          <code className="tr-mono tr-fact-value">{address}</code>
          <CopyButton text={address} label={t('connect.copyRedirect')} />
        </div>
      </div>
      <TextInput
        className="tr-port"
        label={t('connect.port')}
        description={t('connect.portHint')}
        inputMode="numeric"
        value={port}
        onChange={(event) => onPort(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
        error={error}
      />
      <div className="tr-scope-row">
        <details className="tr-change">
          <summary>{t('connect.scopes', { count: READ_SCOPES.length })}</summary>
          <ul className="tr-scopes">
            {READ_SCOPES.map((scope) => (
              <li key={scope}>
                <code className="tr-mono">{scope}</code>
              </li>
            ))}
          </ul>
        </details>
        <CopyButton text={READ_SCOPES.join(' ')} label={t('connect.copyScopes')} />
      </div>
    </fieldset>
  );
}
