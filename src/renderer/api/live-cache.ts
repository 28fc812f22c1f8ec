import {
  type ProcedureInput,
  type ProcedureName,
  type ProcedureOutput,
  type Procedures,
  procedures,
} from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { call, onEvent, toAppError } from './client.ts';

/** Procedures that may be read live. */
export type ReadName = {
  [N in ProcedureName]: Procedures[N] extends { readonly kind: 'read' } ? N : never;
}[ProcedureName];

export interface Live<T> {
  /** The last good answer; kept while asking again and after a failure. */
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  readonly isFetching: boolean;
}

/** Changes that come together are answered by one refetch, this many milliseconds after the first. */
export const DEBOUNCE_MS = 50;
/** While changes keep coming, the screen still gets an answer at least this often, in milliseconds. */
export const STARVE_MS = 1000;
/**
 * An answer rests this many times as long as it took before it is asked for again because of a change. While a pull of
 * many customers changes something all the time, a costly question leaves the core free for what a person does.
 */
export const REST_FACTOR = 4;
/** No answer rests longer than this, in milliseconds. */
export const REST_MOST_MS = 10_000;
/** How long an answer that nobody shows is kept for the way back, in milliseconds. */
export const KEEP_MS = 60_000;

interface Entry {
  readonly name: ReadName;
  readonly input: unknown;
  readonly listeners: Set<() => void>;
  state: Live<unknown>;
  inFlight: boolean;
  /** Something it depends on changed since the question in flight was asked, or since nobody listened. */
  isStale: boolean;
  deliveredAt: number;
  /** Until when changes do not make it ask again. */
  restsUntil: number;
  restTimer: ReturnType<typeof setTimeout> | undefined;
  dropTimer: ReturnType<typeof setTimeout> | undefined;
}

const IDLE: Live<never> = { data: undefined, error: undefined, isFetching: false };
const entries = new Map<string, Entry>();
let changedTables = new Set<string>();
let changeTimer: ReturnType<typeof setTimeout> | undefined;
let stopListening: (() => void) | undefined;

/** Key of a question; the order of an input's fields does not matter. */
export function liveKey(name: ReadName, input: unknown): string {
  return `${name} ${JSON.stringify(input, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )}`;
}

function publish(entry: Entry, next: Live<unknown>): void {
  entry.state = next;
  for (const listener of [...entry.listeners]) listener();
}

/** Asks again because of a change: at once, or when the entry has rested. */
function refetchAfterRest(entry: Entry): void {
  const waitMs = entry.restsUntil - performance.now();
  if (entry.inFlight || waitMs <= 0) {
    void fetchEntry(entry);
    return;
  }
  entry.isStale = true;
  entry.restTimer ??= setTimeout(() => {
    entry.restTimer = undefined;
    if (entry.listeners.size > 0) void fetchEntry(entry);
  }, waitMs);
}

/**
 * One question per entry is in flight, so answers cannot overtake each other. An answer that was asked before a change
 * is dropped and asked again, unless that would take long or the screen has waited too long already.
 */
async function fetchEntry(entry: Entry): Promise<void> {
  if (entry.inFlight) {
    entry.isStale = true;
    return;
  }
  clearTimeout(entry.restTimer);
  entry.restTimer = undefined;
  const askedAt = performance.now();
  const isFirst = entry.deliveredAt === Number.NEGATIVE_INFINITY;
  entry.inFlight = true;
  entry.isStale = false;
  if (!entry.state.isFetching) publish(entry, { ...entry.state, isFetching: true });
  let next: Live<unknown>;
  try {
    const data = await call(entry.name, entry.input as ProcedureInput<ReadName>);
    next = { data, error: undefined, isFetching: false };
  } catch (error) {
    next = { data: entry.state.data, error: toAppError(error), isFetching: false };
  }
  entry.inFlight = false;
  const now = performance.now();
  // The first answer may have loaded what the later ones find in memory.
  const restMs = isFirst ? 0 : Math.min(REST_MOST_MS, REST_FACTOR * (now - askedAt));
  const isAskedAgain = entry.isStale && entry.listeners.size > 0;
  const isRestLong = restMs > DEBOUNCE_MS;
  entry.restsUntil = now + restMs;
  if (!isAskedAgain || isRestLong || now - entry.deliveredAt > STARVE_MS) {
    entry.deliveredAt = now;
    publish(entry, { ...next, isFetching: isAskedAgain && !isRestLong });
  }
  if (!isAskedAgain) return;
  if (isRestLong) refetchAfterRest(entry);
  else void fetchEntry(entry);
}

function readsOf(name: ReadName): readonly string[] {
  return procedures[name].reads;
}

function refetchChanged(): void {
  changeTimer = undefined;
  const tables = changedTables;
  changedTables = new Set();
  // A core that started anew may know better about everything.
  const isAnyStale = tables.has('host');
  for (const entry of entries.values()) {
    if (!isAnyStale && !readsOf(entry.name).some((table) => tables.has(table))) continue;
    if (entry.listeners.size > 0) refetchAfterRest(entry);
    else entry.isStale = true;
  }
}

function listen(): void {
  stopListening ??= onEvent('db.changed', ({ tables }) => {
    for (const table of tables) changedTables.add(table);
    changeTimer ??= setTimeout(refetchChanged, DEBOUNCE_MS);
  });
}

function entryOf(name: ReadName, input: unknown): Entry {
  const key = liveKey(name, input);
  let entry = entries.get(key);
  if (!entry) {
    const listeners = new Set<() => void>();
    const never = Number.NEGATIVE_INFINITY;
    const times = { deliveredAt: never, restsUntil: never, restTimer: undefined, dropTimer: undefined };
    entry = { name, input, listeners, state: IDLE, inFlight: false, isStale: true, ...times };
    entries.set(key, entry);
  }
  return entry;
}

/** Shows the entry to a listener until the returned function is called; asks when the answer is missing or stale. */
export function subscribeLive<N extends ReadName>(
  name: N,
  input: ProcedureInput<N>,
  listener: () => void,
): () => void {
  listen();
  const entry = entryOf(name, input);
  clearTimeout(entry.dropTimer);
  entry.listeners.add(listener);
  if (entry.isStale && !entry.inFlight) void fetchEntry(entry);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0) return;
    clearTimeout(entry.dropTimer);
    entry.dropTimer = setTimeout(() => {
      if (entry.listeners.size === 0) entries.delete(liveKey(name, input));
    }, KEEP_MS);
  };
}

export function peekLive<N extends ReadName>(name: N, input: ProcedureInput<N>): Live<ProcedureOutput<N>> {
  return (entries.get(liveKey(name, input))?.state ?? IDLE) as Live<ProcedureOutput<N>>;
}

/** Asks again at once, for a Try again button. */
export function refetchLive<N extends ReadName>(name: N, input: ProcedureInput<N>): void {
  const entry = entries.get(liveKey(name, input));
  if (entry) void fetchEntry(entry);
}

/** Forgets everything, for tests and for a core that started anew. */
export function resetLive(): void {
  for (const { dropTimer, restTimer } of entries.values()) {
    clearTimeout(dropTimer);
    clearTimeout(restTimer);
  }
  entries.clear();
  clearTimeout(changeTimer);
  changeTimer = undefined;
  changedTables = new Set();
  stopListening?.();
  stopListening = undefined;
}
