import './forecast.css';
import { IconCircleCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { useStandings } from './acknowledged.ts';
import { AcknowledgedList } from './acknowledged-list.tsx';
import { revealAll } from './draft-actions.ts';
import { FindingSections } from './finding-sections.tsx';
import { countBySeverity, isVisible } from './findings.ts';
import { useForm } from './form-context.ts';
import { OutlookPanel } from './outlook-panel.tsx';
import { SpokenCount } from './spoken-count.tsx';

const NONE: readonly Finding[] = [];

/** Findings by how they stand: open ones, those nobody needs to be told yet, and those that may stand. */
function useSorted() {
  const { id } = useForm();
  const findings = useApp((state) => state.drafts[id]?.findings ?? NONE);
  const visible = useApp(
    useShallow((state) => {
      const copy = state.drafts[id];
      return copy ? findings.map((finding) => isVisible(copy, finding)) : [];
    }),
  );
  const standings = useStandings(findings);
  const rows = findings.map((finding, index) => ({
    finding,
    isVisible: visible[index] ?? false,
    holds: standings[index] === 'holds',
  }));
  const pick = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).map(({ finding }) => finding);
  return {
    findings,
    /** All that is neither mended nor acknowledged, worst first. */
    standing: pick((row) => !row.holds),
    open: pick((row) => row.isVisible && !row.holds),
    hidden: pick((row) => !row.isVisible && !row.holds),
    acknowledged: pick((row) => row.holds),
  };
}

/** Fields that nobody has been in yet, and a way to be told of them. */
function StillEmpty({ hidden }: { readonly hidden: readonly Finding[] }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const { id } = useForm();
  const required = countBySeverity(hidden).error;
  const advised = hidden.length - required;
  const open = [
    required > 0 && t('registration.forecast.required', { count: required }),
    advised > 0 && t('registration.forecast.advised', { count: advised }),
  ].filter((one) => one !== false);
  if (open.length === 0) return null;
  return (
    <p className="tr-forecast-open">
      <span>{t('registration.forecast.open', { fields: list(open) })}</span>
      <button type="button" className="tr-link" onClick={() => revealAll(id)}>
        {t('registration.forecast.reveal')}
      </button>
    </p>
  );
}

/** What a review is likely to say, and every finding by part of the form, with links to the fields. */
export const Forecast = memo(function Forecast({ facts }: { readonly facts: RegistrationFacts }) {
  const { t } = useTranslation();
  const { id } = useForm();
  const isJudged = useApp((state) => (state.drafts[id]?.judgedVersion ?? -1) >= 0);
  const { findings, standing, open, hidden, acknowledged } = useSorted();
  if (!isJudged) return null;
  const count = countBySeverity(open);
  const isClear = count.error === 0 && countBySeverity(hidden).error === 0;
  const words = t('registration.forecast.live', {
    errors: t('registration.errors', { count: count.error }),
    warnings: t('registration.warnings', { count: count.warning }),
  });
  return (
    <section className="tr-forecast" aria-labelledby="forecast-title">
      <h2 id="forecast-title" className="tr-section-title">
        {t('registration.forecast.title')}
      </h2>
      <OutlookPanel findings={standing} all={findings} facts={facts} />
      <StillEmpty hidden={hidden} />
      {isClear && (
        <p className="tr-forecast-clear">
          <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
          {t('registration.forecast.clear')}
        </p>
      )}
      <FindingSections findings={open} />
      <AcknowledgedList findings={acknowledged} />
      <p className="tr-small tr-faint tr-flush">{t('registration.forecast.limits')}</p>
      <SpokenCount text={words} />
    </section>
  );
});
