import { IconInfoCircle, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote, errorDetails } from '#renderer/components/error-note.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useReasonWords } from '#renderer/components/pull-words.ts';
import { RemovalQuestion } from '#renderer/components/removal-question.tsx';
import { usePull } from '#renderer/components/use-pull.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { AppError, errorCodeSchema } from '#shared/ipc/errors.ts';
import { type CustomerDetail, type PullSummary, removalQuestion } from '#shared/model/customer.ts';
import { PullGaps } from './pull-gaps.tsx';

/** The error of a pull with what Cisco support asks for. */
function errorOf({ errorCode, errorMessage, trackingId, id }: PullSummary): AppError {
  const code = errorCodeSchema.catch('internal').parse(errorCode);
  return new AppError(code, errorMessage ?? '', { trackingId, pullId: id });
}

const endedAt = ({ finishedAt, startedAt }: PullSummary): string => finishedAt ?? startedAt;

function Paused({ customer, pull }: { readonly customer: CustomerDetail; readonly pull: PullSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonWords();
  const asked = format.moment(endedAt(pull));
  const isPassing = customer.signedIn && pull.errorCode !== 'sign-in-needed';
  return (
    <section className="tr-pull-note" aria-label={t('portfolio.kinds.pullPaused')}>
      <IconPlayerPause size={18} aria-hidden="true" />
      <p>
        {t('pulls.paused.text', { asked, reason: reason(pull.errorCode) })}
        {isPassing && ` ${t('pulls.paused.byItself')}`}
      </p>
      <CopyButton text={() => errorDetails(errorOf(pull))} label={t('common.copyDetails')} />
      <PullControl customerId={customer.id} name={customer.name} />
    </section>
  );
}

/** Webex's own count beside what it listed, where these differ. */
function Listed({ pull }: { readonly pull: PullSummary }) {
  const { t } = useTranslation();
  const { listed, numbers: read } = pull;
  if (pull.state !== 'done' || listed === null || listed === read) return null;
  return (
    <section className="tr-pull-note is-quiet">
      <IconInfoCircle size={18} aria-hidden="true" />
      <p>{t(listed > read ? 'pulls.listed.fewer' : 'pulls.listed.more', { listed, read })}</p>
    </section>
  );
}

/** How the last pull ended, where it did not simply go well: why it failed or paused, what it asks, what was refused. */
export function PullTrouble({ customer }: { readonly customer: CustomerDetail }) {
  const { lastPull } = customer;
  const { pull: running } = usePull(customer.id);
  if (!lastPull || running) return null;
  const isAsking = removalQuestion(customer) !== null;
  return (
    <div className="tr-stack tr-pull-trouble">
      {lastPull.state === 'failed' && <ErrorNote error={errorOf(lastPull)} />}
      <RemovalQuestion customer={customer} />
      {lastPull.state === 'paused' && !isAsking && <Paused customer={customer} pull={lastPull} />}
      <PullGaps gaps={lastPull.gaps} />
      <Listed pull={lastPull} />
    </div>
  );
}
