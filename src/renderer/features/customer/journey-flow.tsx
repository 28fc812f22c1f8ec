import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { JourneyCounts, JourneyStep } from '#shared/model/number.ts';

const PATH: readonly JourneyStep[] = [
  'eligible',
  'in-batch',
  'submitted',
  'authorised',
  'registration-requested',
  'in-campaign',
];
const OFF_PATH: readonly JourneyStep[] = ['not-eligible', 'lapsed', 'rejected'];

interface StageProps {
  readonly step: JourneyStep;
  readonly here: number;
  /** Numbers that stand here or further on. */
  readonly reached: number;
  readonly total: number;
}

const share = (count: number, total: number) => `${total === 0 ? 0 : (count / total) * 100}%`;

function Stage({ step, here, reached, total }: StageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  const name = t(`domain.journey.${step}`);
  return (
    <li>
      <button
        type="button"
        className="tr-stage"
        data-step={step}
        title={t('customer.journeyStage')}
        onClick={() => go('numbers', { filter: { journey: step } })}
      >
        <span className="tr-stage-name">{name}</span>
        <span className="tr-stage-bar" aria-hidden="true">
          <i className="tr-stage-reached" style={{ width: share(reached, total) }} />
          <i className={`tr-stage-here${here > 0 ? ' is-some' : ''}`} style={{ width: share(here, total) }} />
        </span>
        <span className={`tr-stage-count tr-num${here === 0 ? ' tr-faint' : ''}`}>{format.count(here)}</span>
      </button>
    </li>
  );
}

/** From all numbers to in a campaign: each bar shows how many came this far, and how many stand here now. */
export function JourneyFlow({ counts }: { readonly counts: JourneyCounts }) {
  const { t } = useTranslation();
  const count = (step: JourneyStep) => counts[step] ?? 0;
  const total = [...PATH, ...OFF_PATH].reduce((sum, step) => sum + count(step), 0);
  const reached = (index: number) => PATH.slice(index).reduce((sum, step) => sum + count(step), 0);
  return (
    <section aria-labelledby="journey-title">
      <div className="tr-row-between">
        <h2 className="tr-section-title" id="journey-title">
          {t('customer.journey')}
        </h2>
        <span className="tr-small tr-muted">{t('common.numbers', { count: total })}</span>
      </div>
      <div className="tr-frame tr-flow">
        <ol>
          {PATH.map((step, index) => (
            <Stage key={step} step={step} here={count(step)} reached={reached(index)} total={total} />
          ))}
        </ol>
        <p className="tr-flow-off">{t('customer.offPath')}</p>
        <ul>
          {OFF_PATH.map((step) => (
            <Stage key={step} step={step} here={count(step)} reached={0} total={total} />
          ))}
        </ul>
      </div>
    </section>
  );
}
