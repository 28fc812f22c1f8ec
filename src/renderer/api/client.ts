import type { WindowApi } from '#shared/ipc/api.ts';
import {
  type EventName,
  type EventPayload,
  type ProcedureInput,
  type ProcedureName,
  type ProcedureOutput,
  procedures,
} from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import { DEFAULT_TIMEOUT_MS } from '#shared/ipc/procedure.ts';

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}

/** A round trip longer than this is worth knowing about, in milliseconds. */
export const SLOW_CALL_MS = 100;
const SLOW_CALLS_KEPT = 50;

export interface SlowCall {
  readonly name: ProcedureName;
  readonly tookMs: number;
}

const slowCalls: SlowCall[] = [];

/** The latest slow round trips, newest last. */
export const listSlowCalls = (): readonly SlowCall[] => slowCalls;

function noteDuration(name: ProcedureName, tookMs: number): void {
  if (tookMs < SLOW_CALL_MS) return;
  slowCalls.push({ name, tookMs: Math.round(tookMs) });
  if (slowCalls.length > SLOW_CALLS_KEPT) slowCalls.shift();
}

function timeoutOf(name: ProcedureName): number {
  const entry: { readonly timeoutMs?: number } = procedures[name];
  return entry.timeoutMs ?? DEFAULT_TIMEOUT_MS;
}

type Send = (input: unknown) => Promise<WireResult<unknown>>;

function sender(name: ProcedureName): Send {
  const [area = '', verb = ''] = name.split('.');
  const areas = window.api as unknown as Readonly<Record<string, Readonly<Record<string, Send>>>>;
  const send = areas[area]?.[verb];
  if (!send) throw new AppError('internal', `The window has no way to ask for ${name}.`);
  return send;
}

function withTimeout<T>(work: Promise<T>, name: ProcedureName): Promise<T> {
  const limitMs = timeoutOf(name);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError('timeout', `${name} did not answer within ${Math.round(limitMs / 1000)} s.`));
    }, limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Asks for one procedure of the contract.
 * @throws AppError with the code that came back, `timeout`, or `internal` when the wire itself failed.
 */
export async function call<N extends ProcedureName>(
  name: N,
  input: ProcedureInput<N>,
): Promise<ProcedureOutput<N>> {
  const startedAt = performance.now();
  try {
    const result = await withTimeout(sender(name)(input), name);
    if (!result.ok) throw AppError.fromWire(result.error);
    return result.value as ProcedureOutput<N>;
  } catch (error) {
    throw toAppError(error);
  } finally {
    noteDuration(name, performance.now() - startedAt);
  }
}

/** Any thrown thing as an `AppError`; what is not expected becomes `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('internal', error instanceof Error ? error.message : String(error));
}

/** Listens to an event of the contract until the returned function is called. */
export function onEvent<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.api.on(name, listener);
}
