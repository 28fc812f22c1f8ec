import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '#renderer/components/verdict-mark.tsx';
import { ruleTitle, ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerDetail, Verdict } from '#shared/model/customer.ts';
import { AttestControl } from './attest-control.tsx';

function useEvidenceWords(): (customer: CustomerDetail, verdict: Verdict) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (customer, verdict) => {
    if (verdict.evidence === 'none') return t('customer.evidence.none');
    const time = verdict.at ? format.moment(verdict.at) : null;
    if (verdict.evidence === 'mirror' && customer.fromFile) {
      return time ? t('import.evidence', { time }) : t('import.evidenceNoTime');
    }
    if (verdict.evidence === 'mirror') {
      return time ? t('customer.evidence.mirror', { time }) : t('customer.evidence.mirrorNoTime');
    }
    const said = customer.attestations.find(({ prerequisite }) => prerequisite === verdict.prerequisite);
    if (!verdict.at) return t('customer.evidence.recorded');
    const day = format.day(verdict.at);
    return said?.who
      ? t('customer.evidence.personNamed', { who: said.who, time: day })
      : t('customer.evidence.person', { time: day });
  };
}

/** A person's word is asked where Webex is silent or a verdict rests on such a word already. */
const mayAttest = ({ state, evidence }: Verdict) => evidence === 'person' || state !== 'met';

function PrerequisiteItem({ customer, verdict }: { customer: CustomerDetail; verdict: Verdict }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = ruleWords(language, verdict);
  const evidence = useEvidenceWords()(customer, verdict);
  return (
    <li className="tr-prerequisite" id={`prerequisite-${verdict.prerequisite}`} tabIndex={-1}>
      <VerdictMark state={verdict.state} size={16} />
      <div className="tr-prerequisite-words">
        <div className="tr-row-between">
          <h3>{ruleTitle(language, verdict.ruleId)}</h3>
          {mayAttest(verdict) && <AttestControl customer={customer} verdict={verdict} />}
        </div>
        <p>
          <span className={`tr-prerequisite-state is-${verdict.state}`}>
            {t(`domain.verdict.${verdict.state}`)}
          </span>
          <span className="tr-faint"> · {evidence}</span>
        </p>
        <p className="tr-muted">{words.message}</p>
        {verdict.state !== 'met' && words.cure && <p>{words.cure}</p>}
      </div>
    </li>
  );
}

/** The eight prerequisites with their evidence, and what is good to know. */
export function Prerequisites({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const met = customer.verdicts.filter(({ state }) => state === 'met').length;
  return (
    <section aria-labelledby="prerequisites-title">
      <div className="tr-row-between">
        <h2 className="tr-section-title" id="prerequisites-title">
          {t('customer.prerequisites')}
        </h2>
        <span className="tr-small tr-muted tr-num">
          {t('customer.prerequisitesMet', { met, total: customer.verdicts.length })}
        </span>
      </div>
      <ul className="tr-frame tr-prerequisites">
        {customer.verdicts.map((verdict) => (
          <PrerequisiteItem key={verdict.prerequisite} customer={customer} verdict={verdict} />
        ))}
      </ul>
      {customer.cautions.map((caution) => {
        const words = ruleWords(language, caution);
        return (
          <div key={caution.ruleId} className="tr-caution" role="note" aria-label={t('customer.cautions')}>
            <IconInfoCircle size={16} aria-hidden="true" />
            <p>
              {words.message} {words.reason} {words.cure}
            </p>
          </div>
        );
      })}
    </section>
  );
}
