import './settings.css';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { About } from './about.tsx';
import { ConnectionSettings } from './connection-settings.tsx';
import { ControlHubSettings } from './control-hub-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';

const NO_INPUT = {};

/** What a person sets once: appearance, language, name, connections; and what is good to know. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { data: settings, error, refetch } = useLiveQuery('settings.get', NO_INPUT);
  return (
    <Page title={t('settings.title')}>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      <div className="tr-settings">
        {settings && <GeneralSettings settings={settings} />}
        <ConnectionSettings />
        {settings && <ControlHubSettings settings={settings} />}
        <KeyboardHelp />
        <About />
      </div>
    </Page>
  );
}
