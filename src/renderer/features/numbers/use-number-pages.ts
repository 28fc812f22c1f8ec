import { useMemo, useRef } from 'react';
import { liveKey } from '#renderer/api/live-cache.ts';
import { useLiveQueries } from '#renderer/api/live-query.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { NumberFilter, NumberRow, NumberSort } from '#shared/model/number.ts';

/** Rows of one question to the core. */
export const PAGE_ROWS = 200;

export interface NumberQuestion {
  readonly customerId: CustomerId;
  readonly filter: NumberFilter;
  readonly sort: NumberSort;
}

export interface NumberPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => NumberRow | undefined;
  /** The rows still answer the question before this one. */
  readonly isPrevious: boolean;
  readonly isFetching: boolean;
  readonly error: ReturnType<typeof useLiveQueries<'numbers.page'>>[number]['error'];
}

interface Kept {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly NumberRow[]>;
}

/**
 * Pages `from` to `to` of the list, live. While a new search is on its way the rows of the one before
 * stay on screen, so that typing never empties the list.
 */
export function useNumberPages(question: NumberQuestion, from: number, to: number): NumberPages {
  const key = liveKey('numbers.page', { ...question, offset: 0, limit: PAGE_ROWS });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  const inputs = useMemo(
    () =>
      Array.from({ length: to - from + 1 }, (_unused, index) => ({
        ...question,
        offset: (from + index) * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    [key, from, to],
  );
  const answers = useLiveQueries('numbers.page', inputs);
  const kept = useRef<Kept | null>(null);
  return useMemo(() => {
    const total = answers.find(({ data }) => data !== undefined)?.data?.total;
    const isPrevious = total === undefined;
    if (total !== undefined) {
      const pages = new Map<number, readonly NumberRow[]>();
      for (const [index, { data }] of answers.entries()) if (data) pages.set(from + index, data.rows);
      kept.current = { total, pages };
    }
    const { current } = kept;
    return {
      total: current?.total ?? null,
      rowAt: (index) => current?.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
      isPrevious,
      isFetching: answers.some(({ isFetching }) => isFetching),
      error: answers.find(({ error }) => error)?.error,
    };
  }, [answers, from]);
}
