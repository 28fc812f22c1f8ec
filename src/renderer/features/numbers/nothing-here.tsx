import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberFilter } from '#shared/model/number.ts';
import { isNarrowed } from './filter.ts';
import type { NumberQuestion } from './use-question.ts';

interface Props {
  readonly question: NumberQuestion;
  readonly name: string;
  readonly onChange: (filter: NumberFilter) => void;
}

/** What would be here, and the first step towards it. */
export function NothingHere({ question, name, onChange }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { customerId, filter } = question;
  if (isNarrowed(filter)) {
    return (
      <EmptyState title={t('numbers.noMatch')} hint={t('numbers.noMatchHint')}>
        <Button onClick={() => onChange({})}>{t('numbers.clearFilters')}</Button>
      </EmptyState>
    );
  }
  if (customerId === null) {
    return (
      <EmptyState title={t('numbers.empty')} hint={t('numbers.emptyAllHint')}>
        <Button onClick={() => go('portfolio')}>{t('numbers.toPortfolio')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('numbers.empty')} hint={t('numbers.emptyHint')}>
      <PullControl customerId={customerId} name={name} variant="filled" />
    </EmptyState>
  );
}
