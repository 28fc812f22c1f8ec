import { IconCircleCheck, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CatalogueRule } from '#shared/rule-book/catalogue.ts';
import { examplesOf, type ShownExample } from '#shared/rule-book/examples.ts';
import { plain } from '#shared/rule-book/plain.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { usePathWords } from './use-path-words.ts';

/** Examples of one kind that are shown before the rest is unfolded, and the most of a value. */
const SHOWN = 3;
const VALUE_SHOWN = 320;

const cut = (value: string) => (value.length > VALUE_SHOWN ? `${value.slice(0, VALUE_SHOWN)}…` : value);

function Example({ example }: { readonly example: ShownExample }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const label = usePathWords();
  const { name, values, says } = example;
  return (
    <li>
      {language === 'en' && <p className="tr-example-name">{name}</p>}
      {values.length === 0 ? (
        <p className="tr-muted">{t('reference.clean')}</p>
      ) : (
        <dl>
          {values.map(({ path, value }) => (
            <div key={path}>
              <dt>{label(path)}</dt>
              <dd>{value.trim() === '' ? t('registration.fix.empty') : cut(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {[...new Set(says)].map((code) => (
        <p key={code} className="tr-example-says">
          {plain(ruleTexts[language][code]?.message ?? code)}
        </p>
      ))}
    </li>
  );
}

function Kind({ examples, passes }: { examples: readonly ShownExample[]; passes: boolean }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (examples.length === 0) return null;
  const shown = isWhole ? examples : examples.slice(0, SHOWN);
  const rest = examples.length - shown.length;
  const Icon = passes ? IconCircleCheck : IconFlag;
  return (
    <div className={`tr-examples ${passes ? 'is-good' : 'is-bad'}`}>
      <h4>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {t(passes ? 'reference.passes' : 'reference.fails')}
      </h4>
      <ul>
        {shown.map((example) => (
          <Example key={example.name} example={example} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="tr-link tr-small" onClick={() => setWhole(true)}>
          {t('registration.forecast.more', { count: rest })}
        </button>
      )}
    </div>
  );
}

/** What passes the rule, and what it speaks up at. */
export function RuleExamples({ rule }: { readonly rule: CatalogueRule }) {
  const { t } = useTranslation();
  const examples = examplesOf(rule.id);
  if (examples.length === 0) return null;
  // A prerequisite answers always; what is met is what passes.
  const isPass = ({ says }: ShownExample) =>
    says.length === 0 || says.every((code) => rule.area === 'readiness' && /(?<!not)-met$/.test(code));
  return (
    <section aria-labelledby="rule-examples">
      <h3 className="tr-section-title" id="rule-examples">
        {t('reference.examples')}
      </h3>
      <div className="tr-example-kinds">
        <Kind passes={false} examples={examples.filter((one) => !isPass(one))} />
        <Kind passes examples={examples.filter(isPass)} />
      </div>
    </section>
  );
}
