import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';

export function RegistrationScreen() {
  const { t } = useTranslation();
  return <Page title={t('shell.screens.registration')}>{null}</Page>;
}
