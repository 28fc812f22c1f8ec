import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '#shared/model/outbox.ts';

/** What a row is about: `Authorise 31 numbers at Boise`. */
export function useWhatWords(): (item: OutboxItem) => string {
  const { t } = useTranslation();
  return (item) => t(`outbox.what.${item.kind}`, { count: item.count, title: item.title });
}
