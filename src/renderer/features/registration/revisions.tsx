import './revisions.css';
import { Button, Loader } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RevisionSummary } from '#shared/model/revision.ts';
import { useFieldLabel } from './registration-words.ts';
import { byForm } from './revision-diff.ts';
import { RevisionTable } from './revision-table.tsx';
import { useRestore } from './use-restore.ts';

type Named = Pick<RevisionSummary, 'rev' | 'isCurrent'>;

function useRevisionName(): (revision: Named) => string {
  const { t } = useTranslation();
  return ({ rev, isCurrent }) =>
    isCurrent ? t('registration.revisions.current') : t('registration.revisions.number', { rev });
}

/** Fields that are named before the rest is only counted. */
const NAMED = 3;

/** What a revision changed, in words. */
function useChangeWords(): (changed: readonly string[], isOldest: boolean) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  const label = useFieldLabel();
  return (changed, isOldest) => {
    if (isOldest) return t('registration.revisions.oldest');
    if (changed.length === 0) return t('registration.revisions.unchanged');
    const rest = changed.length - NAMED;
    const named = byForm(changed).slice(0, NAMED).map(label);
    const more = rest > 0 ? [t('registration.forecast.more', { count: rest })] : [];
    return t('registration.revisions.changed', {
      fields: list([...named, ...more]),
    });
  };
}

interface ListProps {
  readonly revisions: readonly RevisionSummary[];
  readonly chosen: number;
  readonly onChoose: (rev: number) => void;
}

function RevisionList({ revisions, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useRevisionName();
  const changes = useChangeWords();
  return (
    <ol className="tr-revision-list" aria-label={t('registration.revisions.list')}>
      {revisions.map((one, index) => {
        const when = format.moment(one.at);
        return (
          <li key={one.rev}>
            <button
              type="button"
              className="tr-revision"
              aria-pressed={one.rev === chosen}
              onClick={() => onChoose(one.rev)}
            >
              <span className="tr-strong">{nameOf(one)}</span>
              <span className="tr-small" title={format.exact(one.at)}>
                {one.who === '' ? when : t('registration.revisions.by', { when, who: one.who })}
              </span>
              <span className="tr-small tr-muted">
                {changes(one.changed, index === revisions.length - 1)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface ComparisonProps {
  readonly id: RegistrationId;
  readonly pair: readonly [older: number, newer: number];
}

function Comparison({ id, pair: [older, newer] }: ComparisonProps) {
  const nameOf = useRevisionName();
  const olderInput = useMemo(() => ({ registrationId: id, rev: older }), [id, older]);
  const newerInput = useMemo(() => ({ registrationId: id, rev: newer }), [id, newer]);
  const before = useLiveQuery('registrations.revision', olderInput);
  const after = useLiveQuery('registrations.revision', newerInput);
  const error = before.error ?? after.error;
  if (error) return <ErrorNote error={error} />;
  if (!before.data || !after.data) return <Loader size={16} />;
  return <RevisionTable before={before.data} after={after.data} nameOf={nameOf} />;
}

/** Which other revision the chosen one is compared with. */
function OtherChoice({ revisions, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  const nameOf = useRevisionName();
  const selectId = useId();
  return (
    <span className="tr-row">
      <label htmlFor={selectId}>{t('registration.revisions.compareWith')}</label>
      <select
        id={selectId}
        className="tr-control is-select is-medium"
        value={chosen}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {revisions.map((one) => (
          <option key={one.rev} value={one.rev}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface Props {
  readonly id: RegistrationId;
  readonly onClose: () => void;
}

/** What stands and what stood: each can be compared with any other, and brought back. */
export function Revisions({ id, onClose }: Props) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ registrationId: id }), [id]);
  const { data: revisions, error, refetch } = useLiveQuery('registrations.revisions', input);
  const [wanted, choose] = useState<number | null>(null);
  const [other, chooseOther] = useState<number | null>(null);
  const restore = useRestore(id, onClose);
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  const [current] = revisions ?? [];
  if (!revisions || !current) return <Loader size={16} />;
  if (revisions.length === 1) return <p className="tr-muted">{t('registration.revisions.only')}</p>;
  const has = (rev: number | null) => revisions.some((one) => one.rev === rev);
  const chosen = wanted !== null && has(wanted) ? wanted : (revisions[1]?.rev ?? current.rev);
  const rest = revisions.filter(({ rev }) => rev !== chosen);
  const compared = other !== null && other !== chosen && has(other) ? other : (rest[0]?.rev ?? chosen);
  return (
    <div className="tr-revisions">
      <p className="tr-flush tr-muted tr-revisions-hint">{t('registration.revisions.hint')}</p>
      <RevisionList revisions={revisions} chosen={chosen} onChoose={choose} />
      <div className="tr-revisions-side">
        <div className="tr-row-between">
          <OtherChoice revisions={rest} chosen={compared} onChoose={chooseOther} />
          {chosen !== current.rev && (
            <Button variant="filled" loading={restore.isBusy} onClick={() => void restore.run(chosen)}>
              {t('registration.revisions.restore', { rev: chosen })}
            </Button>
          )}
        </div>
        {restore.error && <ErrorNote error={restore.error} />}
        <Comparison id={id} pair={[Math.min(chosen, compared), Math.max(chosen, compared)]} />
      </div>
    </div>
  );
}
