import type { Screen, ScreenParams } from './navigation.ts';
import { useApp } from './store.ts';

/**
 * Goes on from the place where work was begun, when its answer comes; who went elsewhere meanwhile is not called back.
 * For what waits for the core: an action keeps what it was given when it began. The customer stays unless one is named.
 */
export function useGoOn(): (screen: Screen, params?: ScreenParams, customerId?: string) => void {
  const past = useApp((state) => state.past);
  return (screen, params, customerId) => {
    const now = useApp.getState();
    if (now.past !== past) return;
    if (customerId === undefined) now.go(screen, params);
    else now.chooseCustomer(customerId, screen, params);
  };
}
