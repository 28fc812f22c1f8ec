import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { JourneyBar } from '#renderer/components/journey-bar.tsx';
import { PullProgress, usePull } from '#renderer/components/pull-control.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { VerdictMark } from '#renderer/components/verdict-mark.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { countOf, type Ranked } from './attention.ts';
import { AttentionWord } from './attention-word.tsx';

function ReadinessMarks({ customer }: { readonly customer: CustomerSummary }) {
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

function Journey({ customer }: { readonly customer: CustomerSummary }) {
  const { t } = useTranslation();
  if (customer.numbers === 0) return <span className="tr-faint">{t('portfolio.noNumbers')}</span>;
  const count = needsWork(customer);
  const isNone = countOf(customer, 'not-eligible') === customer.numbers;
  const rest = isNone ? t('portfolio.noneEligible') : t('portfolio.allDone');
  return (
    <div className="tr-portfolio-journey">
      <JourneyBar counts={customer.journey} />
      <span className="tr-small tr-muted tr-num">
        {t('common.numbers', { count: customer.numbers })}
        {' · '}
        {count > 0 ? t('portfolio.needWork', { count }) : rest}
      </span>
    </div>
  );
}

function RegistrationWord({ customer }: { readonly customer: CustomerSummary }) {
  const { t } = useTranslation();
  const done = countOf(customer, 'in-campaign');
  if (customer.drafts > 0) return t('portfolio.registration.drafts', { count: customer.drafts });
  if (countOf(customer, 'registration-requested') > 0) return t('portfolio.registration.requested');
  if (done > 0) return t('portfolio.registration.done');
  return <span className="tr-faint">{t('portfolio.registration.none')}</span>;
}

function PullButton({ name, onPull }: { readonly name: string; readonly onPull: () => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('shell.pull.now')}>
      <ActionIcon
        aria-label={t('shell.pull.nowFor', { name })}
        onClick={(event) => {
          event.stopPropagation();
          onPull();
        }}
      >
        <IconRefresh size={16} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

/** One customer in the portfolio. */
export function PortfolioRow({ customer, attention }: Ranked) {
  const { t } = useTranslation();
  const choose = useApp((state) => state.chooseCustomer);
  const { pull, start, cancel } = usePull(customer.id);
  const open = () => choose(customer.id, 'customer');
  return (
    <tr className="tr-clickable" onClick={open}>
      <th scope="row">
        <button
          type="button"
          className="tr-link tr-portfolio-name"
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {customer.name}
        </button>
      </th>
      <td>
        <ReadinessMarks customer={customer} />
      </td>
      <td>
        <Journey customer={customer} />
      </td>
      <td>
        <RegistrationWord customer={customer} />
      </td>
      <td className="tr-num">
        {customer.waiting > 0 ? (
          customer.waiting
        ) : (
          <span className="tr-faint">{t('portfolio.noneWaiting')}</span>
        )}
      </td>
      <td className="tr-nowrap">
        {customer.pulledAt ? (
          <TimeText iso={customer.pulledAt} as="age" />
        ) : (
          <span className="tr-faint">{t('common.time.never')}</span>
        )}
      </td>
      <td>
        {pull ? (
          <PullProgress pull={pull} name={customer.name} onCancel={cancel} />
        ) : (
          <AttentionWord attention={attention} />
        )}
      </td>
      <td className="tr-right">{!pull && <PullButton name={customer.name} onPull={start} />}</td>
    </tr>
  );
}
