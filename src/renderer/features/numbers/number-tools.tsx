import { Button } from '@mantine/core';
import { IconFilter, IconInfoSquareRounded } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberFilter } from '#shared/model/number.ts';
import { FilterChips } from './filter-chips.tsx';
import { SearchField } from './search-field.tsx';
import type { NumberPages } from './use-number-pages.ts';
import type { Panels } from './use-panels.ts';

interface Props {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly filter: NumberFilter;
  readonly pages: NumberPages;
  readonly panels: Panels;
  readonly nameOf: (id: string) => string | undefined;
  readonly onChange: (filter: NumberFilter) => void;
}

/** Search as one types, the panels at both sides, and the filters that hold. */
export function NumberTools({ search, filter, pages, panels, nameOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <search className="tr-number-tools">
      <div className="tr-number-bar">
        <Button
          leftSection={<IconFilter size={15} />}
          aria-pressed={panels.isRailOpen}
          onClick={panels.toggleRail}
        >
          {t(panels.isRailOpen ? 'numbers.hideFilters' : 'numbers.showFilters')}
        </Button>
        <SearchField
          ref={search}
          filter={filter}
          found={pages.total}
          isSearching={pages.isPrevious}
          onChange={onChange}
          onLeave={panels.toGrid}
        />
        {!panels.isExplainOpen && (
          <Button
            className="tr-number-end"
            leftSection={<IconInfoSquareRounded size={15} />}
            onClick={panels.toggleExplain}
          >
            {t('numbers.explain.unfold')}
          </Button>
        )}
      </div>
      <FilterChips filter={filter} nameOf={nameOf} onChange={onChange} />
    </search>
  );
}
