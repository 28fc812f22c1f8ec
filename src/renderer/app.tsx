import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from './api/live-query.ts';
import { LoadingWindow } from './components/loading-window.tsx';
import { Toasts } from './components/toasts.tsx';
import { RecoveryScreen } from './features/recovery/recovery-screen.tsx';
import { setLanguage, systemLanguage } from './i18n/i18n.ts';
import { styleNonce } from './style-nonce.ts';
import { mantineTheme, resolveVariables } from './styles/theme.ts';
import { useHostEvents } from './use-host-events.ts';
import { Workspace } from './workspace.tsx';

const NO_INPUT = {};

/** The host's word first: without a core there is nothing to show but the way back to one. */
function Content() {
  const host = useLiveQuery('host.info', NO_INPUT);
  if (host.data?.coreFailure) return <RecoveryScreen failure={host.data.coreFailure} />;
  if (host.data) return <Workspace />;
  if (host.error) return <RecoveryScreen failure={host.error} />;
  return <LoadingWindow />;
}

/** Appearance and language come from the settings; the system's own until these are known. */
export function App() {
  const settings = useLiveQuery('settings.get', NO_INPUT);
  const { i18n } = useTranslation();
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const chosen = settings.data?.theme ?? 'system';
  const language = settings.data?.language ?? (settings.error ? systemLanguage() : undefined);
  useHostEvents();
  useEffect(() => {
    if (language) void setLanguage(language);
  }, [language]);
  const isLanguageReady = language === undefined || i18n.language === language;
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={resolveVariables}
      forceColorScheme={chosen === 'system' ? system : chosen}
      getStyleNonce={styleNonce}
    >
      {isLanguageReady ? <Content /> : <LoadingWindow />}
      <Toasts />
    </MantineProvider>
  );
}
