import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useReasonWords } from '#renderer/components/pull-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { RefusedPull } from '#renderer/stores/pulls.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';

const NO_INPUT = {};
/** Names that are told before the rest is counted. */
const NAMED = 3;

function useNames(): (names: readonly string[]) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (names) => {
    const told = list(names.slice(0, NAMED));
    const rest = names.length - NAMED;
    return rest > 0 ? t('pulls.trouble.more', { names: told, count: rest }) : told;
  };
}

function Trouble({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <li className="tr-trouble">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>{text}</span>
      {children}
    </li>
  );
}

/** Customers whose pull waits for a sign-in, by their connection: one sign-in helps them all. */
function SignInTroubles({ customers }: { readonly customers: readonly CustomerSummary[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const go = useApp((state) => state.go);
  const connections = useLiveQuery('connections.list', NO_INPUT).data ?? [];
  return Array.from(
    Map.groupBy(customers, ({ connectionId }) => connectionId),
    ([connectionId, waiting]) => {
      const label = connections.find(({ id }) => id === connectionId)?.label ?? '';
      const told = names(waiting.map(({ name }) => name));
      return (
        <Trouble
          key={connectionId}
          text={t('pulls.trouble.signIn', { count: waiting.length, label, names: told })}
        >
          <Button
            size="compact-sm"
            aria-label={`${t('pulls.signIn')}: ${label}`}
            onClick={() => go('settings', { signIn: connectionId })}
          >
            {t('pulls.signIn')}
          </Button>
        </Trouble>
      );
    },
  );
}

function OfflineTrouble({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const dismiss = useApp((state) => state.noteRefused);
  const online = useAction(async () => {
    await call('settings.set', { workOffline: false });
    dismiss([]);
  });
  return (
    <Trouble text={t('pulls.trouble.offline', { count })}>
      <Button size="compact-sm" loading={online.isBusy} onClick={() => void online.run()}>
        {t('pulls.trouble.goOnline')}
      </Button>
    </Trouble>
  );
}

function OtherTroubles({ refused }: { readonly refused: readonly RefusedPull[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const reason = useReasonWords();
  const go = useApp((state) => state.go);
  return Array.from(
    Map.groupBy(refused, ({ code }) => code),
    ([code, those]) => (
      <Trouble
        key={code}
        text={t('pulls.trouble.other', { names: names(those.map(({ name }) => name)), reason: reason(code) })}
      >
        {code === 'not-found' && (
          <Button size="compact-sm" onClick={() => go('settings')}>
            {t('pulls.trouble.connections')}
          </Button>
        )}
      </Trouble>
    ),
  );
}

const waitsForSignIn = ({ fromFile, signedIn, lastPull, nextStep }: CustomerSummary): boolean =>
  !fromFile &&
  !signedIn &&
  (nextStep === 'sign-in' || (lastPull?.state === 'paused' && lastPull.errorCode === 'sign-in-needed'));

/** Customers that could not be pulled, each reason once and with its cure. */
export function PullTroubles({ customers }: { readonly customers: readonly CustomerSummary[] }) {
  const refused = useApp((state) => state.refused);
  const isRefused = new Set<string>(
    refused.filter(({ code }) => code === 'sign-in-needed').map(({ customerId }) => customerId),
  );
  const signedOut = customers.filter(
    (customer) => waitsForSignIn(customer) || (isRefused.has(customer.id) && !customer.signedIn),
  );
  const offline = refused.filter(({ code }) => code === 'offline').length;
  const others = refused.filter(({ code }) => code !== 'offline' && code !== 'sign-in-needed');
  if (signedOut.length + offline + others.length === 0) return null;
  return (
    <ul className="tr-troubles">
      <SignInTroubles customers={signedOut} />
      {offline > 0 && <OfflineTrouble count={offline} />}
      <OtherTroubles refused={others} />
    </ul>
  );
}
