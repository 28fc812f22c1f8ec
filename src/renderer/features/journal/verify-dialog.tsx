import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { doctorText } from '#shared/doctor-texts.ts';
import type { DoctorReport } from '#shared/model/doctor.ts';
import { sha256Schema } from '#shared/model/ids.ts';

function Report({ report }: { readonly report: DoctorReport }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const count = report.checks.reduce((sum, { found }) => sum + found, 0);
  return (
    <section className="tr-verify" aria-label={t('journal.verify.title')}>
      <p className="tr-flush" role="status">
        <StatusWord tone={count === 0 ? 'good' : 'bad'} shape={count === 0 ? 'check' : 'cross'}>
          {count === 0 ? t('journal.verify.well') : t('journal.verify.broken', { count })}
        </StatusWord>
      </p>
      <ul>
        {report.checks.map(({ id, count: seen, found, problems }) => (
          <li key={id}>
            <span className="tr-verify-check">
              {t(`journal.verify.checks.${id}`, { count: seen })}
              <StatusWord
                tone={found === 0 ? 'good' : 'bad'}
                shape={found === 0 ? 'check' : 'cross'}
                isQuiet={found === 0}
              >
                {found === 0 ? t('journal.verify.fine') : t('journal.verify.problems', { count: found })}
              </StatusWord>
            </span>
            {found > 0 && (
              <ul className="tr-verify-problems">
                {[...new Set(problems.map((problem) => doctorText(language, problem)))].map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {found > problems.length && (
                  <li>{t('journal.verify.more', { count: found - problems.length })}</li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <dl className="tr-journal-facts">
        <dt>{t('journal.verify.head')}</dt>
        <dd className="tr-mono">
          {report.head}
          <CopyButton text={report.head} label={t('common.copy')} size="compact-xs" />
        </dd>
      </dl>
    </section>
  );
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Reckons all hashes again and says plainly whether anything was altered. */
export function VerifyDialog({ isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [report, setReport] = useState<DoctorReport | null>(null);
  const hash = typed.trim().toLowerCase();
  const isHash = hash === '' || sha256Schema.safeParse(hash).success;
  const verify = useAction(async () => {
    setReport(null);
    setReport(await call('doctor.run', { expected: hash === '' ? null : hash }));
  });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={640}
      title={t('journal.verify.button')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="tr-stack">
        <p className="tr-flush">{t('journal.verify.hint')}</p>
        <TextInput
          label={t('journal.verify.expected')}
          description={t('journal.verify.expectedHint')}
          value={typed}
          error={isHash ? undefined : t('journal.verify.badHash')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button
            variant="filled"
            loading={verify.isBusy}
            disabled={!isHash}
            onClick={() => void verify.run()}
            data-primary
          >
            {t('journal.verify.button')}
          </Button>
        </div>
        {verify.isBusy && (
          <p className="tr-flush tr-muted" role="status">
            {t('journal.verify.running')}
          </p>
        )}
        {verify.error && <ErrorNote error={verify.error} />}
        {report && <Report report={report} />}
      </div>
    </Modal>
  );
}
