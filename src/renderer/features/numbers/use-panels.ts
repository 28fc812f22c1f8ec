import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useRef } from 'react';
import { useApp } from '#renderer/stores/store.ts';
import type { GridHandle } from './number-grid.tsx';

/** Beside grid and explanation, the filters fit from this width on. */
const WIDE = '(min-width: 1500px)';

/** Filters and explanation: whether they are open, and the way of the focus between grid and explanation. */
export function usePanels() {
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const chosen = useApp((state) => state.isRailOpen);
  const setRail = useApp((state) => state.setRailOpen);
  const isExplainOpen = useApp((state) => state.isExplainOpen);
  const setExplain = useApp((state) => state.setExplainOpen);
  const grid = useRef<GridHandle>(null);
  const explain = useRef<HTMLElement>(null);
  const isRailOpen = chosen ?? isWide ?? false;
  const toGrid = useCallback(() => grid.current?.focus(), []);
  const toExplain = useCallback(() => {
    setExplain(true);
    // The panel is in the document once it was drawn.
    requestAnimationFrame(() => explain.current?.focus());
  }, [setExplain]);
  return {
    grid,
    explain,
    isRailOpen,
    toggleRail: () => setRail(!isRailOpen),
    isExplainOpen,
    toggleExplain: () => setExplain(!isExplainOpen),
    toGrid,
    toExplain,
  };
}
export type Panels = ReturnType<typeof usePanels>;
