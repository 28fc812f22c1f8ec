import './forecast.css';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Finding, Severity } from '#shared/rules/rule.ts';
import { revealAll } from './draft-actions.ts';
import { countBySeverity, inFormOrder, placeOf, visibleFindings } from './findings.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';

/** Findings of one kind that are listed before the rest is unfolded. */
const SHOWN = 5;
const NONE: readonly Finding[] = [];
/** The count is spoken at most this often, in milliseconds. */
const SPOKEN_MS = 1000;

const GROUPS = [
  ['error', 'refuse', IconCircleX],
  ['warning', 'question', IconAlertTriangle],
  ['info', 'notes', IconInfoCircle],
] as const satisfies readonly (readonly [Severity, string, unknown])[];

function Line({ finding }: { readonly finding: Finding }) {
  const { language } = useFormat();
  const label = useFieldLabel()(placeOf(finding.path));
  return (
    <li>
      <button type="button" className="tr-forecast-link" onClick={() => focusField(placeOf(finding.path))}>
        <span className="tr-forecast-field">{label}</span>{' '}
        <span className="tr-forecast-message">{ruleWords(language, finding).message}</span>
      </button>
    </li>
  );
}

interface GroupProps {
  readonly group: (typeof GROUPS)[number];
  readonly findings: readonly Finding[];
}

function Group({ group: [severity, key, Icon], findings }: GroupProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const ordered = inFormOrder(findings);
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN);
  const rest = ordered.length - shown.length;
  return (
    <div className={`tr-forecast-group is-${severity}`}>
      <h3>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {t(`registration.forecast.${key}`, { count: findings.length })}
      </h3>
      <ul>
        {shown.map((finding) => (
          <Line key={`${finding.ruleId} ${finding.code} ${finding.path}`} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="tr-link tr-small tr-forecast-more" onClick={() => setWhole(true)}>
          {t('registration.forecast.more', { count: rest })}
        </button>
      )}
    </div>
  );
}

/** Says how many findings there are, in words for ears, at most once a second. */
function SpokenCount({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + SPOKEN_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="tr-hidden">
      {spoken}
    </p>
  );
}

/** What a reviewer will refuse or question, with links to the fields. */
export const Forecast = memo(function Forecast() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const isJudged = useApp((state) => (state.drafts[id]?.judgedVersion ?? -1) >= 0);
  const findings = useApp((state) => state.drafts[id]?.findings ?? NONE);
  const visible = useApp(
    useShallow((state) => {
      const copy = state.drafts[id];
      return copy ? visibleFindings(copy) : NONE;
    }),
  );
  if (!isJudged) return null;
  const count = countBySeverity(visible);
  const hidden = findings.filter((finding) => !visible.includes(finding));
  const required = countBySeverity(hidden).error;
  const advised = hidden.length - required;
  const open = [
    required > 0 && t('registration.forecast.required', { count: required }),
    advised > 0 && t('registration.forecast.advised', { count: advised }),
  ].filter(Boolean);
  const words = t('registration.forecast.live', {
    errors: t('registration.errors', { count: count.error }),
    warnings: t('registration.warnings', { count: count.warning }),
  });
  return (
    <section className="tr-forecast" aria-labelledby="forecast-title">
      <h2 id="forecast-title" className="tr-section-title">
        {t('registration.forecast.title')}
      </h2>
      {open.length > 0 && (
        <p className="tr-forecast-open">
          <span>
            {t('registration.forecast.open', { fields: open.join(language === 'zh' ? '、' : ', ') })}
          </span>
          <button type="button" className="tr-link" onClick={() => revealAll(id)}>
            {t('registration.forecast.reveal')}
          </button>
        </p>
      )}
      {required === 0 && count.error === 0 && (
        <p className="tr-forecast-clear">
          <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
          {t('registration.forecast.clear')}
        </p>
      )}
      {GROUPS.map((group) => (
        <Group
          key={group[0]}
          group={group}
          findings={visible.filter(({ severity }) => severity === group[0])}
        />
      ))}
      <p className="tr-small tr-faint tr-flush">{t('registration.forecast.limits')}</p>
      <SpokenCount text={words} />
    </section>
  );
});
