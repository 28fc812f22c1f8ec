import { useTranslation } from 'react-i18next';
import { nameOf } from '#renderer/i18n/publisher-names.ts';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { type CatalogueRule, codeFamilies } from '#shared/rule-book/catalogue.ts';
import { RuleExamples } from './rule-examples.tsx';
import { RuleMessages } from './rule-messages.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { SourceList } from './source-list.tsx';
import { usePathWords } from './use-path-words.ts';

function Codes({ rule }: { readonly rule: CatalogueRule }) {
  const { t } = useTranslation();
  const families = codeFamilies(rule);
  if (families.length === 0) return null;
  return (
    <section aria-labelledby="rule-codes">
      <h3 className="tr-section-title" id="rule-codes">
        {t('reference.codes')}
      </h3>
      <dl className="tr-rule-codes">
        {families.map(([family, codes]) => (
          <div key={family}>
            <dt>{nameOf(t, family)}</dt>
            <dd>
              {codes.map((code) => (
                <code key={code}>{code}</code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Which fields of the forms a rule looks at; numbers and customers have none. */
function Reads({ rule }: { readonly rule: CatalogueRule }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = usePathWords();
  if (rule.area === 'readiness' || rule.area === 'eligibility') return null;
  const fields = list(rule.reads.map(words));
  return <p className="tr-muted tr-flush">{t('reference.reads', { fields })}</p>;
}

/** The page of one rule: what it says, why, who says so, and what passes. */
export function RuleDetail({ rule }: { readonly rule: CatalogueRule }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <article className="tr-rule" aria-labelledby="rule-title">
      <header>
        <h2 id="rule-title" className="tr-rule-name">
          <span className="tr-mono">{rule.id}</span> {ruleTitle(language, rule.id)}
        </h2>
        <p className="tr-rule-facts">
          <SeverityMark severity={rule.severity} />
          <span>{t(`reference.areas.${rule.area}`)}</span>
          <span>{t(rule.isJudgement ? 'reference.judgement' : 'reference.fact')}</span>
          <span>{t('reference.since', { version: rule.since })}</span>
        </p>
        <Reads rule={rule} />
      </header>
      <RuleMessages codes={rule.says} />
      <SourceList sources={rule.sources} />
      <Codes rule={rule} />
      <RuleExamples rule={rule} />
    </article>
  );
}
