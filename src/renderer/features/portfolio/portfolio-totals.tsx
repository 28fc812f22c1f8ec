import { useTranslation } from 'react-i18next';
import { JourneyBar } from '#renderer/components/journey-bar.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { JOURNEY_STEPS } from '#shared/model/number.ts';
import type { Totals } from './narrow.ts';

/** The journey of all customers' numbers together; each step leads to its numbers. */
export function PortfolioTotals({ totals }: { readonly totals: Totals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  const steps = JOURNEY_STEPS.filter((step) => (totals.journey[step] ?? 0) > 0);
  if (steps.length === 0) return null;
  return (
    <section className="tr-portfolio-totals" aria-label={t('portfolio.totals')}>
      <JourneyBar counts={totals.journey} />
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className="tr-portfolio-step"
              title={t('portfolio.showAll')}
              onClick={() => go('numbers', { scope: 'all', filter: { journey: step } })}
            >
              <i className="tr-step-dot" data-step={step} aria-hidden="true" />
              {t(`domain.journey.${step}`)}{' '}
              <span className="tr-num tr-strong">{format.count(totals.journey[step] ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
