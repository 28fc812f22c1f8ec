import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { plain } from '#shared/rule-book/plain.ts';
import type { FindingText } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';

function Message({ text }: { readonly text: FindingText }) {
  const { t } = useTranslation();
  return (
    <li>
      <p className="tr-rule-message">{plain(text.message)}</p>
      {text.reason && (
        <p>
          <span className="tr-rule-label">{t('reference.why')}</span>
          {plain(text.reason)}
        </p>
      )}
      {text.cure && (
        <p>
          <span className="tr-rule-label">{t('reference.cure')}</span>
          {plain(text.cure)}
        </p>
      )}
    </li>
  );
}

/** Everything that a rule can say, with why and what to do. */
export function RuleMessages({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const texts = codes.flatMap((code) => {
    const text = ruleTexts[language][code];
    return text ? [{ code, text }] : [];
  });
  return (
    <section aria-labelledby="rule-says">
      <h3 className="tr-section-title" id="rule-says">
        {t('reference.says')}
      </h3>
      <ul className="tr-rule-messages">
        {texts.map(({ code, text }) => (
          <Message key={code} text={text} />
        ))}
      </ul>
    </section>
  );
}
