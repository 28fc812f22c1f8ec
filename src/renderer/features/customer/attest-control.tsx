import { Button, Popover, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { NoteField } from '#renderer/components/note-field.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import {
  ATTEST_NOTE_MAX,
  type Attestation,
  type CustomerDetail,
  type Verdict,
} from '#shared/model/customer.ts';

interface FormProps {
  readonly customerId: CustomerDetail['id'];
  readonly verdict: Verdict;
  readonly said: Attestation | undefined;
  readonly onDone: () => void;
}

function AttestForm({ customerId, verdict, said, onDone }: FormProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Attestation['answer']>(said?.answer ?? 'met');
  const [note, setNote] = useState(said?.note ?? '');
  const attest = useAction(async (given: Attestation['answer'] | null) => {
    const { prerequisite } = verdict;
    await call('customers.attest', { customerId, prerequisite, answer: given, note: given ? note : '' });
    onDone();
  });
  const choices = [
    { value: 'met', label: t('customer.attest.met') },
    { value: 'not-met', label: t('customer.attest.notMet') },
  ];
  return (
    <div className="tr-stack">
      <div>
        <p className="tr-section-title tr-attest-title">{t('customer.attest.title')}</p>
        <p className="tr-small tr-muted tr-attest-hint">{t('customer.attest.hint')}</p>
      </div>
      <SegmentedControl
        aria-label={t('customer.attest.answer')}
        fullWidth
        data={choices}
        value={answer}
        onChange={(next) => setAnswer(next === 'met' ? 'met' : 'not-met')}
      />
      <NoteField
        label={t('customer.attest.note')}
        placeholder={t('customer.attest.notePlaceholder')}
        value={note}
        onChange={setNote}
        most={ATTEST_NOTE_MAX}
      />
      {attest.error && <ErrorNote error={attest.error} />}
      <div className="tr-row tr-dialog-actions">
        {said && (
          <Button disabled={attest.isBusy} onClick={() => void attest.run(null)}>
            {t('customer.attest.clear')}
          </Button>
        )}
        <Button variant="filled" loading={attest.isBusy} onClick={() => void attest.run(answer)}>
          {t('customer.attest.record')}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  readonly customer: CustomerDetail;
  readonly verdict: Verdict;
}

/** Lets a person say what Webex does not report: met, not met, or nothing any more. */
export function AttestControl({ customer, verdict }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const said = customer.attestations.find(({ prerequisite }) => prerequisite === verdict.prerequisite);
  const title = ruleTitle(language, verdict.ruleId);
  const name = t(said ? 'customer.attest.changeFor' : 'customer.attest.openFor', { title });
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button size="compact-xs" variant="default" aria-label={name} onClick={() => setOpen(!isOpen)}>
          {t(said ? 'customer.attest.change' : 'customer.attest.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <AttestForm customerId={customer.id} verdict={verdict} said={said} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
