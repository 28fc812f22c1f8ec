import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { changeKindSchema } from '#shared/model/change.ts';
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
  return useCallback(
    (facet, { value, label }) => {
      switch (facet) {
        case 'customer':
        case 'location':
          return label;
        case 'ownerType':
          return owner(value);
        case 'state':
          return state(value);
        case 'eligibility': {
          const parsed = eligibilitySchema.safeParse(value);
          return parsed.success ? t(`domain.eligibility.${parsed.data}`) : label;
        }
        case 'journey': {
          const parsed = journeyStepSchema.safeParse(value);
          return parsed.success ? t(`domain.journey.${parsed.data}`) : label;
        }
        case 'usage': {
          const parsed = numberUsageSchema.safeParse(value);
          return parsed.success ? t(`domain.usage.${parsed.data}`) : label;
        }
        case 'change': {
          const parsed = changeKindSchema.safeParse(value);
          return parsed.success ? t(`numbers.change.${parsed.data}`) : label;
        }
      }
    },
    [t, owner, state],
  );
}
