import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PickList } from '#renderer/components/pick-list.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchCandidates } from '#shared/model/batch.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { useReasonWords } from './batch-words.ts';
import { type Candidate, searchCandidates } from './candidates.ts';
import { PasteList } from './paste-list.tsx';

function LeftOut({ leftOut }: Pick<BatchCandidates, 'leftOut'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReasonWords();
  const count = leftOut.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
    <details className="tr-fold">
      <summary>{t('batches.numbers.leftOut', { count })}</summary>
      <ul className="tr-fold-body tr-left-out" aria-label={t('batches.numbers.leftOut', { count })}>
        {leftOut.map(({ reason, count: n }) => (
          <li key={reason}>
            <span>
              {words(reason)}{' '}
              {/^[A-Z]{2}-\d/.test(reason) && <span className="tr-faint tr-mono">{reason}</span>}
            </span>
            <span className="tr-num">{format.count(n)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Option({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = useReasonWords();
  return (
    <>
      <span className="tr-mono tr-option-number">{formatPhone(candidate.e164)}</span>{' '}
      <span className={`tr-cut tr-option-owner${candidate.ownerName === '' ? ' tr-faint' : ''}`}>
        {candidate.ownerName || t('numbers.unassigned')}
      </span>{' '}
      {candidate.reasons.length > 0 && (
        <span className="tr-option-doubt">
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span className="tr-cut">{list(candidate.reasons.map(words))}</span>
        </span>
      )}
    </>
  );
}

interface Props {
  readonly locationName: string;
  readonly candidates: readonly Candidate[];
  readonly leftOut: BatchCandidates['leftOut'];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Step 2: only numbers that can be authorised, to tick, to search or to paste; the others are counted below. */
export function StepNumbers({ locationName, candidates, leftOut, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = useReasonWords();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => searchCandidates(candidates, query), [candidates, query]);
  const isAll = shown.length > 0 && shown.every(({ e164 }) => chosen.has(e164));
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { e164 } of shown) {
      if (isAll) next.delete(e164);
      else next.add(e164);
    }
    onChange(next);
  };
  const nameOf = ({ e164, ownerName, reasons }: Candidate) =>
    list([formatPhone(e164), ownerName || t('numbers.unassigned'), ...reasons.map(words)]);
  return (
    <div className="tr-step tr-step-filled">
      <h2 className="tr-section-title">{t('batches.numbers.title')}</h2>
      <div className="tr-row">
        <TextInput
          type="search"
          className="tr-step-search"
          aria-label={t('batches.numbers.search')}
          placeholder={t('batches.numbers.search')}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button size="sm" disabled={shown.length === 0} onClick={toggleAll}>
          {isAll ? t('batches.numbers.none') : t('batches.numbers.all', { count: shown.length })}
        </Button>
        <span className="tr-muted tr-small" role="status">
          {t('batches.numbers.chosen', { chosen: chosen.size, total: candidates.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('batches.numbers.empty')} isSmall />
      ) : (
        <PickList
          label={t('batches.numbers.list', { location: locationName })}
          items={shown}
          keyOf={({ e164 }) => e164}
          nameOf={nameOf}
          chosen={chosen}
          onChange={onChange}
          render={(candidate) => <Option candidate={candidate} />}
        />
      )}
      <PasteList candidates={candidates} onMatch={(numbers) => onChange(new Set([...chosen, ...numbers]))} />
      <LeftOut leftOut={leftOut} />
    </div>
  );
}
