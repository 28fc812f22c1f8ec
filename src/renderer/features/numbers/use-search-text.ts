import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '#renderer/components/use-debounced.ts';
import type { NumberFilter } from '#shared/model/number.ts';
import { withSearch } from './filter.ts';

/** A pause in typing after which the search runs, in milliseconds. */
export const SEARCH_DELAY_MS = 40;

/** What stands in the search field: what a person types, until the search is set from elsewhere. */
export function useSearchText(filter: NumberFilter, onChange: (filter: NumberFilter) => void) {
  const [text, setText] = useState(filter.search ?? '');
  const latest = useRef(filter);
  latest.current = filter;
  const search = useDebounced(
    (typed: string) => onChange(withSearch(latest.current, typed)),
    SEARCH_DELAY_MS,
  );
  const asked = useRef(filter.search ?? '');
  useEffect(() => {
    const outside = filter.search ?? '';
    if (outside !== asked.current) setText(outside);
    asked.current = outside;
  }, [filter.search]);
  const type = (typed: string) => {
    setText(typed);
    asked.current = typed.trim();
    search(typed);
  };
  return { text, type };
}
