import './removal-question.css';
import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CustomerSummary, removalQuestion } from '#shared/model/customer.ts';
import { call } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useApp } from '../stores/store.ts';
import { ErrorNote } from './error-note.tsx';

type Asked = Pick<CustomerSummary, 'id' | 'name' | 'numbers' | 'lastPull' | 'pulledAt'>;

interface Props {
  readonly customer: Asked;
  readonly onDecided?: () => void;
}

function useSinceWords(): (customer: Asked) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ lastPull, pulledAt }) => {
    const asked = format.moment(lastPull?.finishedAt ?? lastPull?.startedAt ?? '');
    return pulledAt === null
      ? t('pulls.removals.sinceNever', { asked })
      : t('pulls.removals.since', { since: format.ago(pulledAt), asked });
  };
}

function Answers({ customer, onDecided }: Props) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const { id: customerId, name } = customer;
  const keep = useAction(async () => {
    await call('pull.cancel', { customerId });
    addToast({ tone: 'info', text: t('pulls.removals.kept', { name }) });
    onDecided?.();
  });
  const remove = useAction(async () => {
    await call('pull.start', { customerId, allowRemovals: true });
    onDecided?.();
  });
  const error = keep.error ?? remove.error;
  return (
    <>
      {error && <ErrorNote error={error} />}
      <div className="tr-row">
        <Button
          size="compact-sm"
          loading={keep.isBusy}
          disabled={remove.isBusy}
          onClick={() => void keep.run()}
        >
          {t('pulls.removals.keep')}
        </Button>
        <Button
          size="compact-sm"
          color="bad"
          variant="filled"
          loading={remove.isBusy}
          disabled={keep.isBusy}
          onClick={() => void remove.run()}
        >
          {t('pulls.removals.remove')}
        </Button>
      </div>
    </>
  );
}

/** Asks whether numbers that Webex no longer lists shall leave the mirror; nothing where no pull asks. */
export function RemovalQuestion({ customer, onDecided }: Props) {
  const { t } = useTranslation();
  const sinceWords = useSinceWords();
  const question = removalQuestion(customer);
  if (question === null) return null;
  return (
    <section className="tr-removals" aria-label={t('pulls.removals.title')}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div className="tr-removals-words">
        <p className="tr-strong">{t('pulls.removals.question', { ...question, name: customer.name })}</p>
        <p>{sinceWords(customer)}</p>
        <p className="tr-muted">
          {t('pulls.removals.keepHint')} {t('pulls.removals.removeHint')}
        </p>
        <Answers customer={customer} {...(onDecided ? { onDecided } : {})} />
      </div>
    </section>
  );
}

/** The same in a dialog, for a list of customers. */
export function RemovalDialog({
  customer,
  isOpen,
  onClose,
}: Pick<Props, 'customer'> & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('pulls.removals.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={520}
    >
      <RemovalQuestion customer={customer} onDecided={onClose} />
    </Modal>
  );
}
