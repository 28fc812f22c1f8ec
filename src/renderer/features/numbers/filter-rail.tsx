import { useTranslation } from 'react-i18next';
import type { NumberFilter } from '#shared/model/number.ts';
import { FacetGroup } from './facet-group.tsx';
import { FACETS, withField } from './filter.ts';
import type { Facets } from './use-facets.ts';

interface Props {
  readonly facets: Facets | undefined;
  readonly filter: NumberFilter;
  /** Whether the numbers are of all customers. */
  readonly isOfAll: boolean;
  readonly onChange: (filter: NumberFilter) => void;
}

/** What the numbers can be narrowed by, with how many each value would leave. */
export function FilterRail({ facets, filter, isOfAll, onChange }: Props) {
  const { t } = useTranslation();
  const shown = FACETS.filter(
    ([facet, field]) =>
      (facet !== 'customer' || isOfAll) && ((facets?.[facet].length ?? 0) > 0 || filter[field] !== undefined),
  );
  return (
    <aside className="tr-rail" aria-label={t('numbers.filters')}>
      {facets &&
        shown.map(([facet, field]) => (
          <FacetGroup
            key={facet}
            facet={facet}
            values={facets[facet]}
            chosen={filter[field]}
            onChoose={(value) => onChange(withField(filter, field, value))}
          />
        ))}
    </aside>
  );
}
