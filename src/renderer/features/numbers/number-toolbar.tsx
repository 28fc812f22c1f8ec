import { Button, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '#renderer/components/use-debounced.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import type { NumberFilter } from '#shared/model/number.ts';
import { FACETS, withField, withSearch } from './filter.ts';
import { useFacetWords } from './use-facet-words.ts';

/** A pause in typing after which the search runs, in milliseconds. */
export const SEARCH_DELAY_MS = 120;

interface Props {
  readonly customer: CustomerDetail | undefined;
  readonly filter: NumberFilter;
  readonly isRailOpen: boolean;
  readonly onToggleRail: () => void;
  readonly onChange: (filter: NumberFilter) => void;
}

function Chips({ customer, filter, onChange }: Pick<Props, 'customer' | 'filter' | 'onChange'>) {
  const { t } = useTranslation();
  const words = useFacetWords();
  return FACETS.map(([facet, field]) => {
    const value = filter[field];
    if (value === undefined) return null;
    const location = customer?.locations.find(({ id }) => id === value)?.name;
    const label = words(facet, { value, label: location ?? value });
    return (
      <button
        key={facet}
        type="button"
        className="tr-chip"
        aria-label={t('numbers.removeFilter', { label })}
        onClick={() => onChange(withField(filter, field, null))}
      >
        {label}
        <IconX size={13} aria-hidden="true" />
      </button>
    );
  });
}

/** Search as one types, the filters that hold, and the way to more of them. */
export function NumberToolbar({ customer, filter, isRailOpen, onToggleRail, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(filter.search ?? '');
  const latest = useRef(filter);
  latest.current = filter;
  const search = useDebounced(
    (typed: string) => onChange(withSearch(latest.current, typed)),
    SEARCH_DELAY_MS,
  );
  const asked = useRef(filter.search ?? '');
  useEffect(() => {
    const outside = filter.search ?? '';
    if (outside !== asked.current) setText(outside);
    asked.current = outside;
  }, [filter.search]);
  return (
    <search className="tr-number-tools">
      <TextInput
        type="search"
        className="tr-number-search"
        aria-label={t('numbers.search')}
        placeholder={t('numbers.search')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          asked.current = typed.trim();
          search(typed);
        }}
      />
      <Button
        size="sm"
        leftSection={<IconFilter size={15} />}
        aria-pressed={isRailOpen}
        onClick={onToggleRail}
      >
        {t(isRailOpen ? 'numbers.hideFilters' : 'numbers.showFilters')}
      </Button>
      <Chips customer={customer} filter={filter} onChange={onChange} />
    </search>
  );
}
