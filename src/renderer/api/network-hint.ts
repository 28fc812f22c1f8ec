import { call } from './client.ts';

/** The system says that a network is back: a hint to try, not a truth. */
export function listenForNetwork(): void {
  window.addEventListener('online', () => {
    // A failed try shows in the outbox itself.
    call('outbox.sendNow', {}).catch(() => undefined);
  });
}
