import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import { ELIGIBILITIES, JOURNEY_STEPS, type NumberFilter } from '#shared/model/number.ts';
import { FACETS, type Facet, withField } from './filter.ts';
import { useFacetWords } from './use-facet-words.ts';

type Facets = ProcedureOutput<'numbers.facets'>;

const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  journey: JOURNEY_STEPS,
  eligibility: ELIGIBILITIES,
};

/** Steps and verdicts stand in their own order, everything else by how many there are. */
function inOrder(facet: Facet, values: Facets[Facet]): Facets[Facet] {
  const order = ORDERS[facet];
  return order ? [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : values;
}

/** Values shown of a facet before it is unfolded. */
const SHOWN = 9;

interface GroupProps {
  readonly facet: Facet;
  readonly values: Facets[Facet];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | null) => void;
}

function FacetGroup({ facet, values, chosen, onChoose }: GroupProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFacetWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.slice(0, SHOWN);
  return (
    <fieldset className="tr-facet">
      <legend>{t(`numbers.facet.${facet}`)}</legend>
      {shown.map((value) => {
        const isChosen = value.value === chosen;
        return (
          <button
            key={value.value}
            type="button"
            className="tr-facet-value"
            aria-pressed={isChosen}
            data-step={facet === 'journey' ? value.value : undefined}
            onClick={() => onChoose(isChosen ? null : value.value)}
          >
            {facet === 'journey' && <i className="tr-step-dot" aria-hidden="true" />}
            <span className="tr-cut" title={words(facet, value)}>
              {words(facet, value)}
            </span>
            <span className="tr-facet-count tr-num">{format.count(value.count)}</span>
          </button>
        );
      })}
      {values.length > SHOWN && (
        <button type="button" className="tr-link tr-small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('numbers.showFewer') : t('numbers.showAll', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

interface Props {
  readonly facets: Facets | undefined;
  readonly filter: NumberFilter;
  readonly onChange: (filter: NumberFilter) => void;
}

/** What the numbers can be narrowed by, with how many each value would leave. */
export function FilterRail({ facets, filter, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <aside className="tr-rail" aria-label={t('numbers.filters')}>
      {facets &&
        FACETS.map(([facet, field]) => (
          <FacetGroup
            key={facet}
            facet={facet}
            values={inOrder(facet, facets[facet])}
            chosen={filter[field]}
            onChoose={(value) => onChange(withField(filter, field, value))}
          />
        ))}
    </aside>
  );
}
