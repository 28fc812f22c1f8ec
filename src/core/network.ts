/** What the last request said about the network; the operating system's own flag is only a hint. */
export interface NetworkState {
  readonly state: 'online' | 'offline' | 'unknown';
  /** Epoch milliseconds since when, or null. */
  readonly since: number | null;
  report(state: 'online' | 'offline'): void;
}

export function createNetworkState(now: () => number, onChange: () => void): NetworkState {
  let state: NetworkState['state'] = 'unknown';
  let since: number | null = null;
  return {
    get state() {
      return state;
    },
    get since() {
      return since;
    },
    report(next) {
      if (next === state) return;
      state = next;
      since = now();
      onChange();
    },
  };
}
