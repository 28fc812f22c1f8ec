import './journey-bar.css';
import { useTranslation } from 'react-i18next';
import { JOURNEY_STEPS, type JourneyCounts } from '#shared/model/number.ts';
import { useFormat } from '../i18n/use-format.ts';

interface Props {
  readonly counts: JourneyCounts;
}

/** All numbers of a customer as one thin bar, a stretch for each step that has any. */
export function JourneyBar({ counts }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = JOURNEY_STEPS.map((step) => ({ step, count: counts[step] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const words = parts.map(({ step, count }) => `${t(`domain.journey.${step}`)}: ${format.count(count)}`);
  return (
    <span className="tr-journey-bar" role="img" aria-label={format.list(words)} title={words.join('\n')}>
      {parts.map(({ step, count }) => (
        <i key={step} data-step={step} style={{ flexGrow: count }} />
      ))}
    </span>
  );
}
