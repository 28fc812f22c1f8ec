import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { SECTIONS, type SectionId } from './fields.ts';
import { FINDING_ICONS } from './finding-item.tsx';
import { countBySeverity, inFormOrder, placeOf, sectionOf } from './findings.ts';
import { focusField } from './focus-field.ts';
import { useFieldLabel } from './registration-words.ts';

/** Findings of one part of the form that are listed before the rest is unfolded. */
const SHOWN = 4;
const SEVERITIES = ['error', 'warning', 'info'] as const;

function Line({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const label = useFieldLabel()(placeOf(finding.path));
  const Icon = FINDING_ICONS[finding.severity];
  return (
    <li className={`is-${finding.severity}`}>
      <button type="button" className="tr-forecast-link" onClick={() => focusField(placeOf(finding.path))}>
        <Icon size={15} stroke={1.75} aria-hidden="true" />
        <span>
          <span className="tr-hidden">{t(`common.severity.${finding.severity}`)}: </span>
          <span className="tr-forecast-field">{label}</span>{' '}
          <span className="tr-forecast-message">{ruleWords(language, finding).message}</span>
        </span>
      </button>
    </li>
  );
}

/** How many of each kind, each with its shape. */
function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const count = countBySeverity(findings);
  return (
    <span className="tr-forecast-counts tr-num">
      {SEVERITIES.filter((severity) => count[severity] > 0).map((severity) => {
        const Icon = FINDING_ICONS[severity];
        return (
          <span
            key={severity}
            className={`is-${severity}`}
            title={t(`registration.counts.${severity}`, { count: count[severity] })}
          >
            <Icon size={14} stroke={1.75} aria-hidden="true" />
            <span aria-hidden="true">{count[severity]}</span>
            <span className="tr-hidden">
              {t(`registration.counts.${severity}`, { count: count[severity] })}{' '}
            </span>
          </span>
        );
      })}
    </span>
  );
}

function Section({ section, findings }: { section: SectionId; findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, SHOWN);
  const rest = findings.length - shown.length;
  return (
    <div className="tr-forecast-group">
      <h3>
        {t(`registration.sections.${section}`)} <Counts findings={findings} />
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

/** Findings by part of the form, in the order of the form, the worst of each field first. */
export function FindingSections({ findings }: { readonly findings: readonly Finding[] }) {
  const ordered = inFormOrder(findings);
  return SECTIONS.map((section) => {
    const own = ordered.filter((finding) => sectionOf(finding) === section);
    return own.length > 0 && <Section key={section} section={section} findings={own} />;
  });
}
