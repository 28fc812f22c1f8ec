import { useEffect, useMemo, useRef, useState } from 'react';
import { liveKey } from '#renderer/api/live-cache.ts';
import { useLiveQueries } from '#renderer/api/live-query.ts';
import type { NumberRow } from '#shared/model/number.ts';
import type { NumberQuestion } from './use-question.ts';

/** Rows of one question to the core. */
export const PAGE_ROWS = 200;

export interface NumberPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => NumberRow | undefined;
  /** The rows still answer the question before this one. */
  readonly isPrevious: boolean;
  readonly isFetching: boolean;
  /** The question that the rows answer. */
  readonly answered: NumberQuestion;
  readonly error: ReturnType<typeof useLiveQueries<'numbers.page'>>[number]['error'];
}

interface Kept {
  readonly question: NumberQuestion;
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly NumberRow[]>;
}

const keyOf = (question: NumberQuestion): string =>
  liveKey('numbers.page', { ...question, offset: 0, limit: PAGE_ROWS });

/**
 * Pages `from` to `to` of the list, live. While a new search is on its way the rows of the one before stay on screen, so
 * that typing never empties the list; what is typed meanwhile waits, and only the latest of it goes on, so that searches
 * never queue behind each other.
 */
export function useNumberPages(question: NumberQuestion, from: number, to: number): NumberPages {
  const [asked, setAsked] = useState(question);
  const key = keyOf(asked);
  const isWanted = key === keyOf(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  const inputs = useMemo(
    () =>
      Array.from({ length: to - from + 1 }, (_unused, index) => ({
        ...asked,
        offset: (from + index) * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    [key, from, to],
  );
  const answers = useLiveQueries('numbers.page', inputs);
  const isAnswered = answers.some(({ data, error }) => data !== undefined || error !== undefined);
  useEffect(() => {
    if (!isWanted && isAnswered) setAsked(question);
  }, [isWanted, isAnswered, question]);
  const kept = useRef<Kept | null>(null);
  return useMemo(() => {
    const total = answers.find(({ data }) => data !== undefined)?.data?.total;
    if (total !== undefined) {
      const pages = new Map<number, readonly NumberRow[]>();
      for (const [index, { data }] of answers.entries()) if (data) pages.set(from + index, data.rows);
      kept.current = { question: asked, key, total, pages };
    }
    const { current } = kept;
    return {
      total: current?.total ?? null,
      rowAt: (index) => current?.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
      isPrevious: !isWanted || current?.key !== key,
      isFetching: !isWanted || answers.some(({ isFetching }) => isFetching),
      answered: current?.question ?? asked,
      error: answers.find(({ error }) => error)?.error,
    };
  }, [answers, from, key, asked, isWanted]);
}
