import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JourneyBar } from '#renderer/components/journey-bar.tsx';
import { PullProgress, SmallPullControl } from '#renderer/components/pull-control.tsx';
import { RemovalDialog } from '#renderer/components/removal-question.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { usePull } from '#renderer/components/use-pull.ts';
import { VerdictMark } from '#renderer/components/verdict-mark.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { type Attention, countOf, type Ranked } from './attention.ts';
import { AttentionWord } from './attention-word.tsx';

interface Props {
  readonly customer: CustomerSummary;
}

/** A mark for each prerequisite. */
export function ReadinessMarks({ customer }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const count = (state: string) => customer.verdicts.filter((verdict) => verdict.state === state).length;
  const label = t('portfolio.readiness', {
    met: count('met'),
    notMet: count('not-met'),
    unknown: count('unknown'),
  });
  return (
    <span className="tr-portfolio-marks" role="img" aria-label={label}>
      {customer.verdicts.map((verdict) => (
        <span
          key={verdict.prerequisite}
          title={`${ruleTitle(language, verdict.ruleId)}: ${t(`domain.verdict.${verdict.state}`)}`}
        >
          <VerdictMark state={verdict.state} />
        </span>
      ))}
    </span>
  );
}

/** Numbers that are on the path but not at its end. */
function needsWork(customer: CustomerSummary): number {
  return customer.numbers - countOf(customer, 'not-eligible') - countOf(customer, 'in-campaign');
}

/** Numbers by journey step, with the count of those that need work. */
export function Journey({ customer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (customer.numbers === 0) return <span className="tr-faint">{t('portfolio.noNumbers')}</span>;
  const count = needsWork(customer);
  const isNone = countOf(customer, 'not-eligible') === customer.numbers;
  const rest = isNone ? t('portfolio.noneEligible') : t('portfolio.allDone');
  return (
    <div className="tr-portfolio-journey">
      <JourneyBar counts={customer.journey} />
      <span className="tr-small tr-muted tr-num tr-cut">
        {format.count(customer.numbers)}
        {' · '}
        {count > 0 ? t('portfolio.needWork', { count }) : rest}
      </span>
    </div>
  );
}

/** Where the registration stands and for how long; below, what is in the making and what waits to leave. */
export function RegistrationWord({ customer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { registration, drafts, waiting } = customer;
  const { stand, since } = registration;
  const word = t(`portfolio.registration.${stand}`);
  const work = [
    ...(drafts > 0 ? [t('portfolio.drafts', { count: drafts })] : []),
    ...(waiting > 0 ? [t('portfolio.waiting', { count: waiting })] : []),
  ];
  const isWaiting = stand === 'waiting' || stand === 'in-review';
  return (
    <div>
      <div className={`tr-cut${stand === 'none' ? ' tr-faint' : ''}`}>
        {isWaiting && since ? t('portfolio.since', { stand: word, days: format.age(since) }) : word}
      </div>
      {work.length > 0 && <div className="tr-small tr-muted tr-cut">{work.join(' · ')}</div>}
    </div>
  );
}

export function MirrorAge({ customer }: Props) {
  const { t } = useTranslation();
  return customer.pulledAt ? (
    <TimeText iso={customer.pulledAt} as="age" />
  ) : (
    <span className="tr-faint">{t('common.time.never')}</span>
  );
}

/** Why the customer stands here, or how far its pull is. */
export function AttentionCell({ customer, attention }: Ranked) {
  const { pull, cancel } = usePull(customer.id);
  return pull ? (
    <PullProgress pull={pull} name={customer.name} onCancel={cancel} />
  ) : (
    <AttentionWord attention={attention} />
  );
}

function DecideButton({ customer }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keeps clicks of the dialog from the row, and does nothing itself
    <span onClick={(event) => event.stopPropagation()}>
      <Button
        size="compact-xs"
        aria-label={t('pulls.removals.decideFor', { name: customer.name })}
        onClick={() => setOpen(true)}
      >
        {t('pulls.removals.decide')}
      </Button>
      <RemovalDialog customer={customer} isOpen={isOpen} onClose={() => setOpen(false)} />
    </span>
  );
}

/** The one thing to do about the mirror of a customer; nothing while it is pulled. */
export function RowAction({ customer, attention }: { customer: CustomerSummary; attention: Attention }) {
  const { pull } = usePull(customer.id);
  if (pull) return null;
  if (attention.kind === 'removals') return <DecideButton customer={customer} />;
  return <SmallPullControl customer={customer} />;
}
