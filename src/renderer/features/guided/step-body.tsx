import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { GuidedRun } from '#shared/model/guided.ts';
import { useSentence } from './guided-words.ts';
import { MenuPath, MenuSource } from './menu-path.tsx';
import { asLines, NumbersStep } from './numbers-step.tsx';
import { ReferenceStep } from './reference-step.tsx';

type Step = GuidedRun['steps'][number];

interface Props {
  readonly run: GuidedRun;
  readonly step: Step;
}

function Copies({ run, step }: Props) {
  const { t } = useTranslation();
  const { numbers } = run;
  const texts: Partial<Record<Step['id'], readonly (readonly [label: string, text: string])[]>> = {
    open: [[t('guided.copyCustomer'), run.customerName]],
    location: [[t('guided.copyLocation'), run.locationName ?? '']],
    case: [
      [t('guided.copyTitle'), run.title],
      [t('guided.copyCustomer'), run.customerName],
      [t('guided.copyAll', { count: numbers.length }), asLines(numbers)],
    ],
  };
  const given = texts[step.id];
  if (!given) return null;
  return (
    <div className="tr-guide-buttons">
      {given.map(([label, text]) => (
        <CopyButton key={label} variant="default" label={label} text={text} />
      ))}
    </div>
  );
}

function Hint({ run, step }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.chooseCustomer);
  if (step.id === 'submit' && run.check && !run.check.matches && run.finishedAt === null)
    return (
      <p className="tr-guide-warning tr-flush" role="alert">
        {t('guided.check.bad')}
      </p>
    );
  if (step.id === 'submit') return <p className="tr-flush tr-small tr-muted">{t('guided.submitHint')}</p>;
  if (step.id === 'case') return <p className="tr-flush tr-small tr-muted">{t('guided.caseHint')}</p>;
  if (step.id !== 'form') return null;
  const open = () => go(run.customerId, 'registration', { registrationId: run.entityId });
  return (
    <>
      <div>
        <Button size="compact-sm" onClick={open}>
          {t('guided.formOpen')}
        </Button>
      </div>
      <p className="tr-flush tr-small tr-muted">{t('guided.formHint')}</p>
    </>
  );
}

/** What to do in a step, where, and what to copy for it. */
export function StepBody({ run, step }: Props) {
  const [before, after] = useSentence()(run, step.id);
  return (
    <>
      <p className="tr-flush">
        {before}
        {step.place && <MenuPath path={run.paths[step.place]} />}
        {after}
      </p>
      {step.place && <MenuSource run={run} place={step.place} />}
      <Copies run={run} step={step} />
      {step.id === 'numbers' && <NumbersStep run={run} />}
      <Hint run={run} step={step} />
      {step.id === 'reference' && run.finishedAt === null && <ReferenceStep run={run} />}
    </>
  );
}
