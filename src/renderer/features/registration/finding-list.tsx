import './finding-list.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { editDraft, touchField } from './draft-actions.ts';
import { findingsAt, placeOf } from './findings.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';

/** Findings of one field that are shown before the rest is unfolded. */
const SHOWN = 4;
const NONE: readonly Finding[] = [];

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** What the rules say about one field, as far as the person should hear it now. */
export function useFindingsAt(place: string): readonly Finding[] {
  const { id, fixed } = useForm();
  return useApp(
    useShallow((state) => {
      const copy = fixed ? undefined : state.drafts[id];
      return copy ? findingsAt(copy, place) : NONE;
    }),
  );
}

const FindingItem = memo(function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const words = ruleWords(language, finding);
  const why = [words.reason, words.cure].filter(Boolean);
  const Icon = ICONS[finding.severity];
  const { fix } = finding;
  const apply = () => {
    const [first] = fix?.edits ?? [];
    if (!fix || !first) return;
    for (const { path, value } of fix.edits) editDraft(id, path, value);
    touchField(id, placeOf(first.path));
    focusField(placeOf(first.path));
  };
  return (
    <li className={`tr-finding is-${finding.severity}`}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <div className="tr-finding-words">
        <p className="tr-finding-head">
          <span>
            <span className="tr-finding-severity">{t(`common.severity.${finding.severity}`)}</span>{' '}
            <span className="tr-finding-message">{words.message}</span>
          </span>
          <span className="tr-finding-rule">{t('common.rule', { id: finding.ruleId })}</span>
        </p>
        {why.length > 0 && <p className="tr-muted">{why.join(language === 'zh' ? '' : ' ')}</p>}
        {fix && (
          <Button size="compact-xs" className="tr-finding-fix" onClick={apply}>
            {t('registration.field.fix', {
              what: ruleWords(language, { code: fix.code, params: finding.params }).message,
            })}
          </Button>
        )}
      </div>
    </li>
  );
});

interface Props {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly label: string;
}

/** The findings of one field, below it, worst first. */
export function FindingList({ id, findings, label }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const shown = isWhole ? findings : findings.slice(0, SHOWN);
  const rest = findings.length - shown.length;
  return (
    <div id={id}>
      <ul className="tr-findings" aria-label={t('registration.field.findingsOf', { field: label })}>
        {shown.map((finding) => (
          <FindingItem key={`${finding.ruleId} ${finding.code} ${finding.path}`} finding={finding} />
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
