import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Connection } from '#shared/model/settings.ts';

/** A sign-in that can be renewed for less than this should be done again, so that it does not end in the middle of work. */
const SOON_MS = 14 * 24 * 60 * 60_000;

/** An end as people say it, with the exact time on hover. */
function EndText({ iso }: { readonly iso: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <time dateTime={iso} title={format.exact(iso)}>
      {t('connect.ends', { time: format.until(iso) })}
    </time>
  );
}

/** Until when access lasts and until when it renews itself. */
function Ends({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation();
  const { now } = useFormat();
  const { kind, accessExpiresAt, refreshExpiresAt } = connection;
  const access =
    accessExpiresAt === null ? (
      t('connect.accessUnknown')
    ) : Date.parse(accessExpiresAt) <= now ? (
      t('connect.accessEnded')
    ) : (
      <EndText iso={accessExpiresAt} />
    );
  return (
    <dl className="tr-ends tr-small">
      <div>
        <dt className="tr-muted">{t('connect.access')}</dt>
        <dd>{access}</dd>
      </div>
      {kind === 'integration' && (
        <div>
          <dt className="tr-muted">{t('connect.renewal')}</dt>
          <dd>
            {refreshExpiresAt === null ? t('connect.refreshUnknown') : <EndText iso={refreshExpiresAt} />}
          </dd>
        </div>
      )}
    </dl>
  );
}

function RefreshWarning({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = Date.parse(until) - format.now;
  if (left > SOON_MS) return null;
  return (
    <div className="tr-connection-warning">
      <StatusWord tone="warn" shape="clock">
        {t('connect.refreshSoonTitle')}
      </StatusWord>
      <span className="tr-small">
        {left > 0 ? t('connect.refreshSoon', { time: format.span(left) }) : t('connect.refreshOver')}
      </span>
    </div>
  );
}

function SignedIn({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusWord
      tone={isSignedIn ? 'good' : 'bad'}
      shape={isSignedIn ? 'check' : 'triangle'}
      isQuiet={isSignedIn}
    >
      {t(isSignedIn ? 'settings.connections.signedIn' : 'settings.connections.signedOut')}
    </StatusWord>
  );
}

interface Props {
  readonly connection: Connection;
  readonly onSignIn: () => void;
  readonly onRemove: () => void;
}

/** One connection: what it is, whether it is signed in and for how long, and the ways to change that. */
export function ConnectionRow({ connection, onSignIn, onRemove }: Props) {
  const { t } = useTranslation();
  const { label, baseUrl, connectorUrl, kind, signedIn, refreshExpiresAt } = connection;
  const isRemote = kind === 'token' || kind === 'integration';
  const connector = connectorUrl
    ? `${t('settings.connections.connector')} ${isRemote ? connectorUrl : ''}`
    : t('settings.connections.noConnector');
  const words = [
    t(`connect.kinds.${kind}`),
    ...(isRemote ? [baseUrl] : []),
    ...(kind === 'file' ? [] : [connector]),
  ];
  return (
    <li className="tr-connection">
      <div className="tr-row-between">
        <span className="tr-strong">{label}</span>
        {kind !== 'file' && <SignedIn isSignedIn={signedIn} />}
      </div>
      <p className="tr-small tr-muted tr-flush">{words.join(' · ')}</p>
      {isRemote && signedIn && <Ends connection={connection} />}
      {signedIn && refreshExpiresAt !== null && <RefreshWarning until={refreshExpiresAt} />}
      <div className="tr-connection-actions">
        {isRemote && (
          <Button
            size="compact-sm"
            aria-label={t('settings.connections.signInFor', { label })}
            onClick={onSignIn}
          >
            {t('settings.connections.signIn')}
          </Button>
        )}
        <Button
          size="compact-sm"
          aria-label={t('settings.connections.removeFor', { label })}
          onClick={onRemove}
        >
          {t('settings.connections.remove')}
        </Button>
      </div>
    </li>
  );
}
