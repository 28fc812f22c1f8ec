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

/**
 * One question per entry is in flight, so answers cannot overtake each other. An answer that was asked
 * before a change is dropped and asked again, unless the screen has waited too long already.
 */
async function fetchEntry(entry: Entry): Promise<void> {
  if (entry.inFlight) {
    entry.isStale = true;
    return;
  }
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
  const isAskedAgain = entry.isStale && entry.listeners.size > 0;
  const hasWaited = performance.now() - entry.deliveredAt > STARVE_MS;
  if (!isAskedAgain || hasWaited) {
    entry.deliveredAt = performance.now();
    publish(entry, { ...next, isFetching: isAskedAgain });
  }
  if (isAskedAgain) void fetchEntry(entry);
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
    if (entry.listeners.size > 0) void fetchEntry(entry);
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
    const times = { deliveredAt: Number.NEGATIVE_INFINITY, dropTimer: undefined };
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
  for (const entry of entries.values()) clearTimeout(entry.dropTimer);
  entries.clear();
  clearTimeout(changeTimer);
  changeTimer = undefined;
  changedTables = new Set();
  stopListening?.();
  stopListening = undefined;
}
