import './finding-list.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '#renderer/stores/store.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { useStandings } from './acknowledged.ts';
import { AcknowledgedList } from './acknowledged-list.tsx';
import { FindingItem } from './finding-item.tsx';
import { findingsAt } from './findings.ts';
import { useForm } from './form-context.ts';

/** Findings of one field that are shown before the rest is unfolded. */
const SHOWN = 4;
const NONE: readonly Finding[] = [];

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

interface Props {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly label: string;
}

/** The findings of one field, below it, worst first; what was acknowledged is folded behind them. */
export function FindingList({ id, findings, label }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const standings = useStandings(findings);
  if (findings.length === 0) return null;
  const rows = findings.map((finding, index) => ({ finding, standing: standings[index] ?? 'open' }));
  const open = rows.filter(({ standing }) => standing !== 'holds');
  const shown = isWhole ? open : open.slice(0, SHOWN);
  const rest = open.length - shown.length;
  return (
    <div id={id}>
      {shown.length > 0 && (
        <ul className="tr-findings" aria-label={t('registration.field.findingsOf', { field: label })}>
          {shown.map(({ finding, standing }) => (
            <FindingItem
              key={`${finding.ruleId} ${finding.code} ${finding.path}`}
              finding={finding}
              standing={standing}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" className="tr-link tr-small" onClick={() => setWhole(true)}>
          {t('registration.forecast.more', { count: rest })}
        </button>
      )}
      <AcknowledgedList
        findings={rows.filter(({ standing }) => standing === 'holds').map(({ finding }) => finding)}
      />
    </div>
  );
}
