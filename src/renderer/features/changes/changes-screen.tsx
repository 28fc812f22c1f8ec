import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';

export function ChangesScreen() {
  const { t } = useTranslation();
  return <Page title={t('shell.screens.changes')}>{null}</Page>;
}
