import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { nameOf } from '#renderer/i18n/publisher-names.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AREAS, CATALOGUE, findRule, PUBLISHERS } from '#shared/rule-book/catalogue.ts';
import { findRules, NO_FILTER, type RuleFilter } from '#shared/rule-book/search.ts';
import { RuleDetail } from './rule-detail.tsx';
import { RuleList } from './rule-list.tsx';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Areas and publishers that the catalogue has rules for. */
const SHOWN_AREAS = AREAS.filter((area) => CATALOGUE.some((rule) => rule.area === area));

interface FiltersProps {
  readonly filter: RuleFilter;
  readonly onChange: (change: Partial<RuleFilter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const choice = <T extends string>(
    key: 'area' | 'severity' | 'publisher',
    values: readonly T[],
    words: (value: T) => string,
  ) => (
    <NativeSelect
      size="xs"
      aria-label={t(`reference.filter.${key}`)}
      value={filter[key]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange({ [key]: values.find((value) => value === chosen) ?? 'all' });
      }}
      data={[
        { value: 'all', label: t(`reference.filter.${key}All`) },
        ...values.map((value) => ({ value, label: words(value) })),
      ]}
    />
  );
  return (
    <div className="tr-rule-filters">
      <TextInput
        aria-label={t('reference.filter.search')}
        placeholder={t('reference.filter.search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={filter.query}
        onChange={(event) => onChange({ query: event.currentTarget.value })}
      />
      <div className="tr-rule-choices">
        {choice('area', SHOWN_AREAS, (area) => t(`reference.areas.${area}`))}
        {choice('severity', SEVERITIES, (severity) => t(`common.severity.${severity}`))}
        {choice('publisher', PUBLISHERS, (publisher) => nameOf(t, publisher))}
      </div>
    </div>
  );
}

/** The rule catalogue: a list to search, and the page of one rule. */
export function RulesTab() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [filter, setFilter] = useState(NO_FILTER);
  const sought = useDeferredValue(filter);
  const rules = useMemo(() => findRules(sought, language), [sought, language]);
  const wanted = useApp((state) => state.params.ruleId);
  const setParams = useApp((state) => state.setParams);
  const current = (wanted ? findRule(wanted) : undefined) ?? rules[0];
  return (
    <div className="tr-rules">
      <div className="tr-rules-side">
        <Filters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
        <p className="tr-small tr-muted tr-rules-count" role="status">
          {t('reference.found', { count: rules.length })}
        </p>
        <RuleList
          rules={rules}
          current={current?.id ?? null}
          onOpen={(ruleId) => setParams({ tab: 'rules', ruleId })}
        />
      </div>
      <section className="tr-rules-main" aria-label={t('reference.rule')}>
        {current ? (
          <RuleDetail key={current.id} rule={current} />
        ) : (
          <EmptyState title={t('reference.nothing')}>{t('reference.nothingHint')}</EmptyState>
        )}
      </section>
    </div>
  );
}
