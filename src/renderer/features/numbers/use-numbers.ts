import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { toSelection } from './selection.ts';
import { useFacets } from './use-facets.ts';
import { useNumberPages } from './use-number-pages.ts';
import { usePageWindow } from './use-page-window.ts';
import { usePanels } from './use-panels.ts';
import { useQuestion } from './use-question.ts';
import { useSelection } from './use-selection.ts';
import { type CopyAs, useCopy } from './use-selection-actions.ts';

/** The explanation follows once the cursor has rested this long, in milliseconds. */
const EXPLAIN_REST_MS = 80;

/** Everything that the screen shows and does, but for how it looks. */
export function useNumbers() {
  const asked = useQuestion();
  const { question } = asked;
  const [cursor, setCursor] = useState(0);
  const { from, to, onPages } = usePageWindow();
  const pages = useNumberPages(question, from, to);
  const selection = useSelection(question, pages);
  const panels = usePanels();
  const facets = useFacets(pages.answered, panels.isRailOpen);
  const copy = useCopy();
  const row = pages.rowAt(cursor);
  const [explained] = useDebouncedValue(row, EXPLAIN_REST_MS);
  const latest = useRef({ pages, chosen: selection.chosen });
  latest.current = { pages, chosen: selection.chosen };
  const { run } = copy;
  /** Of what is chosen, or else of the row under the cursor. */
  const onCopy = useCallback(
    (as: CopyAs, at: number) => {
      const { pages: shown, chosen } = latest.current;
      const here = shown.rowAt(at);
      if (chosen.by === 'filter' || chosen.ids.size > 0) void run(toSelection(chosen), as);
      else if (here) void run({ by: 'ids', ids: [here.id] }, as);
    },
    [run],
  );
  return { ...asked, pages, onPages, setCursor, selection, panels, facets, explained, onCopy };
}
