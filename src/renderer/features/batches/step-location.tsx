import { TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerDetail, LocationSummary } from '#shared/model/customer.ts';
import type { LocationId } from '#shared/model/ids.ts';
import { useReasonWords } from './batch-words.ts';

const SEARCH_FROM = 10;

/** How many numbers of each location a batch could take now: eligible ones, and those refused before. */
function useSelectableCounts(customerId: CustomerDetail['id']): ReadonlyMap<string, number> | null {
  const eligible = useLiveQuery('numbers.facets', { customerId, filter: { journey: 'eligible' } }).data;
  const rejected = useLiveQuery('numbers.facets', { customerId, filter: { journey: 'rejected' } }).data;
  if (!eligible || !rejected) return null;
  const counts = new Map<string, number>();
  for (const { value, count } of [...eligible.location, ...rejected.location]) {
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

function OtherLocations({ locations }: { readonly locations: readonly LocationSummary[] }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = useReasonWords();
  if (locations.length === 0) return null;
  return (
    <section aria-labelledby="other-locations">
      <h3 className="tr-others-title" id="other-locations">
        {t('batches.location.others')}
      </h3>
      <ul className="tr-frame tr-places">
        {locations.map(({ id, name, reasons }) => (
          <li key={id} className="tr-place is-off">
            <span>{name}</span>
            <span className="tr-small tr-muted">
              {reasons.length > 0 ? list(reasons.map(words)) : t('batches.location.noneLeft')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly customer: CustomerDetail;
  readonly onChoose: (locationId: LocationId) => void;
}

/** Step 1: the locations where some numbers may be authorised; the others below, with the reason. */
export function StepLocation({ customer, onChoose }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const counts = useSelectableCounts(customer.id);
  if (!counts) return null;
  const wanted = query.trim().toLocaleLowerCase();
  const matches = customer.locations.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const open = matches.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  const others = matches.filter(({ id }) => !counts.get(id));
  return (
    <div className="tr-step">
      <div className="tr-row-between">
        <h2 className="tr-section-title">{t('batches.location.title')}</h2>
        {customer.locations.length >= SEARCH_FROM && (
          <TextInput
            size="xs"
            aria-label={t('batches.location.find')}
            placeholder={t('batches.location.find')}
            leftSection={<IconSearch size={14} />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      {open.length === 0 && <EmptyState title={t('batches.location.none')} isSmall />}
      {open.length > 0 && (
        <ul className="tr-frame tr-places">
          {open.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="tr-place" onClick={() => onChoose(id)}>
                <span className="tr-strong">{name}</span>
                <span className="tr-small tr-muted">
                  {t('batches.location.selectable', { count: counts.get(id) ?? 0 })}
                </span>
                <IconChevronRight size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <OtherLocations locations={others} />
    </div>
  );
}
