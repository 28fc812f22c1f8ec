import type { NavigationSlice } from './navigation.ts';
import { useApp } from './store.ts';

/**
 * Goes on from the place where work was begun, when its answer comes; who went elsewhere meanwhile is not called back.
 * For what waits for the core: an action keeps what it was given when it began.
 */
export function useGoOn(): NavigationSlice['go'] {
  const past = useApp((state) => state.past);
  return (screen, params) => {
    const now = useApp.getState();
    if (now.past === past) now.go(screen, params);
  };
}
