import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { TableFileError } from '#renderer/components/table-file-error.tsx';
import { listEntries } from '#shared/imports/list-entries.ts';
import { refuseTable } from '#shared/imports/refusals.ts';
import { MOST_LIST_BYTES } from '#shared/ipc/procedures/imports.ts';
import { type ListEntry, MOST_LISTED } from '#shared/model/number.ts';

interface ReadFile {
  readonly fileName: string;
  readonly entries: readonly ListEntry[];
}

/** The entries of a file, which stays below what is read of one. */
async function readFile(file: File): Promise<ReadFile> {
  const name = file.name.slice(-255);
  if (file.size > MOST_LIST_BYTES) {
    const size = Math.ceil(file.size / 1e6);
    throw refuseTable('too-large', { file: name, size, limit: MOST_LIST_BYTES / 1e6 });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { entries } = await call('imports.readList', { fileName: name, bytes });
  return { fileName: file.name, entries };
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
    setFile(await readFile(chosen));
  });
  const next = useAction(async () => {
    const entries = file ? [...file.entries] : listEntries(text);
    if (entries.length > MOST_LISTED) throw refuseTable('too-many-entries', { limit: MOST_LISTED });
    onEntries(entries);
  });
  const error = open.error ?? next.error;
  const openFile = (chosen: File | null) => {
    next.clear();
    if (chosen) void open.run(chosen);
  };
  const goOn = () => {
    open.clear();
    void next.run();
  };
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
          <FileButton accept=".txt,.csv,.tsv,.xlsx" onChange={openFile}>
            {(props) => (
              <Button {...props} loading={open.isBusy}>
                {t('batchWork.list.open')}
              </Button>
            )}
          </FileButton>
          <span className="tr-small tr-muted">{t('batchWork.list.openHint')}</span>
        </div>
        {error && <TableFileError error={error} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" disabled={isEmpty} onClick={goOn} data-primary>
            {t('batchWork.list.next')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
