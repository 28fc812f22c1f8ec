import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';

export function NumbersScreen() {
  const { t } = useTranslation();
  return <Page title={t('shell.screens.numbers')}>{null}</Page>;
}
