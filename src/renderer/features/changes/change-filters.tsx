import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { PullChanges } from '#shared/model/change.ts';
import { countAll, countKinds, countMeanings } from './change-sentences.ts';
import { type ChangeFilter, isNarrowed } from './use-change-filter.ts';

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[{ value: '', label: any }, ...options]}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}

interface Props {
  readonly pulls: readonly PullChanges[];
  /** Those that the choice of a pull leaves. */
  readonly chosen: readonly PullChanges[];
  readonly filter: ChangeFilter;
  readonly total: number;
  readonly set: (change: ChangeFilter) => void;
  readonly clear: () => void;
}

/** By pull, by what changed and by what it means, each with its counts. */
export function ChangeFilters({ pulls, chosen, filter, total, set, clear }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (word: string, count: number) => t('changes.filters.counted', { word, count });
  const kinds = countKinds(chosen).map(({ kind, count }) => ({
    value: kind,
    label: counted(t(`changes.kind.${kind}`), count),
  }));
  const meanings = countMeanings(chosen).map(({ meaning, count }) => ({
    value: meaning,
    label: counted(t(`changes.word.${meaning}`), count),
  }));
  const times = pulls.map((pull) => ({
    value: pull.pullId,
    label: t('changes.pullCount', { time: format.moment(pull.at), count: countAll([pull]) }),
  }));
  return (
    <section className="tr-change-filters" aria-label={t('numbers.filters')}>
      <Choice
        label={t('changes.filters.pull')}
        any={t('changes.filters.anyPull')}
        value={filter.pullId}
        options={times}
        onChoose={(value) => set({ pullId: pulls.find(({ pullId }) => pullId === value)?.pullId })}
      />
      <Choice
        label={t('changes.filters.kind')}
        any={t('changes.filters.anyKind')}
        value={filter.kind}
        options={kinds}
        onChoose={(value) => set({ kind: kinds.find((one) => one.value === value)?.value })}
      />
      <Choice
        label={t('changes.filters.meaning')}
        any={t('changes.filters.anyMeaning')}
        value={filter.meaning}
        options={meanings}
        onChoose={(value) => set({ meaning: meanings.find((one) => one.value === value)?.value })}
      />
      {isNarrowed(filter) && (
        <Button size="compact-xs" variant="subtle" leftSection={<IconX size={12} />} onClick={clear}>
          {t('changes.filters.clear')}
        </Button>
      )}
      <span className="tr-small tr-muted tr-num" role="status">
        {t('changes.filters.shown', { count: total })}
      </span>
    </section>
  );
}
