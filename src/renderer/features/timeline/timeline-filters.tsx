import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { matches, type Shown } from './lanes.ts';

const SHOWN: readonly Shown[] = ['progress', 'decided', 'all'];

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly shown: Shown;
  readonly customerId: string | null;
  readonly onShow: (shown: Shown) => void;
  readonly onCustomer: (customerId: string | null) => void;
}

/** By whether there is a decision, and by customer. */
export function TimelineFilters({ entries, shown, customerId, onShow, onCustomer }: Props) {
  const { t } = useTranslation();
  const names = new Map(entries.map((entry) => [entry.customerId as string, entry.customerName]));
  const count = (one: Shown) => entries.filter((entry) => matches(entry, one, customerId)).length;
  return (
    <section className="tr-timeline-filters" aria-label={t('timeline.filters.label')}>
      <SegmentedControl
        size="xs"
        aria-label={t('timeline.filters.state')}
        data={SHOWN.map((value) => ({
          value,
          label: t(`timeline.filters.${value}`, { count: count(value) }),
        }))}
        value={shown}
        onChange={(value) => onShow(SHOWN.find((one) => one === value) ?? 'progress')}
      />
      <NativeSelect
        size="xs"
        aria-label={t('timeline.filters.customer')}
        data={[
          { value: '', label: t('timeline.filters.anyCustomer') },
          ...[...names].map(([value, label]) => ({ value, label })),
        ]}
        value={customerId ?? ''}
        onChange={(event) => onCustomer(event.currentTarget.value || null)}
      />
    </section>
  );
}
