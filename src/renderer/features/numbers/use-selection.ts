import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { filterKey } from './filter.ts';
import {
  addIds,
  type Chosen,
  idsOfRange,
  isNone,
  NONE,
  readIds,
  SELECTION_LIMIT,
  toggleId,
} from './selection.ts';
import type { NumberPages } from './use-number-pages.ts';
import type { NumberQuestion } from './use-question.ts';
import { useTelling } from './use-telling.ts';

interface Now {
  readonly question: NumberQuestion;
  readonly pages: NumberPages;
  readonly chosen: Chosen;
  /** Counts what a person did; an answer to an earlier act comes too late. */
  readonly turn: number;
}

interface State {
  readonly now: RefObject<Now>;
  readonly choose: (chosen: Chosen) => void;
}

/** What is chosen, and the latest of all it depends on for work that takes a while. */
function useChosen(question: NumberQuestion, pages: NumberPages): State & { readonly chosen: Chosen } {
  const [chosen, setChosen] = useState<Chosen>(NONE);
  const now = useRef<Now>({ question, pages, chosen, turn: 0 });
  now.current = { ...now.current, question, pages, chosen };
  const choose = useCallback((next: Chosen) => {
    now.current = { ...now.current, chosen: next, turn: now.current.turn + 1 };
    setChosen(next);
  }, []);
  // All that match is a promise about what is seen; another filter ends it.
  const filtered = `${question.customerId} ${filterKey(question.filter)}`;
  const before = useRef(filtered);
  useEffect(() => {
    if (before.current === filtered) return;
    before.current = filtered;
    if (now.current.chosen.by === 'filter') choose(NONE);
  }, [filtered, choose]);
  return { chosen, now, choose };
}

/** Ranges, which grow and shrink with the cursor beside what was chosen when they began. */
function useRanges({ now, choose }: State) {
  const telling = useTelling();
  const beside = useRef<ReadonlySet<number>>(new Set());
  const anchor = useCallback(() => {
    const { chosen } = now.current;
    beside.current = chosen.by === 'ids' ? chosen.ids : new Set();
  }, [now]);
  const range = useCallback(
    async (from: number, to: number) => {
      const [start, end] = from < to ? [from, to] : [to, from];
      const turn = now.current.turn + 1;
      now.current = { ...now.current, turn };
      const { question, pages } = now.current;
      const last = Math.min(end, start + SELECTION_LIMIT - 1);
      try {
        const known = idsOfRange(pages.rowAt, start, last);
        const ids = known ?? (await readIds(question, start, last));
        if (turn !== now.current.turn) return;
        choose({ by: 'ids', ids: addIds(beside.current, ids) });
        if (end > last) telling.limit();
      } catch (error) {
        telling.failure(error);
      }
    },
    [now, choose, telling],
  );
  return { anchor, range };
}

/** Single rows; one left out of all that match leaves the others picked one by one, as far as that may be. */
function useToggle({ now, choose }: State) {
  const telling = useTelling();
  const leaveOut = useCallback(
    async (id: number) => {
      const { question, pages, turn } = now.current;
      const total = pages.total ?? 0;
      if (total > SELECTION_LIMIT) {
        telling.cannotLeaveOut();
        return;
      }
      try {
        const ids = await readIds(question, 0, total - 1);
        if (turn === now.current.turn) choose({ by: 'ids', ids: toggleId(new Set(ids), id) });
      } catch (error) {
        telling.failure(error);
      }
    },
    [now, choose, telling],
  );
  return useCallback(
    (index: number) => {
      const { pages, chosen } = now.current;
      const row = pages.rowAt(index);
      if (!row) return;
      if (chosen.by === 'filter') void leaveOut(row.id);
      else if (chosen.ids.size >= SELECTION_LIMIT && !chosen.ids.has(row.id)) telling.limit();
      else choose({ by: 'ids', ids: toggleId(chosen.ids, row.id) });
    },
    [now, choose, leaveOut, telling],
  );
}

/** Which numbers are chosen, and the ways to choose them. */
export function useSelection(question: NumberQuestion, pages: NumberPages) {
  const state = useChosen(question, pages);
  const { chosen, now, choose } = state;
  const { anchor, range } = useRanges(state);
  const toggle = useToggle(state);
  const clear = useCallback(() => choose(NONE), [choose]);
  const selectAll = useCallback(() => {
    const { chosen: before, question: asked, pages: shown } = now.current;
    if (before.by === 'filter') choose(NONE);
    else if ((shown.total ?? 0) > 0) choose({ by: 'filter', question: asked });
  }, [now, choose]);
  return {
    chosen,
    /** How many are chosen. */
    count: chosen.by === 'filter' ? (pages.total ?? 0) : chosen.ids.size,
    isAllChosen: chosen.by === 'filter',
    isNone: isNone(chosen),
    clear,
    anchor,
    toggle,
    selectAll,
    range: useCallback((from: number, to: number) => void range(from, to), [range]),
  };
}
export type SelectionControl = ReturnType<typeof useSelection>;
