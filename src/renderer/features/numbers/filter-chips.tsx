import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NumberFilter } from '#shared/model/number.ts';
import { FACETS, type Facet, isNarrowed, withField, withSearch } from './filter.ts';
import { useFacetWords } from './use-facet-words.ts';

interface Props {
  readonly filter: NumberFilter;
  /** Names of customers and locations by their id, as far as they are known. */
  readonly nameOf: (id: string) => string | undefined;
  readonly onChange: (filter: NumberFilter) => void;
}

function Chip(props: { readonly facet: string; readonly label: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const { facet, label, onRemove } = props;
  return (
    <li>
      <button type="button" className="tr-chip" title={t('numbers.removeFilter')} onClick={onRemove}>
        <span className="tr-chip-facet">{facet}</span> <span className="tr-cut">{label}</span>{' '}
        <span className="tr-hidden">{t('numbers.removeFilter')}</span>
        <IconX size={13} aria-hidden="true" />
      </button>
    </li>
  );
}

/** The filters that hold, each with a way to take it off. */
export function FilterChips({ filter, nameOf, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFacetWords();
  if (!isNarrowed(filter)) return null;
  const labelOf = (facet: Facet, value: string) => words(facet, { value, label: nameOf(value) ?? value });
  return (
    <ul className="tr-chips" aria-label={t('numbers.chosenFilters')}>
      {filter.search !== undefined && (
        <Chip
          facet={t('numbers.searchChip')}
          label={filter.search}
          onRemove={() => onChange(withSearch(filter, ''))}
        />
      )}
      {FACETS.map(([facet, field]) => {
        const value = filter[field];
        if (value === undefined) return null;
        return (
          <Chip
            key={facet}
            facet={t(`numbers.facet.${facet}`)}
            label={labelOf(facet, value)}
            onRemove={() => onChange(withField(filter, field, null))}
          />
        );
      })}
      <li>
        <button type="button" className="tr-link tr-small" onClick={() => onChange({})}>
          {t('numbers.clearAll')}
        </button>
      </li>
    </ul>
  );
}
