import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { ELIGIBILITIES, JOURNEY_STEPS, type NumberRow } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';

/** The words of a row, looked up once for a language: a grid draws hundreds of rows while it is scrolled. */
export interface RowWords {
  readonly step: (row: NumberRow) => string;
  readonly eligibility: (row: NumberRow) => string;
  readonly why: (row: NumberRow) => string;
  readonly name: (row: NumberRow) => string;
  readonly unassigned: string;
  readonly loading: string;
}

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  return useMemo(() => {
    const steps = new Map(JOURNEY_STEPS.map((step) => [step, t(`domain.journey.${step}`)]));
    const verdicts = new Map(ELIGIBILITIES.map((one) => [one, t(`domain.eligibility.${one}`)]));
    const eligibility = (row: NumberRow) => verdicts.get(row.eligibility) ?? row.eligibility;
    return {
      step: (row) => steps.get(row.journey) ?? row.journey,
      eligibility,
      why: (row) => (row.reasons[0] ? ruleTitle(language, row.reasons[0]) : eligibility(row)),
      name: ({ e164, extension }) =>
        e164 === '' ? t('numbers.extension', { extension }) : formatPhone(e164),
      unassigned: t('numbers.unassigned'),
      loading: t('numbers.loadingRow'),
    };
  }, [t, language]);
}
