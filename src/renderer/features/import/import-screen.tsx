import './import.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { Page } from '#renderer/components/page.tsx';
import { TableFileError } from '#renderer/components/table-file-error.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { ImportProgress } from './import-progress.tsx';
import { StepColumns } from './step-columns.tsx';
import { StepDone } from './step-done.tsx';
import { StepFile } from './step-file.tsx';
import { emptyReason, StepPreview } from './step-preview.tsx';
import { type Import, type Step, useImport } from './use-import.ts';

const STEPS: readonly Step[] = ['file', 'columns', 'preview', 'done'];
const NO_INPUT = {};

function Stepper({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  return (
    <ol className="tr-import-steps" aria-label={t('import.stepsLabel')}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          className={index < at ? 'is-past' : ''}
          aria-current={one === step ? 'step' : undefined}
        >
          <span className="tr-import-n" aria-hidden="true">
            {index + 1}
          </span>
          {t(`import.steps.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function ApplyButton({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { preview, apply } = state;
  if (!preview) return null;
  const isAlarming = preview.needsRemovalConsent;
  const confirm = () => {
    setAsking(false);
    void apply.run(true);
  };
  return (
    <>
      <Button
        variant="filled"
        loading={apply.isBusy}
        disabled={emptyReason(preview) !== null}
        onClick={() => (isAlarming ? setAsking(true) : void apply.run(false))}
        data-primary
      >
        {t(isAlarming ? 'import.apply.removals' : 'import.apply.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('import.apply.removalsTitle', { count: preview.removed, known: preview.known })}
        confirm={t('import.apply.removalsConfirm')}
        isDangerous
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('import.apply.removalsBody', { customer: preview.customerName })}
      </ConfirmDialog>
    </>
  );
}

function Foot({ state, onAsk }: { readonly state: Import; readonly onAsk: () => void }) {
  const { t } = useTranslation();
  const back = useApp((app) => app.back);
  const { step, choices, look, goTo, showPreview, apply, chooseFile, lookAgain } = state;
  const isLooking = chooseFile.isBusy || lookAgain.isBusy;
  const isReading = showPreview.isBusy || apply.isBusy;
  const isReady =
    choices.file !== null && look !== null && (choices.customerId !== null || choices.newName.trim() !== '');
  if (step === 'done') return null;
  return (
    <footer className="tr-import-foot">
      <Button
        disabled={isReading}
        onClick={() => (step === 'file' ? back() : goTo(step === 'preview' ? 'columns' : 'file'))}
      >
        {t(step === 'file' ? 'common.cancel' : 'common.back')}
      </Button>
      <span className="tr-import-foot-fill">{isReading && <ImportProgress />}</span>
      {step === 'file' && choices.file && (
        <Button
          variant="filled"
          disabled={isLooking || look === null}
          onClick={() => (isReady ? goTo('columns') : onAsk())}
          data-primary
        >
          {t('common.next')}
        </Button>
      )}
      {step === 'columns' && (
        <Button
          variant="filled"
          loading={showPreview.isBusy}
          disabled={isLooking}
          onClick={() => void showPreview.run()}
          data-primary
        >
          {t('import.preview.show')}
        </Button>
      )}
      {step === 'preview' && <ApplyButton state={state} />}
    </footer>
  );
}

/** The button that was pressed is gone with its step; the next Tab begins in the new one. */
function useFocusOnStep(step: Step) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.focus();
  }, [step]);
  return body;
}

function ImportSteps({ customerId }: { readonly customerId: CustomerId | null }) {
  const { t } = useTranslation();
  const state = useImport(customerId);
  const [isAsked, setAsked] = useState(false);
  const { step, preview, showPreview, apply } = state;
  const body = useFocusOnStep(step);
  return (
    <>
      <Stepper step={step} />
      <div ref={body} className="tr-import-body" tabIndex={-1}>
        {step === 'file' && <StepFile state={state} isAsked={isAsked} />}
        {step === 'columns' && <StepColumns state={state} />}
        {step === 'columns' && showPreview.error && <TableFileError error={showPreview.error} />}
        {step === 'preview' && preview && <StepPreview preview={preview} />}
        {step === 'preview' && apply.error && <TableFileError error={apply.error} />}
        {step === 'done' && <StepDone state={state} />}
      </div>
      <Foot state={state} onAsk={() => setAsked(true)} />
      <span className="tr-hidden" role="status">
        {t(`import.steps.${step}`)}
      </span>
    </>
  );
}

/** Numbers and locations from a file: choose it, check its columns, see what would change, and only then write. */
export function ImportScreen() {
  const { t } = useTranslation();
  const wanted = useApp((state) => state.params.importFor);
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const customer = customers?.find(({ id }) => id === wanted);
  if (!customers) return <Page title={t('import.title')}>{null}</Page>;
  const title = customer ? t('import.titleFor', { name: customer.name }) : t('import.title');
  return (
    <Page title={title} line={t('import.line')} isFilled>
      <ImportSteps key={customer?.id ?? ''} customerId={customer?.id ?? null} />
    </Page>
  );
}
