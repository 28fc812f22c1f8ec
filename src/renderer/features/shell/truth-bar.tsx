import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useTellFailure } from '#renderer/api/use-told-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { SaveState } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { AppStatus } from '#shared/model/settings.ts';

const NO_INPUT = {};
/** A mirror younger than this is as good as fresh, in milliseconds. */
const FRESH_MS = 60_000;

function useConnectionWords(): (status: AppStatus | undefined) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (status) => {
    if (!status || (status.network === 'unknown' && !status.workOffline)) return t('shell.truth.unknown');
    if (status.workOffline) return t('shell.truth.byChoice');
    const time = status.since ? format.moment(status.since) : null;
    const isOnline = status.network === 'online';
    if (time === null) return t(isOnline ? 'shell.truth.online' : 'shell.truth.offline');
    return t(isOnline ? 'shell.truth.onlineSince' : 'shell.truth.offlineSince', { time });
  };
}

function useSaveWords(): (save: SaveState) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return (save) => {
    if (save.kind === 'none') return null;
    if (save.kind === 'saved') return t('shell.truth.saved', { time: format.moment(save.at) });
    if (save.kind === 'failed') return t('shell.truth.failed', { reason: save.message });
    return t(`shell.truth.${save.kind}`);
  };
}

function MirrorAge() {
  const { t } = useTranslation();
  const format = useFormat();
  const customerId = useApp((state) => state.customerId);
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const customer = customers?.find(({ id }) => id === customerId);
  if (!customer) return null;
  const { pulledAt, fromFile } = customer;
  if (pulledAt === null) return <span className="tr-truth-item">{t('shell.truth.mirrorNone')}</span>;
  const isFresh = format.now - Date.parse(pulledAt) < FRESH_MS;
  return (
    <span className="tr-truth-item" title={format.exact(pulledAt)}>
      {isFresh
        ? t(fromFile ? 'import.fresh' : 'shell.truth.mirrorFresh')
        : t('shell.truth.mirrorAge', { age: format.age(pulledAt) })}
    </span>
  );
}

function dotClass(status: AppStatus | undefined): string {
  if (status?.workOffline || status?.network === 'offline') return 'tr-truth-dot is-offline';
  return status?.network === 'online' ? 'tr-truth-dot' : 'tr-truth-dot is-unknown';
}

/** Always there and always true: connection, what waits, age of the mirror, state of the open draft. */
export function TruthBar() {
  const { t } = useTranslation();
  const status = useLiveQuery('app.status', NO_INPUT).data;
  const host = useLiveQuery('host.info', NO_INPUT).data;
  const save = useApp((state) => state.saveState);
  const go = useApp((state) => state.go);
  const tellFailure = useTellFailure();
  const connectionWords = useConnectionWords();
  const saved = useSaveWords()(save);
  const setOffline = (workOffline: boolean) => call('settings.set', { workOffline }).catch(tellFailure);
  const waiting = status?.waiting ?? 0;
  const needsYou = status?.needsYou ?? 0;
  return (
    <section className="tr-truth" aria-label={t('shell.truth.label')}>
      <div className="tr-truth-items" role="status">
        <span className="tr-truth-item">
          <i className={dotClass(status)} aria-hidden="true" />
          {connectionWords(status)}
        </span>
        <span className="tr-truth-item">
          {waiting > 0 ? t('shell.truth.waiting', { count: waiting }) : t('shell.truth.nothingWaiting')}
        </span>
        {needsYou > 0 && (
          <span className="tr-truth-item is-bad">{t('shell.truth.needsYou', { count: needsYou })}</span>
        )}
        {status?.signInNeeded && (
          <button type="button" className="tr-truth-item tr-link" onClick={() => go('settings')}>
            {t('shell.truth.signIn')}
          </button>
        )}
        <MirrorAge />
        {saved !== null && (
          <span
            className={`tr-truth-item is-cut${save.kind === 'failed' || save.kind === 'conflict' ? ' is-bad' : ''}`}
            data-save-state={save.kind}
          >
            {saved}
          </span>
        )}
        {host?.fallback && <span className="tr-truth-item">{t('shell.truth.fallback')}</span>}
      </div>
      <Switch
        label={t('shell.truth.workOffline')}
        checked={status?.workOffline ?? false}
        onChange={(event) => void setOffline(event.currentTarget.checked)}
      />
    </section>
  );
}
