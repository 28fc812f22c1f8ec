import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteField } from '#renderer/components/note-field.tsx';
import { OUTBOX_NOTE_MAX, type OutboxItem } from '#shared/model/outbox.ts';
import { isDoubtful } from '#shared/submission/take-back.ts';

/** Before something is taken back that may have been accepted, a note says how one knows that it was not. */
export function useDoubt(item: OutboxItem | null) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const isAsked = item !== null && isDoubtful(item);
  const note = typed.trim();
  const field = isAsked && (
    <>
      <p className="tr-flush">{t('outbox.doubt')}</p>
      <NoteField
        label={t('outbox.doubtNote')}
        value={typed}
        onChange={setTyped}
        most={OUTBOX_NOTE_MAX}
        hasFocus
      />
    </>
  );
  return { isAsked, note, isMissing: isAsked && note === '', field, clear: () => setTyped('') };
}
