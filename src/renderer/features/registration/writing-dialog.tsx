import './writing.css';
import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCopy } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import { compose } from '#shared/writing/compose.ts';
import { touchField } from './draft-actions.ts';
import { useFixNews } from './fix-button.tsx';
import { writeEdits } from './fixes.ts';
import { useForm } from './form-context.ts';
import {
  answersOf,
  editsFor,
  leaveQuestions,
  standingOf,
  WRITTEN_FIELDS,
  type WrittenField,
} from './writing.ts';
import { WritingNotes } from './writing-notes.tsx';
import { WritingPreview } from './writing-preview.tsx';
import { WritingQuestions } from './writing-questions.tsx';

/** Which texts are taken over: what a person ticked, or else every text whose place is empty. */
function useChosen(copy: DraftCopy, texts: ReturnType<typeof compose>['texts']) {
  const [ticked, setTicked] = useState<Readonly<Partial<Record<WrittenField, boolean>>>>({});
  const { campaign } = copy.content;
  const chosen = WRITTEN_FIELDS.filter((field) => {
    const standing = standingOf(field, texts, campaign);
    return standing !== 'same' && (ticked[field] ?? standing === 'fills');
  });
  const tick = (field: WrittenField, isOn: boolean) => setTicked({ ...ticked, [field]: isOn });
  return { chosen, tick };
}

function Content({ copy, onClose }: { readonly copy: DraftCopy; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useFixNews();
  const answers = useMemo(() => answersOf(copy), [copy]);
  const writing = useMemo(() => compose(answers), [answers]);
  const { chosen, tick } = useChosen(copy, writing.texts);
  const { registrationId: id, content } = copy;
  const takeOver = () => {
    const edits = editsFor(chosen, writing.texts, answers, content);
    writeEdits(id, edits);
    for (const { path } of edits) touchField(id, path);
    tell(t('writing.done', { count: chosen.length }));
    onClose();
  };
  return (
    <div className="tr-writing">
      <div className="tr-writing-columns">
        <WritingQuestions id={id} answers={answers} />
        <section className="tr-writing-side" aria-label={t('writing.preview')} tabIndex={-1}>
          <WritingNotes writing={writing} />
          <WritingPreview texts={writing.texts} campaign={content.campaign} chosen={chosen} onTick={tick} />
        </section>
      </div>
      <div className="tr-row tr-dialog-actions">
        <span className="tr-writing-count tr-muted" role="status">
          {t('writing.chosen', { count: chosen.length })}
        </span>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" disabled={chosen.length === 0} onClick={takeOver} data-primary>
          {chosen.length === 0 ? t('writing.takeNone') : t('writing.take', { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A few questions, and beside them the texts that their answers make. Nothing enters the form before it is taken over. */
export function WritingDialog({ isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { id } = useForm();
  const copy = useApp((state) => (isOpen ? state.drafts[id] : undefined));
  const close = () => {
    leaveQuestions(id);
    onClose();
  };
  return (
    <Modal
      opened={isOpen && copy !== undefined}
      onClose={close}
      size={1120}
      title={t('writing.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {copy && <Content copy={copy} onClose={close} />}
    </Modal>
  );
}
