import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Facet } from './filter.ts';
import { useFacetWords } from './use-facet-words.ts';
import { type FacetValue, inOrder } from './use-facets.ts';

/** Values shown of a facet before it is unfolded. */
const SHOWN = 9;
/** Values shown of a facet that is unfolded; beyond, typing finds faster than scrolling. */
const MOST_SHOWN = 200;
/** A list that is longer has a field to search it. */
const SEARCH_FROM = 12;

interface Props {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | null) => void;
}

function Value(props: {
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly isChosen: boolean;
  readonly onChoose: (value: string | null) => void;
}) {
  const format = useFormat();
  const words = useFacetWords();
  const { facet, value, isChosen, onChoose } = props;
  const text = words(facet, value);
  return (
    <li>
      <button
        type="button"
        className="tr-facet-value"
        aria-pressed={isChosen}
        data-step={facet === 'journey' ? value.value : undefined}
        onClick={() => onChoose(isChosen ? null : value.value)}
      >
        {facet === 'journey' && <i className="tr-step-dot" aria-hidden="true" />}
        <span className="tr-cut" title={text}>
          {text}
        </span>
        <span className="tr-facet-count tr-num">{format.count(value.count)}</span>
      </button>
    </li>
  );
}

function Values({ facet, values, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useFacetWords();
  const [isWhole, setWhole] = useState(false);
  const [query, setQuery] = useState('');
  const name = t(`numbers.facet.${facet}`);
  const wanted = query.trim().toLocaleLowerCase();
  const found = inOrder(facet, values, chosen).filter((value) =>
    words(facet, value).toLocaleLowerCase().includes(wanted),
  );
  const shown = found.slice(0, isWhole || wanted !== '' ? MOST_SHOWN : SHOWN);
  const hidden = found.length - shown.length;
  return (
    <>
      {values.length > SEARCH_FROM && (
        <TextInput
          size="xs"
          type="search"
          className="tr-facet-search"
          aria-label={t('numbers.findIn', { facet: name })}
          placeholder={t('numbers.find')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul className="tr-facet-values" aria-label={name}>
        {shown.map((value) => (
          <Value
            key={value.value}
            facet={facet}
            value={value}
            isChosen={value.value === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="tr-facet-note">{t('numbers.noValue')}</p>}
      {wanted === '' && found.length > SHOWN && (
        <button type="button" className="tr-link tr-small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('numbers.showFewer') : t('numbers.showAll', { count: found.length })}
        </button>
      )}
      {hidden > 0 && (isWhole || wanted !== '') && (
        <p className="tr-facet-note">{t('numbers.moreValues', { count: hidden })}</p>
      )}
    </>
  );
}

/** One way to narrow the list: its values with how many each would leave. */
export function FacetGroup(props: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { facet } = props;
  const isFolded = useApp((state) => state.foldedFacets.includes(facet));
  const toggle = useApp((state) => state.toggleFacet);
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <section className="tr-facet">
      <h2 className="tr-facet-title">
        <button type="button" aria-expanded={!isFolded} aria-controls={id} onClick={() => toggle(facet)}>
          <Chevron size={14} aria-hidden="true" />
          {t(`numbers.facet.${facet}`)}
          {isFolded && props.chosen !== undefined && <i className="tr-facet-mark" aria-hidden="true" />}
        </button>
      </h2>
      <div id={id} hidden={isFolded}>
        {!isFolded && <Values {...props} />}
      </div>
    </section>
  );
}
