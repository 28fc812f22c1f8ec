import { useTranslation } from 'react-i18next';
import { en } from '#renderer/i18n/en.ts';
import { deliveryStateSchema } from '#shared/model/batch.ts';
import type { JournalEntry, JournalFacts } from '#shared/model/journal.ts';

type FactName = keyof typeof en.journal.facts;
const isFactName = (name: string): name is FactName => Object.hasOwn(en.journal.facts, name);

type Fact = readonly [name: string, value: JournalFacts[string]];

/** A detail of an entry in words; a name or a value that this version does not know shows itself. */
export function useFactWords(): (kind: JournalEntry['kind'], fact: Fact) => Fact {
  const { t } = useTranslation();
  return (kind, [name, value]) => {
    if (name !== 'state') return [isFactName(name) ? t(`journal.facts.${name}`) : name, value];
    const state = deliveryStateSchema.safeParse(value);
    // An attempt tells what it came to, everything else what it was done to.
    return [
      t(kind === 'attempted' ? 'journal.stateAfter' : 'journal.stateBefore'),
      state.success ? t(`domain.delivery.${state.data}`) : value,
    ];
  };
}

/** Who says so: the person by name where one was given. */
export function useSourceWords(): (entry: JournalEntry) => string {
  const { t } = useTranslation();
  return ({ source, who }) => (who === '' ? t(`journal.source.${source}`) : who);
}
