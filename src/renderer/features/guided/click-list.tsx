import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { currentStep } from '#renderer/components/guided/guided-rules.ts';
import { TimeText } from '#renderer/components/time-text.tsx';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
import { useStepTitle } from './guided-words.ts';
import { StepBody } from './step-body.tsx';

type Mark = (step: GuidedStep, isDone: boolean) => void;

interface ItemProps {
  readonly run: GuidedRun;
  readonly step: GuidedRun['steps'][number];
  /** From 1. */
  readonly place: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
  readonly onMark: Mark;
}

/** The box that says that a step is done, or the way back; the last step is done by finishing. */
function DoneControl({ run, step, isBusy, onMark }: Pick<ItemProps, 'run' | 'step' | 'isBusy' | 'onMark'>) {
  const { t } = useTranslation();
  const title = useStepTitle();
  if (step.id === 'reference') return null;
  const name = title(run.kind, step.id);
  // A form may be returned after the case number is known.
  const isLateForm = step.id === 'form' && step.doneAt === null;
  if (run.finishedAt !== null && !isLateForm) return null;
  if (step.doneAt !== null) {
    return (
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={isBusy}
          aria-label={t('guided.undoneFor', { step: name })}
          onClick={() => onMark(step.id, false)}
        >
          {t('guided.undone')}
        </Button>
      </div>
    );
  }
  return (
    <Checkbox
      label={t('guided.done')}
      aria-label={t('guided.doneFor', { step: name })}
      checked={false}
      disabled={isBusy}
      onChange={() => onMark(step.id, true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onMark(step.id, true);
      }}
      data-step-focus
    />
  );
}

function StepItem(props: ItemProps) {
  const { run, step, place, isCurrent, isOpen, onToggle } = props;
  const title = useStepTitle();
  const isDone = step.doneAt !== null;
  const look = `${isDone ? ' is-done' : ''}${isOpen ? ' is-open' : ''}`;
  return (
    <li className={`tr-guide-step${look}`} aria-current={isCurrent ? 'step' : undefined}>
      <h2 className="tr-guide-heading">
        <button type="button" className="tr-guide-head" aria-expanded={isOpen} onClick={onToggle}>
          <span className="tr-guide-n" aria-hidden="true">
            {isDone ? <IconCheck size={14} stroke={2.5} /> : place}
          </span>
          <span className="tr-guide-title">{title(run.kind, step.id)}</span>
          {step.doneAt !== null && <TimeText iso={step.doneAt} className="tr-guide-time" />}
          <IconChevronDown size={14} aria-hidden="true" className="tr-guide-fold" />
        </button>
      </h2>
      {isOpen && (
        <div className="tr-guide-body">
          <StepBody run={run} step={step} />
          <DoneControl {...props} />
        </div>
      )}
    </li>
  );
}

/** The steps in Control Hub: the current one open, those done folded with their time. */
export function ClickList({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const current = currentStep(run);
  /** What a person opened or folded beside what stands open by itself. */
  const [turned, setTurned] = useState<ReadonlySet<GuidedStep>>(new Set());
  const follows = useRef(false);
  const { outboxId } = run;
  const mark = useAction(async (step: GuidedStep, done: boolean) => {
    follows.current = done;
    setTurned(new Set());
    await call('guided.step', { outboxId, step, done });
  });
  // Keys go on where the next step begins.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another step is the current one
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    list.current?.querySelector<HTMLElement>('[aria-current="step"] [data-step-focus]')?.focus();
  }, [current]);
  const toggle = (step: GuidedStep) => {
    const next = new Set(turned);
    if (!next.delete(step)) next.add(step);
    setTurned(next);
  };
  return (
    <div className="tr-guide-steps">
      <ol ref={list} aria-label={t('guided.steps')}>
        {run.steps.map((step, index) => (
          <StepItem
            key={step.id}
            run={run}
            step={step}
            place={index + 1}
            isCurrent={step.id === current}
            isOpen={(step.id === current) !== turned.has(step.id)}
            isBusy={mark.isBusy}
            onToggle={() => toggle(step.id)}
            onMark={(id, isDone) => void mark.run(id, isDone)}
          />
        ))}
      </ol>
      {mark.error && <ErrorNote error={mark.error} />}
    </div>
  );
}
