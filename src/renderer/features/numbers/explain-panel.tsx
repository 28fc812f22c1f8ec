import './explain-panel.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { EligibilityMark } from '#renderer/components/eligibility-mark.tsx';
import { RuleSources } from '#renderer/components/rule-sources.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { LocationSummary } from '#shared/model/customer.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { type Explained, explain } from './explain.ts';
import { ExplainFacts } from './explain-facts.tsx';

function Reason({ reason }: { readonly reason: Explained }) {
  const { t } = useTranslation();
  return (
    <li className={`tr-reason is-${reason.severity}`}>
      <p className="tr-reason-message">{reason.words.message}</p>
      {reason.words.reason && <p className="tr-muted">{reason.words.reason}</p>}
      {reason.words.cure && (
        <p>
          <span className="tr-strong">{t('numbers.explain.whatToDo')}: </span>
          {reason.words.cure}
        </p>
      )}
      <p className="tr-small tr-faint">
        {t(`common.severity.${reason.severity}`)} · {t('common.rule', { id: reason.ruleId })} · {reason.title}
      </p>
      <RuleSources sources={reason.sources} />
    </li>
  );
}

function Journey({ row }: { readonly row: NumberRow }) {
  const { t } = useTranslation();
  return (
    <p className="tr-explain-step" data-step={row.journey}>
      <i className="tr-step-dot" aria-hidden="true" />
      <span>
        {t(`domain.journey.${row.journey}`)}
        <span className="tr-faint">
          {' · '}
          {t(`domain.journeySource.${row.journeySource}`)}
          {row.journeyAt && (
            <>
              {', '}
              <TimeText iso={row.journeyAt} />
            </>
          )}
        </span>
      </span>
    </p>
  );
}

function Explanation({ row, location }: { row: NumberRow; location: LocationSummary | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = explain(row, location, format.language);
  return (
    <>
      <div className="tr-row-between">
        <h3 className="tr-explain-number tr-mono">
          {row.e164 === '' ? t('numbers.extension', { extension: row.extension }) : formatPhone(row.e164)}
        </h3>
        {row.e164 !== '' && <CopyButton text={row.e164} label={t('common.copy')} />}
      </div>
      <p className="tr-explain-verdict">
        <EligibilityMark eligibility={row.eligibility} />
        {t(`domain.eligibility.${row.eligibility}`)}
      </p>
      {reasons.length === 0 ? (
        <p className="tr-muted">{t('numbers.explain.noReasons')}</p>
      ) : (
        <ul className="tr-reasons">
          {reasons.map((reason) => (
            <Reason key={reason.ruleId} reason={reason} />
          ))}
        </ul>
      )}
      <Journey row={row} />
      <ExplainFacts row={row} location={location} />
    </>
  );
}

interface Props {
  readonly ref: RefObject<HTMLElement | null>;
  readonly row: NumberRow | undefined;
  readonly onFold: () => void;
  /** Escape: back to the grid. */
  readonly onLeave: () => void;
}

/** Why the number under the cursor may or may not text, what that stands on, and what to do about it. */
export function ExplainPanel({ ref, row, onFold, onLeave }: Props) {
  const { t } = useTranslation();
  const customerId = row?.customerId;
  const input = useMemo(() => (customerId === undefined ? null : { customerId }), [customerId]);
  const customer = useLiveQuery('customers.get', input).data;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <aside
      ref={ref}
      className="tr-explain"
      aria-label={t('numbers.explain.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="tr-row-between tr-explain-head">
        <h2 className="tr-explain-title">{t('numbers.explain.title')}</h2>
        <Tooltip label={t('numbers.explain.fold')}>
          <ActionIcon aria-label={t('numbers.explain.fold')} onClick={onFold}>
            <IconLayoutSidebarRightCollapse size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {row ? (
        <Explanation row={row} location={customer?.locations.find(({ id }) => id === row.locationId)} />
      ) : (
        <p className="tr-muted">{t('numbers.explain.none')}</p>
      )}
    </aside>
  );
}
