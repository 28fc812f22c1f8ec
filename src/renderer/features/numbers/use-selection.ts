import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '#renderer/api/client.ts';
import { useApp } from '#renderer/stores/store.ts';
import { addRows, readRows, SELECTION_LIMIT, type Selection, toggleRows } from './selection.ts';
import type { NumberPages, NumberQuestion } from './use-number-pages.ts';

const NONE: Selection = new Map();

/** Which numbers are chosen, and the ways to choose them; rows that are not on screen are read first. */
export function useSelection(question: NumberQuestion, pages: NumberPages) {
  const { t } = useTranslation();
  const [selection, setSelection] = useState<Selection>(NONE);
  const addToast = useApp((state) => state.addToast);
  const total = pages.total ?? 0;
  const { rowAt } = pages;

  const addRange = async (from: number, to: number): Promise<void> => {
    const [start, end] = from < to ? [from, to] : [to, from];
    const near = Array.from({ length: Math.min(end - start + 1, SELECTION_LIMIT) }, (_unused, index) =>
      rowAt(start + index),
    );
    const known = near.filter((row) => row !== undefined);
    try {
      const rows = known.length === near.length ? known : await readRows(question, start, end);
      setSelection((before) => addRows(before, rows));
      if (end - start + 1 > SELECTION_LIMIT) {
        addToast({ tone: 'info', text: t('numbers.selection.tooMany', { limit: SELECTION_LIMIT }) });
      }
    } catch (error) {
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) });
    }
  };

  const toggle = useCallback(
    (index: number) => {
      const row = rowAt(index);
      if (row) setSelection((before) => toggleRows(before, [row]));
    },
    [rowAt],
  );
  const clear = useCallback(() => setSelection(NONE), []);
  const isAllChosen = total > 0 && selection.size >= total;
  const selectAll = () => (isAllChosen ? clear() : void addRange(0, total - 1));
  return {
    selection,
    toggle,
    clear,
    selectAll,
    isAllChosen,
    addRange: (from: number, to: number) => void addRange(from, to),
  };
}
