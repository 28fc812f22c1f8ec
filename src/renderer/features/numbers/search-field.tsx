import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberFilter } from '#shared/model/number.ts';
import { useSearchText } from './use-search-text.ts';

interface Props {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly filter: NumberFilter;
  /** Null until the first answer. */
  readonly found: number | null;
  readonly isSearching: boolean;
  readonly onChange: (filter: NumberFilter) => void;
  /** Down or Enter: on to what was found. */
  readonly onLeave: () => void;
}

/** Search as one types, with how many were found. */
export function SearchField({ ref, filter, found, isSearching, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const { text, type } = useSearchText(filter, onChange);
  const isCounted = filter.search !== undefined && found !== null;
  return (
    <div className={`tr-number-search${isSearching ? ' is-searching' : ''}`}>
      <TextInput
        ref={ref}
        type="search"
        aria-label={t('numbers.search')}
        placeholder={t('numbers.search')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          const isDone =
            event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing);
          if (!isDone) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <span className="tr-number-found tr-num" role="status">
        {isCounted && t('numbers.found', { count: found })}
      </span>
    </div>
  );
}
