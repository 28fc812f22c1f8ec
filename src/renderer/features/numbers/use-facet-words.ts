import { useTranslation } from 'react-i18next';
import { useOwnerWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { eligibilitySchema, journeyStepSchema, numberUsageSchema } from '#shared/model/number.ts';
import type { Facet } from './filter.ts';

interface Value {
  readonly value: string;
  readonly label: string;
}

/** The words of a facet's value in the language on screen; what is not known yet shows as Webex names it. */
export function useFacetWords(): (facet: Facet, value: Value) => string {
  const { t } = useTranslation();
  const owner = useOwnerWords();
  const state = useStateWords();
  return (facet, { value, label }) => {
    if (facet === 'location') return label;
    if (facet === 'ownerType') return owner(value);
    if (facet === 'state') return state(value);
    if (facet === 'eligibility') {
      const parsed = eligibilitySchema.safeParse(value);
      return parsed.success ? t(`domain.eligibility.${parsed.data}`) : label;
    }
    if (facet === 'journey') {
      const parsed = journeyStepSchema.safeParse(value);
      return parsed.success ? t(`domain.journey.${parsed.data}`) : label;
    }
    const parsed = numberUsageSchema.safeParse(value);
    return parsed.success ? t(`domain.usage.${parsed.data}`) : label;
  };
}
