import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Database } from './db/database.ts';
import type { FileStore } from './file-store.ts';
import type { Chance } from './ids.ts';
import type { NetworkState } from './network.ts';
import type { NumberCountCache } from './number-counts.ts';
import type { NumberIndex } from './number-index/number-index.ts';
import type { Tokens } from './tokens.ts';

/** Time, chance and timers, injected so that tests can hold them still. */
export interface Clock extends Chance {
  /** Calls `work` once after `delayMs`; the returned function calls it off. */
  readonly setTimer: (work: () => void, delayMs: number) => () => void;
}

export type Fetch = typeof globalThis.fetch;

/** What every service may use. */
export interface CoreContext {
  readonly db: Database;
  /** Blank forms and other files that people bring. */
  readonly files: FileStore;
  /** Pictures of pages, as they were looked at. */
  readonly pictures: FileStore;
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly tokens: Tokens;
  readonly network: NetworkState;
  readonly numberCounts: NumberCountCache;
  readonly numberIndex: NumberIndex;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly log: (line: string) => void;
  readonly version: string;
}
