import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { isPlaced } from '#renderer/components/guided/guided-rules.ts';
import { NoteField } from '#renderer/components/note-field.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { placingStep } from '#shared/guided/paths.ts';
import { GUIDED_NOTE_MAX, type GuidedRun, REFERENCE_MAX, referenceSchema } from '#shared/model/guided.ts';
import { useStepTitle } from './guided-words.ts';

/** Why a summary counts that differs, or that nobody looked at; null where it need not be said. */
function overrideOf({ kind, check }: GuidedRun): 'differs' | 'unchecked' | null {
  if (kind !== 'order' || check?.matches) return null;
  return check ? 'differs' : 'unchecked';
}

/** The number that Control Hub shows, with which the run is finished. */
export function ReferenceStep({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const stepTitle = useStepTitle();
  const addToast = useApp((state) => state.addToast);
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const { outboxId, kind } = run;
  const why = overrideOf(run);
  const placed = isPlaced(run);
  const isComplete = referenceSchema.safeParse(reference).success && (why === null || note.trim() !== '');
  const finish = useAction(async () => {
    await call('guided.finish', { outboxId, reference, override: why === null ? null : note.trim() });
    addToast({ tone: 'good', text: t('guided.kept', { reference: reference.trim() }) });
  });
  return (
    <form
      className="tr-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (placed && isComplete) void finish.run();
      }}
    >
      <TextInput
        label={t(`guided.reference.${kind}`)}
        description={t('guided.reference.hint')}
        value={reference}
        maxLength={REFERENCE_MAX}
        classNames={{ input: 'tr-mono' }}
        onChange={(event) => setReference(event.currentTarget.value)}
        data-step-focus
      />
      {why !== null && (
        <div className="tr-guide-warning">
          <p className="tr-flush">{t(`guided.override.${why}`)}</p>
          <NoteField
            label={t('guided.override.label')}
            description={t('guided.override.hint')}
            value={note}
            onChange={setNote}
            most={GUIDED_NOTE_MAX}
          />
        </div>
      )}
      {!placed && (
        <p className="tr-flush tr-small tr-muted">
          {t('guided.reference.missing', { step: stepTitle(kind, placingStep(kind)) })}
        </p>
      )}
      {finish.error && <ErrorNote error={finish.error} />}
      <div>
        <Button
          type="submit"
          variant={placed ? 'filled' : 'default'}
          loading={finish.isBusy}
          disabled={!placed || !isComplete}
          data-primary
        >
          {t('guided.reference.finish')}
        </Button>
      </div>
    </form>
  );
}
