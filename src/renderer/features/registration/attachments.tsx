import './attachments.css';
import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RefusalNote } from '#renderer/components/refusal-note.tsx';
import { attachmentRefusalWords } from '#shared/attachments/refusals.ts';
import type { Attachment, AttachmentKind } from '#shared/model/attachment.ts';
import { AttachmentRow, KindSelect } from './attachment-row.tsx';
import { useForm } from './form-context.ts';
import { useAttach } from './use-attach.ts';

const NONE: readonly Attachment[] = [];

/** Files that are dragged over the part; what is dropped anywhere else is ignored by the window. */
function useDrop(onFiles: ((files: readonly File[]) => void) | null) {
  const [isOver, setOver] = useState(false);
  if (!onFiles) return { isOver: false, on: {} };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return { isOver, on: { onDragOver, onDrop, onDragLeave: () => setOver(false) } };
}

/** What proves the form: pictures of where people agree, policies, the tax letter. They leave with the evidence pack. */
export function Attachments() {
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const isReadOnly = fixed !== null;
  const [kind, setKind] = useState<AttachmentKind>('consent');
  const part = useRef<HTMLFieldSetElement>(null);
  const input = useMemo(() => ({ registrationId: id }), [id]);
  const { data: attachments = NONE, error, refetch } = useLiveQuery('attachments.list', input);
  const attach = useAttach(id);
  const { isOver, on } = useDrop(isReadOnly ? null : (files) => void attach.drop(kind, files));
  if (isReadOnly && attachments.length === 0) return null;
  const remove = async (one: Attachment) => {
    if (await attach.remove(one)) part.current?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <fieldset
      ref={part}
      className={`tr-field tr-group tr-proofs${isOver ? ' is-over' : ''}`}
      aria-describedby="attachments-help"
      {...on}
    >
      <legend>{t('attachments.title')}</legend>
      <p id="attachments-help" className="tr-field-help tr-flush">
        {t(isReadOnly ? 'attachments.helpSent' : 'attachments.help')}
      </p>
      {!isReadOnly && (
        <div className="tr-proofs-add">
          <Button
            leftSection={<IconPaperclip size={14} aria-hidden="true" />}
            loading={attach.isBusy}
            onClick={() => void attach.choose(kind)}
          >
            {t('attachments.choose')}
          </Button>
          <KindSelect value={kind} label={t('attachments.kindNext')} onChange={setKind} />
          <span className="tr-small tr-muted">{t('attachments.drop')}</span>
        </div>
      )}
      {attach.error && <RefusalNote error={attach.error} wordsOf={attachmentRefusalWords} />}
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {attachments.length > 0 && (
        <ul className="tr-proofs-list" aria-label={t('attachments.title')}>
          {attachments.map((one) => (
            <AttachmentRow
              key={one.id}
              attachment={one}
              onKind={isReadOnly ? null : (next) => void attach.change(one, next)}
              onRemove={isReadOnly ? null : () => void remove(one)}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}
