import './connect/connect.css';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { useLiveQuery } from '../api/live-query.ts';
import { useAction } from '../api/use-action.ts';
import { useApp } from '../stores/store.ts';
import { IntegrationForm } from './connect/integration-form.tsx';
import { TokenForm } from './connect/token-form.tsx';

const NO_INPUT = {};
const WAYS = ['token', 'integration'] as const;
type Way = (typeof WAYS)[number];
const HOW_TO = { url: 'https://developer.webex.com/create/docs/login-with-webex' };

interface Props {
  readonly onDone: (customers: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The two ways to connect to Webex, and the form of the chosen one. */
export function ConnectForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const host = useLiveQuery('host.info', NO_INPUT);
  const addToast = useApp((state) => state.addToast);
  const [way, setWay] = useState<Way>('token');
  const openHowTo = useAction(() => call('host.openExternal', HOW_TO));
  const done = (customers: readonly string[]) => {
    addToast({ tone: 'good', text: t('connect.connected', { count: customers.length }) });
    onDone(customers);
  };
  const isMemory = host.data?.secrets === 'memory';
  const Form = way === 'token' ? TokenForm : NewIntegrationForm;
  return (
    <div className="tr-stack tr-connect">
      <p className="tr-muted tr-flush">{t(isMemory ? 'connect.introMemory' : 'connect.intro')}</p>
      <SegmentedControl
        aria-label={t('connect.way')}
        data={WAYS.map((value) => ({ value, label: t(`connect.ways.${value}`) }))}
        value={way}
        onChange={(next) => setWay(next === 'integration' ? 'integration' : 'token')}
      />
      <p className="tr-small tr-muted tr-flush">
        {t(`connect.wayHints.${way}`)}{' '}
        {way === 'integration' && (
          <button type="button" className="tr-link" onClick={() => void openHowTo.run()}>
            {t('connect.howTo')}
          </button>
        )}
      </p>
      <Form onDone={done} onCancel={onCancel} />
    </div>
  );
}

function NewIntegrationForm(props: Props) {
  return <IntegrationForm connection={null} {...props} />;
}
