import { useTranslation } from 'react-i18next';
import type { PullChanges } from '#shared/model/change.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { ChangeFilters } from './change-filters.tsx';
import { countKinds, useKindSentence } from './change-sentences.ts';
import { ChangeTable } from './change-table.tsx';
import type { useChangeFilter } from './use-change-filter.ts';

interface Props {
  readonly customerId: CustomerId;
  readonly pulls: readonly PullChanges[];
  readonly look: ReturnType<typeof useChangeFilter>;
}

/** How many changes a filter leaves. */
function countFitting(pulls: readonly PullChanges[], { kind, meaning }: Props['look']['filter']): number {
  return pulls
    .flatMap(({ groups }) => groups)
    .filter((group) => (!kind || group.kind === kind) && (!meaning || group.meaning === meaning))
    .reduce((sum, { count }) => sum + count, 0);
}

/** A sentence for each kind of change, which narrows the list beside it to its rows. */
export function FoundChanges({ customerId, pulls, look }: Props) {
  const { t } = useTranslation();
  const sentence = useKindSentence();
  const { filter, set, only } = look;
  const chosen = filter.pullId ? pulls.filter(({ pullId }) => pullId === filter.pullId) : pulls;
  const total = countFitting(chosen, filter);
  return (
    <section className="tr-found" aria-labelledby="changes-found">
      <h2 className="tr-section-title" id="changes-found">
        {t('changes.found')}
      </h2>
      <ChangeFilters
        pulls={pulls}
        chosen={chosen}
        filter={filter}
        total={total}
        set={set}
        clear={() => only({})}
      />
      <div className="tr-found-body">
        <ul className="tr-kinds">
          {countKinds(chosen).map((kind) => (
            <li key={kind.kind}>
              <button
                type="button"
                className="tr-kind"
                aria-pressed={filter.kind === kind.kind}
                onClick={() => set({ kind: filter.kind === kind.kind ? undefined : kind.kind })}
              >
                <span>{sentence(kind)}</span>
                <span className="tr-small tr-muted">{t(`changes.advice.${kind.kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <ChangeTable customerId={customerId} filter={filter} total={total} label={t('changes.found')} />
      </div>
    </section>
  );
}
