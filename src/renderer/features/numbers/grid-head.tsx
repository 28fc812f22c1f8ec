import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSort } from '#shared/model/number.ts';
import { type Column, columnsOf, sortOf } from './grid-columns.ts';
import type { Scope } from './use-question.ts';

interface Props {
  readonly scope: Scope;
  readonly sort: NumberSort;
  readonly isAllChosen: boolean;
  readonly isSomeChosen: boolean;
  readonly onSort: (sort: NumberSort) => void;
  readonly onSelectAll: () => void;
}

function SortHead({ column, sort, onSort }: Pick<Props, 'sort' | 'onSort'> & { readonly column: Column }) {
  const { t } = useTranslation();
  const by = sortOf(column);
  const name = t(`numbers.columns.${column}`);
  if (by === null) return <th scope="col">{name}</th>;
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? order : 'none'}>
      <button
        type="button"
        className="tr-grid-sort"
        title={t('numbers.sortBy', { column: name })}
        onClick={() => onSort({ by, descending: isSorted && !sort.descending })}
      >
        <span className="tr-cut">{name}</span>
        {isSorted && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}

/** Names of the columns; each sorts, and the first chooses all that match. */
export const GridHead = memo(function GridHead(props: Props) {
  const { t } = useTranslation();
  const { scope, sort, isAllChosen, isSomeChosen, onSort, onSelectAll } = props;
  const tick = isAllChosen ? ' is-on' : isSomeChosen ? ' is-some' : '';
  return (
    <thead className="tr-grid-head">
      <tr aria-rowindex={1} className="tr-grid-row">
        <th scope="col" className="tr-grid-select">
          <button
            type="button"
            className="tr-grid-sort"
            aria-label={t('numbers.selectAll')}
            aria-pressed={isAllChosen}
            title={t('numbers.selectAll')}
            onClick={onSelectAll}
          >
            <i className={`tr-tick${tick}`} aria-hidden="true" />
          </button>
        </th>
        {columnsOf(scope).map((column) => (
          <SortHead key={column} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
});
