import './rejection.css';
import { Button, MultiSelect, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { REASON_MAX } from '#shared/model/rejection.ts';
import { fieldsOfRejection } from '#shared/rejections/concerned.ts';
import { readReason } from '#shared/rejections/read.ts';
import { CodeMeanings, VerdictWord } from './code-meanings.tsx';
import { FIELDS, fieldsOf, SECTIONS } from './fields.ts';
import { useFieldLabel } from './registration-words.ts';

/** True where what was sent has arrived, so that it can have been rejected. */
export const canBeRejected = ({ delivery }: Pick<RegistrationDetail, 'delivery'>): boolean =>
  delivery === 'accepted' || delivery === 'rejected';

/** What is recognised in the text so far; nothing is said about an empty one. */
function Recognised({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const label = useFieldLabel();
  const sought = useDeferredValue(text);
  const reason = useMemo(() => readReason(sought), [sought]);
  if (sought.trim() === '') return null;
  const fields = fieldsOfRejection(reason).map(label);
  return (
    <div className="tr-recognised">
      <p className="tr-hidden" role="status">
        {t('reference.meanings', { count: reason.codes.length })}
      </p>
      <CodeMeanings reason={reason} />
      {fields.length > 0 && (
        <p className="tr-flush">
          <span className="tr-muted">{t('reference.fields')}</span> {list(fields)}
        </p>
      )}
      <VerdictWord reason={reason} />
    </div>
  );
}

/** Fields chosen by hand, for a reason that names none or not all. */
function FieldChoice({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const data = SECTIONS.map((section) => ({
    group: t(`registration.sections.${section}`),
    items: fieldsOf(section).map(({ path }) => ({ value: path, label: label(path) })),
  }));
  return (
    <MultiSelect
      label={t('registration.rejection.choose')}
      description={t('registration.rejection.chooseHint')}
      data={data}
      value={value}
      onChange={onChange}
      maxValues={FIELDS.length}
      maxDropdownHeight={220}
      searchable
      hidePickedOptions
    />
  );
}

function useRecord({ id, name }: RegistrationDetail, text: string, fields: readonly string[]) {
  const { t } = useTranslation();
  return useAction(async () => {
    const { rev } = await call('rejections.record', { registrationId: id, text, fields: [...fields] });
    const shown = name || t('registration.unnamed');
    useApp
      .getState()
      .addToast({ tone: 'good', text: t('registration.rejection.done', { rev, name: shown }) });
  });
}

interface ReasonProps {
  readonly value: string;
  /** True while it holds what came with the answer. */
  readonly isAnswer: boolean;
  readonly onChange: (text: string) => void;
}

function ReasonField({ value, isAnswer, onChange }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('registration.rejection.paste')}
      description={t(`registration.rejection.${isAnswer ? 'answerHint' : 'pasteHint'}`)}
      placeholder={t('reference.pastePlaceholder')}
      autosize
      minRows={3}
      maxRows={9}
      maxLength={REASON_MAX}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
    />
  );
}

interface Props {
  readonly detail: RegistrationDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RejectedDialog({ detail, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const input = useMemo(() => (isOpen ? { registrationId: detail.id } : null), [isOpen, detail.id]);
  const answer = useLiveQuery('rejections.get', input).data?.answer ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [fields, setFields] = useState<string[]>([]);
  const text = typed ?? answer;
  const record = useRecord(detail, text, fields);
  const close = () => {
    setTyped(null);
    setFields([]);
    record.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      isWide
      title={t('registration.rejection.title')}
      confirm={t('registration.rejection.open')}
      isBusy={record.isBusy}
      isBlocked={text.trim() === ''}
      error={record.error}
      onConfirm={() => void record.run()}
      onClose={close}
    >
      <div className="tr-stack">
        <ReasonField value={text} isAnswer={typed === null && answer !== ''} onChange={setTyped} />
        <Recognised text={text} />
        <FieldChoice value={fields} onChange={setFields} />
        <p className="tr-flush tr-small tr-muted">{t('registration.rejection.what')}</p>
      </div>
    </ConfirmDialog>
  );
}

/** Asks why a registration came back; foremost where its case says that it did. */
export function RejectedButton({ detail }: { readonly detail: RegistrationDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isKnown = detail.delivery === 'rejected' || detail.caseStatus === 'REJECTED';
  return (
    <>
      <Button variant={isKnown ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {t('registration.rejection.button')}
      </Button>
      <RejectedDialog detail={detail} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
