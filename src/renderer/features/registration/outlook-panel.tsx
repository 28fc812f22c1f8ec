import { Button, Tooltip } from '@mantine/core';
import { IconArrowRight, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { revealAll } from './draft-actions.ts';
import { placeOf } from './findings.ts';
import { useFixNews } from './fix-button.tsx';
import { applyAll, isFixable } from './fixes.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { useFieldLabel } from './registration-words.ts';
import { today } from './use-judgement.ts';

const STEPS: Readonly<Record<Outlook['likelihood'], number>> = { unlikely: 1, doubtful: 2, likely: 3 };

/** The likelihood as a word, and as that many of three bars. */
function Meter({ outlook }: { readonly outlook: Outlook }) {
  const { t } = useTranslation();
  const { likelihood, score } = outlook;
  const word = t(`registration.outlook.${likelihood}`);
  const points = t('registration.outlook.score', { score });
  return (
    <div className={`tr-outlook-meter is-${likelihood}`}>
      <span className="tr-hidden">{t('registration.outlook.meter')}: </span>
      <span className="tr-outlook-bars" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span key={step} className={step <= STEPS[likelihood] ? 'is-on' : ''} />
        ))}
      </span>
      <span className="tr-outlook-word">{word}</span>
      <span className="tr-outlook-score tr-num">{points}</span>
    </div>
  );
}

/** Where to begin: the finding that costs most. */
function MendFirst({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const place = placeOf(finding.path);
  const field = useFieldLabel()(place);
  const go = () => {
    revealAll(id);
    focusField(place);
  };
  return (
    <button type="button" className="tr-outlook-first" onClick={go}>
      <span className="tr-outlook-first-head">
        {t('registration.outlook.first')}
        <IconArrowRight size={14} aria-hidden="true" />
      </span>
      <span>
        {t('registration.outlook.firstAbout', { field, message: ruleWords(language, finding).message })}
      </span>
    </button>
  );
}

interface FixAllProps {
  readonly findings: readonly Finding[];
  readonly facts: RegistrationFacts;
}

/** Repairs everything that is mechanical, as one step that can be undone. */
function FixAll({ findings, facts }: FixAllProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const label = useFieldLabel();
  const tell = useFixNews();
  const fixable = findings.filter(isFixable);
  if (fixable.length === 0) return null;
  const places = [...new Set(fixable.flatMap(({ fix }) => fix.edits.map(({ path }) => placeOf(path))))];
  const fix = () => {
    const changed = applyAll(id, facts, { today: today() }, ({ severity }) => severity !== 'info');
    tell(t('registration.fix.allDone', { count: changed.length }));
  };
  return (
    <Tooltip
      multiline
      w={280}
      position="bottom-start"
      events={{ hover: true, focus: true, touch: true }}
      label={t('registration.fix.allHint', {
        fields: places.map(label).join(language === 'zh' ? '、' : ', '),
      })}
    >
      <Button
        className="tr-outlook-fix"
        size="compact-sm"
        leftSection={<IconTool size={14} aria-hidden="true" />}
        onClick={fix}
      >
        {t('registration.fix.all', { count: fixable.length })}
      </Button>
    </Tooltip>
  );
}

/** What the review is likely to say, where to begin, and what a refusal would cost. */
export function OutlookPanel({ findings, facts }: FixAllProps) {
  const { t } = useTranslation();
  const outlook = outlookOf(findings);
  const [from, to] = outlook.weeks;
  return (
    <div className="tr-outlook">
      <Meter outlook={outlook} />
      {outlook.first && <MendFirst finding={outlook.first} />}
      <FixAll findings={findings.filter(({ severity }) => severity !== 'info')} facts={facts} />
      <p className="tr-small tr-muted tr-flush">
        {outlook.likelihood !== 'likely' && <>{t('registration.outlook.cost', { from, to })} </>}
        {t('registration.outlook.estimate')}
      </p>
    </div>
  );
}
