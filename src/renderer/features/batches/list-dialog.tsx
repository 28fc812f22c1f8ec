import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { listEntries } from '#shared/imports/list-entries.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { MOST_LIST_BYTES } from '#shared/ipc/procedures/imports.ts';
import { type ListEntry, MOST_LISTED } from '#shared/model/number.ts';

interface ReadFile {
  readonly fileName: string;
  readonly entries: readonly ListEntry[];
}

/** The bytes in Base64, in pieces that an argument list holds. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(''));
}

interface Props {
  readonly onClose: () => void;
  readonly onEntries: (entries: ListEntry[]) => void;
}

/** A list as somebody pasted it, or a file of one; what becomes of it is shown before anything is made. */
export function ListDialog({ onClose, onEntries }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [file, setFile] = useState<ReadFile | null>(null);
  const open = useAction(async (chosen: File) => {
    const most = MOST_LIST_BYTES / 1e6;
    if (chosen.size > MOST_LIST_BYTES)
      throw new AppError('bad-input', t('batchWork.list.tooLarge', { file: chosen.name, most }));
    const data = toBase64(new Uint8Array(await chosen.arrayBuffer()));
    const { entries } = await call('imports.readList', { fileName: chosen.name.slice(-255), data });
    setFile({ fileName: chosen.name, entries });
  });
  const next = useAction(async () => {
    const entries = file ? [...file.entries] : listEntries(text);
    if (entries.length > MOST_LISTED)
      throw new AppError('bad-input', t('batchWork.list.tooMany', { most: MOST_LISTED }));
    onEntries(entries);
  });
  const error = open.error ?? next.error;
  const isEmpty = file ? file.entries.length === 0 : text.trim() === '';
  return (
    <Modal
      opened
      size={560}
      onClose={onClose}
      title={t('batchWork.list.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="tr-stack">
        {file ? (
          <div className="tr-row-between">
            <span>{t('batchWork.list.read', { count: file.entries.length, file: file.fileName })}</span>
            <Button size="compact-sm" variant="subtle" onClick={() => setFile(null)}>
              {t('batchWork.list.drop')}
            </Button>
          </div>
        ) : (
          <Textarea
            label={t('batchWork.list.label')}
            description={t('batchWork.list.hint')}
            autosize
            minRows={6}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            classNames={{ input: 'tr-mono' }}
            data-autofocus
          />
        )}
        <div className="tr-row">
          <FileButton accept=".txt,.csv,.tsv,.xlsx" onChange={(chosen) => chosen && void open.run(chosen)}>
            {(props) => (
              <Button {...props} loading={open.isBusy}>
                {t('batchWork.list.open')}
              </Button>
            )}
          </FileButton>
          <span className="tr-small tr-muted">{t('batchWork.list.openHint')}</span>
        </div>
        {error && <ErrorNote error={error} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" disabled={isEmpty} onClick={() => void next.run()} data-primary>
            {t('batchWork.list.next')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
