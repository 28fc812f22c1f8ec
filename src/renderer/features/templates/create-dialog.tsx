import { Button, Checkbox, Modal, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { TemplateDetail, TemplateRow } from '#shared/model/template.ts';
import { CreatedTable } from './created-table.tsx';
import { PacksButton } from './packs-button.tsx';
import { type Creation, useCreation } from './use-creation.ts';

interface Props {
  readonly template: TemplateDetail;
  /** Rows that were chosen. */
  readonly rows: readonly TemplateRow[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The chosen rows by what becomes of them. */
export function sortRows(rows: readonly TemplateRow[]) {
  const isKept = ({ draft }: TemplateRow) => draft !== null && draft.stand !== 'as-made';
  const kept = rows.filter(isKept);
  const rest = rows.filter((row) => !isKept(row));
  const ready = rest.filter(({ missing }) => missing.length === 0);
  return { ready, open: rest.filter(({ missing }) => missing.length > 0), kept };
}

function Asking({
  rows,
  creation,
  onClose,
}: Pick<Props, 'rows' | 'onClose'> & { readonly creation: Creation }) {
  const { t } = useTranslation();
  const [withNumbers, setWithNumbers] = useState(true);
  const { ready, open, kept } = sortRows(rows);
  const ids = ready.map(({ customerId }) => customerId);
  return (
    <div className="tr-stack">
      <StatusWord tone="good" shape="check" isQuiet>
        {t('templates.createReady', { count: ready.length })}
      </StatusWord>
      {open.length > 0 && (
        <StatusWord tone="warn" shape="dashed" isQuiet>
          {t('templates.createOpen', { count: open.length })}
        </StatusWord>
      )}
      {kept.length > 0 && (
        <StatusWord tone="info" shape="pencil" isQuiet>
          {t('templates.createKept', { count: kept.length })}
        </StatusWord>
      )}
      <p className="tr-flush tr-muted">{t('templates.createAgain')}</p>
      <Checkbox
        label={t('templates.createNumbers')}
        checked={withNumbers}
        onChange={(event) => setWithNumbers(event.currentTarget.checked)}
      />
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          onClick={() => void creation.run(ids, withNumbers ? 'authorised' : 'none')}
          data-primary
        >
          {t('templates.create', { count: ready.length })}
        </Button>
      </div>
    </div>
  );
}

function Running({ creation: { outcomes, total, stop } }: { readonly creation: Creation }) {
  const { t } = useTranslation();
  const words = t('templates.creating', { done: outcomes.length, total });
  return (
    <div className="tr-stack">
      <Progress value={total === 0 ? 0 : (outcomes.length / total) * 100} aria-label={words} />
      <p className="tr-flush tr-num" role="status">
        {words}
      </p>
      <div className="tr-row tr-dialog-actions">
        <Button onClick={stop}>{t('templates.stop')}</Button>
      </div>
    </div>
  );
}

function Done({
  creation: { outcomes, error },
  onClose,
}: Pick<Props, 'onClose'> & { readonly creation: Creation }) {
  const { t } = useTranslation();
  return (
    <div className="tr-stack">
      {error && <ErrorNote error={error} />}
      <CreatedTable outcomes={outcomes} />
      <div className="tr-row tr-dialog-actions">
        <PacksButton outcomes={outcomes} />
        <Button variant="filled" onClick={onClose} data-primary>
          {t('common.close')}
        </Button>
      </div>
    </div>
  );
}

/** Asks, makes the registrations with their progress, and says what became of each. */
export function CreateDialog({ template, rows, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const creation = useCreation(template.id);
  const { state } = creation;
  const close = () => {
    if (state === 'running') return creation.stop();
    creation.reset();
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={
        state === 'done' ? t('templates.createdTitle') : t('templates.createTitle', { name: template.name })
      }
      size={state === 'done' ? 880 : 560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {state === 'asking' && <Asking rows={rows} creation={creation} onClose={close} />}
      {state === 'running' && <Running creation={creation} />}
      {state === 'done' && <Done creation={creation} onClose={close} />}
    </Modal>
  );
}
