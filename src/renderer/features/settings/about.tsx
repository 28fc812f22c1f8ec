import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RULESET_VERSION } from '#shared/rules/rule.ts';

const NO_INPUT = {};

/** What TextReady is and is not, what it runs on, and where its data are. */
export function About() {
  const { t } = useTranslation();
  const { data: host, error, refetch } = useLiveQuery('host.info', NO_INPUT);
  const openFolder = useAction(() => call('host.openDataFolder', {}));
  const facts = host
    ? ([
        ['version', host.version],
        ['rules', RULESET_VERSION],
        ['licence', t('settings.about.mit')],
        ['runtime', t('settings.about.runtimeText', { electron: host.electron, chrome: host.chrome })],
        ['platform', host.platform],
        ['secrets', t(`settings.about.${host.secrets}`)],
        ['dataFolder', host.dataFolder],
      ] as const)
    : [];
  return (
    <section className="tr-settings-part" aria-labelledby="settings-about">
      <h2 className="tr-section-title" id="settings-about">
        {t('settings.sections.about')}
      </h2>
      <p className="tr-settings-intro">{t('settings.about.independent')}</p>
      <p className="tr-muted tr-small tr-settings-intro">{t('settings.about.trademarks')}</p>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {host?.fallback && (
        <p className="tr-settings-warning">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {t('settings.about.fallback')}
        </p>
      )}
      <dl className="tr-about">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`settings.about.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button loading={openFolder.isBusy} onClick={() => void openFolder.run()}>
        {t('settings.about.openFolder')}
      </Button>
      {openFolder.error && <ErrorNote error={openFolder.error} />}
    </section>
  );
}
