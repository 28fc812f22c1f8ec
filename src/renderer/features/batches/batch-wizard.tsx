import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { type BatchDetail, isStale } from '#shared/model/batch.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import type { LocationId } from '#shared/model/ids.ts';
import { DriftNote } from './drift-note.tsx';
import { OrderFacts, OrderSummary } from './order-summary.tsx';
import { StepLocation } from './step-location.tsx';
import { StepNumbers } from './step-numbers.tsx';
import { type Step, useFinish, useWizard } from './use-wizard.ts';

const STEPS: readonly Step[] = ['location', 'numbers', 'summary'];
const NO_INPUT = {};

function Stepper({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  return (
    <ol className="tr-stepper" aria-label={t('batches.stepOf', { n: at + 1 })}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={index < at ? 'is-done' : undefined}
        >
          <span className="tr-stepper-n" aria-hidden="true">
            {index + 1}
          </span>
          {t(`batches.steps.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function OfflineHint() {
  const { t } = useTranslation();
  const status = useLiveQuery('app.status', NO_INPUT).data;
  const isOffline = status?.workOffline || status?.network === 'offline';
  return (
    <p className="tr-muted tr-small tr-wizard-hint">
      {t(isOffline ? 'batches.summary.offlineHint' : 'batches.summary.releaseHint')}
    </p>
  );
}

interface Props {
  readonly customer: CustomerDetail;
  readonly locationId: LocationId | null;
  readonly batch: BatchDetail | undefined;
}

/** A batch in three steps, with the words and the order of Control Hub. */
export function BatchWizard({ customer, locationId, batch }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const wizard = useWizard({ customer, locationId, batch });
  const finish = useFinish({ customer, locationId, batch }, wizard);
  const { step, setStep, chosen, picked } = wizard;
  const locationName = wizard.locationName ?? '';
  const kept = (batch?.numbers ?? []).filter(({ e164 }) => chosen.has(e164));
  const hasStale = kept.some(isStale);
  const goBack = () => {
    if (step === 'summary') setStep('numbers');
    else if (step === 'numbers' && !batch) setStep('location');
    else go('batches', batch ? { batchId: batch.id } : {});
  };
  const title = batch ? t('batches.wizardChange', { location: locationName }) : t('batches.wizardTitle');
  return (
    <Page title={title} line={t('batches.wizardLine')} isFilled>
      <Stepper step={step} />
      {wizard.error && <ErrorNote error={wizard.error} />}
      <div className="tr-wizard">
        {step === 'location' && <StepLocation customer={customer} onChoose={wizard.choosePlace} />}
        {step === 'numbers' && wizard.isLoaded && (
          <StepNumbers
            locationName={locationName}
            candidates={wizard.candidates}
            leftOut={wizard.leftOut}
            chosen={chosen}
            onChange={wizard.setChosen}
          />
        )}
        {step === 'summary' ? (
          <OrderSummary customer={customer} locationName={locationName} numbers={picked} isStale={hasStale}>
            <DriftNote
              numbers={kept}
              isBusy={false}
              onTakeOut={(stale) => {
                const gone = new Set<string>(stale.map(({ e164 }) => e164));
                wizard.setChosen(new Set([...chosen].filter((e164) => !gone.has(e164))));
              }}
            />
          </OrderSummary>
        ) : (
          <aside className="tr-wizard-side" aria-label={t('batches.summary.title')}>
            <h2 className="tr-section-title">{t('batches.summary.title')}</h2>
            <OrderFacts customer={customer} locationName={wizard.locationName} count={picked.length} />
          </aside>
        )}
      </div>
      {finish.error && <ErrorNote error={finish.error} />}
      <footer className="tr-wizard-foot">
        <Button onClick={goBack}>{t(step === 'location' ? 'common.cancel' : 'common.back')}</Button>
        {step === 'summary' ? <OfflineHint /> : <span className="tr-wizard-hint" />}
        {step === 'numbers' && (
          <Button
            variant="filled"
            disabled={picked.length === 0}
            onClick={() => setStep('summary')}
            data-primary
          >
            {t('common.next')}
          </Button>
        )}
        {step === 'summary' && (
          <>
            <Button disabled={finish.isBusy} onClick={() => void finish.run(false)}>
              {t('batches.summary.keep')}
            </Button>
            <Button
              variant="filled"
              disabled={picked.length === 0 || hasStale}
              loading={finish.isBusy}
              onClick={() => void finish.run(true)}
              data-primary
            >
              {t('batches.summary.release')}
            </Button>
          </>
        )}
      </footer>
    </Page>
  );
}
