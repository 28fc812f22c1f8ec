import { useTranslation } from 'react-i18next';
import { en } from '#renderer/i18n/en.ts';
import type { JournalEntry } from '#shared/model/journal.ts';

type FactName = keyof typeof en.journal.facts;
const isFactName = (name: string): name is FactName => Object.hasOwn(en.journal.facts, name);

/** The name of a detail in words; one that this version does not know shows itself. */
export function useFactName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => (isFactName(name) ? t(`journal.facts.${name}`) : name);
}

/** Who says so: the person by name where one was given. */
export function useSourceWords(): (entry: JournalEntry) => string {
  const { t } = useTranslation();
  return ({ source, who }) => (who === '' ? t(`journal.source.${source}`) : who);
}
