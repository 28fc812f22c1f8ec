import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';

export function OutboxScreen() {
  const { t } = useTranslation();
  return <Page title={t('shell.screens.outbox')}>{null}</Page>;
}
