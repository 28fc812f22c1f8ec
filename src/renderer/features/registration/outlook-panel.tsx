import { Button, Tooltip } from '@mantine/core';
import { IconArrowRight, IconTool } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import { evidenceOf, type Forecast, forecast, type Likelihood } from '#shared/rules/forecast.ts';
import type { Finding, FindingParams } from '#shared/rules/rule.ts';
import { judged, revealAll } from './draft-actions.ts';
import { placeOf } from './findings.ts';
import { useFixNews } from './fix-button.tsx';
import { applyAll, isFixable } from './fixes.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';
import { today } from './use-judgement.ts';

const STEPS: Readonly<Record<Likelihood, number>> = { unlikely: 1, doubtful: 2, likely: 3 };

/** The likelihood as a word, and as that many of three bars. */
function Meter({ outlook }: { readonly outlook: Forecast }) {
  const { t } = useTranslation();
  const { likelihood, score } = outlook;
  const { language } = useFormat();
  const word = ruleWords(language, { code: `forecast.${likelihood}`, params: {} }).message;
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
  const { list } = useFormat();
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
      portalProps={{ target: '#content' }}
      w={280}
      position="bottom-start"
      events={{ hover: true, focus: true, touch: true }}
      label={t('registration.fix.allHint', {
        fields: list(places.map(label)),
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

interface Props extends FixAllProps {
  /** All that the rules find: a reviewer knows of no acknowledgement, so what was acknowledged weighs too. */
  readonly all: readonly Finding[];
}

/** The estimate, from what was found and what was seen of the pages. */
function useForecast({ all, facts }: Pick<Props, 'all' | 'facts'>): Forecast | null {
  const { id } = useForm();
  const evidence = useApp(
    useShallow((state) => {
      const copy = state.drafts[id];
      return copy ? evidenceOf(judged(copy.content), facts) : null;
    }),
  );
  return useMemo(() => (evidence ? forecast(all, evidence) : null), [all, evidence]);
}

/** What the review is likely to say, where to begin, and what a refusal would cost. */
export function OutlookPanel({ findings, all, facts }: Props) {
  const { language } = useFormat();
  const outlook = useForecast({ all, facts });
  if (!outlook) return null;
  const say = (code: string, params: FindingParams = {}) => ruleWords(language, { code, params }).message;
  const first = outlook.mend.find(({ finding }) => findings.includes(finding))?.finding;
  const told = [
    ...(outlook.likelihood === 'likely' ? [] : [say('forecast.cost', outlook.rejectionWeeks)]),
    ...outlook.unseen.map((code) => say(code)),
    say('forecast.estimate'),
  ];
  return (
    <div className="tr-outlook">
      <Meter outlook={outlook} />
      {first && <MendFirst finding={first} />}
      <FixAll findings={findings.filter(({ severity }) => severity !== 'info')} facts={facts} />
      <ul className="tr-outlook-told">
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
