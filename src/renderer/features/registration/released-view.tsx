import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { WithdrawDialog } from '#renderer/components/outbox/withdraw-dialog.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { mayWithdraw } from '#shared/submission/take-back.ts';
import { contentOf } from './draft-actions.ts';
import { EditorLayout } from './editor-layout.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FormContext, type FormSource } from './form-context.ts';
import { PageChecksButton } from './page-checks.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { useStateWords } from './registration-words.ts';
import { canBeRejected, RejectedButton } from './rejected-dialog.tsx';
import { SentPanel } from './sent-panel.tsx';

/** Takes a released registration back after one question. */
function WithdrawButton({ item }: { readonly item: OutboxItem }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('outbox.withdraw')}</Button>
      <WithdrawDialog item={isAsking ? item : null} toEdit={false} onClose={() => setAsking(false)} />
    </>
  );
}

const NONE: readonly Acknowledgement[] = [];

/** A registration that was released: the same forms, to be read. */
export function ReleasedView({ detail }: { readonly detail: RegistrationDetail }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { tone, shape, text } = useStateWords()(detail);
  const { id, customerId, facts, outboxId } = detail;
  const source = useMemo<FormSource>(
    () => ({ id, customerId, facts: facts.numbers, fixed: contentOf(detail), acknowledgements: NONE }),
    [id, customerId, facts, detail],
  );
  const name = detail.name || t('registration.unnamed');
  const input = useMemo(() => (outboxId ? { outboxId } : null), [outboxId]);
  const story = useLiveQuery('outbox.get', input).data;
  const canWithdraw = story !== undefined && mayWithdraw(story);
  return (
    <FormContext value={source}>
      <Page
        title={name}
        line={
          <span className="tr-editor-line">
            <button type="button" className="tr-link" onClick={() => go('registration')}>
              {t('registration.header.all')}
            </button>
            <span aria-hidden="true">·</span>
            <span>{detail.customerName}</span>
            <span aria-hidden="true">·</span>
            <StatusWord tone={tone} shape={shape}>
              {text}
            </StatusWord>
          </span>
        }
        isFilled
        actions={
          <>
            <PageChecksButton id={id} />
            <ExportMenu id={id} />
            {canBeRejected(detail) && <RejectedButton detail={detail} />}
            {canWithdraw && <WithdrawButton item={story} />}
          </>
        }
      >
        <EditorLayout
          note={
            <p className="tr-read-only">
              {t(canWithdraw ? 'registration.sent.readOnly' : 'registration.sent.readOnlySent')}
            </p>
          }
          side={
            <>
              <SentPanel detail={detail} story={story} />
              <PhonePreview />
            </>
          }
        />
      </Page>
    </FormContext>
  );
}
