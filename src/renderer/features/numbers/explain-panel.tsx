import { useTranslation } from 'react-i18next';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { EligibilityMark } from '#renderer/components/eligibility-mark.tsx';
import { RuleSources } from '#renderer/components/rule-sources.tsx';
import { useOwnerWords, usePstnWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { type Explained, explain } from './explain.ts';

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
      <p className="tr-small tr-faint">{t('common.rule', { id: reason.ruleId })}</p>
      <RuleSources sources={reason.sources} />
    </li>
  );
}

interface FactsProps {
  readonly row: NumberRow;
  readonly pstnType: string | undefined;
}

function Facts({ row, pstnType }: FactsProps) {
  const { t } = useTranslation();
  const owner = useOwnerWords();
  const pstn = usePstnWords();
  const state = useStateWords();
  const ownerText = row.ownerName === '' ? owner('') : `${row.ownerName} (${owner(row.ownerType)})`;
  const facts = [
    ['owner', ownerText],
    ['location', row.locationName],
    ['pstn', pstnType === undefined ? null : pstn(pstnType)],
    ['extension', row.extension || null],
    ['usage', t(`domain.usage.${row.usage}`)],
    ['state', state(row.state)],
  ] as const;
  return (
    <dl className="tr-facts">
      {facts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{t(`numbers.explain.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface Props {
  readonly row: NumberRow | undefined;
  readonly customer: CustomerDetail | undefined;
}

/** Why the number under the cursor may or may not text, and what to do about it. */
export function ExplainPanel({ row, customer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!row) {
    return (
      <aside className="tr-explain" aria-label={t('numbers.explain.title')}>
        <p className="tr-muted">{t('numbers.explain.none')}</p>
      </aside>
    );
  }
  const location = customer?.locations.find(({ id }) => id === row.locationId);
  const reasons = explain(row, location, format.language);
  const since = row.journeyAt ? t('numbers.explain.since', { time: format.day(row.journeyAt) }) : '';
  return (
    <aside className="tr-explain" aria-label={t('numbers.explain.title')}>
      <div className="tr-row-between">
        <h2 className="tr-explain-number tr-mono">
          {row.e164 === '' ? t('numbers.extension', { extension: row.extension }) : formatPhone(row.e164)}
        </h2>
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
      <p className="tr-explain-step" data-step={row.journey}>
        <i className="tr-step-dot" aria-hidden="true" />
        <span>
          {t(`domain.journey.${row.journey}`)}
          <span className="tr-faint">
            {' · '}
            {t(`domain.journeySource.${row.journeySource}`)}
            {since && `, ${since}`}
          </span>
        </span>
      </p>
      <Facts row={row} pstnType={location?.pstnType} />
    </aside>
  );
}
