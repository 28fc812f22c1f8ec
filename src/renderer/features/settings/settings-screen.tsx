import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';

export function SettingsScreen() {
  const { t } = useTranslation();
  return <Page title={t('shell.screens.settings')}>{null}</Page>;
}
