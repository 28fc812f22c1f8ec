import type { z } from 'zod';
import type { WindowApi } from '#shared/ipc/api.ts';
import {
  type EventName,
  type EventPayload,
  events,
  type ProcedureName,
  type ProcedureOutput,
  type Procedures,
  procedures,
} from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import { PROCEDURE_NAMES } from '#shared/ipc/names.ts';
import { defaultHandlers } from './fake-handlers.ts';
import { type FakeState, makeState } from './fake-state.ts';

export type Parsed<N extends ProcedureName> = z.output<Procedures[N]['input']>;
export type Handler<N extends ProcedureName> = (
  input: Parsed<N>,
) => ProcedureOutput<N> | Promise<ProcedureOutput<N>>;
export type Handlers = { [N in ProcedureName]: Handler<N> };

export interface FakeApi {
  readonly api: WindowApi;
  readonly state: FakeState;
  /** Every call so far, in order. */
  readonly calls: { readonly name: ProcedureName; readonly input: unknown }[];
  /** Answers a procedure differently from now on. */
  readonly answer: <N extends ProcedureName>(name: N, handler: Handler<N>) => void;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly callsOf: <N extends ProcedureName>(name: N) => Parsed<N>[];
}

function wireError(error: unknown): WireResult<never> {
  const known = error instanceof AppError ? error : new AppError('internal', String(error));
  return { ok: false, error: known.toWire() };
}

/** A `window.api` of the contract's own types, whose answers are checked by the contract's own schemas. */
export function createFakeApi(options: { readonly now: number; readonly isEmpty?: boolean }): FakeApi {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const calls: FakeApi['calls'] = [];
  const emit: FakeApi['emit'] = (name, payload) => {
    const parsed = events[name].payload.parse(payload);
    for (const listener of [...(listeners.get(name) ?? [])]) listener(parsed as never);
  };
  const state = makeState(options.now, options.isEmpty ?? false);
  const handlers: Handlers = defaultHandlers(state, emit);
  const perform = async (name: ProcedureName, input: unknown): Promise<WireResult<unknown>> => {
    calls.push({ name, input });
    try {
      const parsed = procedures[name].input.parse(input);
      const value = await (handlers[name] as (given: unknown) => unknown)(parsed);
      return { ok: true, value: procedures[name].output.parse(structuredClone(value)) };
    } catch (error) {
      return wireError(error);
    }
  };
  const areas: Record<string, Record<string, unknown>> = {};
  for (const name of PROCEDURE_NAMES) {
    const [area = '', verb = ''] = name.split('.');
    areas[area] = { ...areas[area], [verb]: (input: unknown) => perform(name, input) };
  }
  const on = (name: EventName, listener: (payload: never) => void) => {
    const group = listeners.get(name) ?? new Set();
    listeners.set(name, group.add(listener));
    return () => group.delete(listener);
  };
  return {
    api: { ...areas, on } as unknown as WindowApi,
    state,
    calls,
    emit,
    answer: (name, handler) => {
      handlers[name] = handler as Handlers[typeof name];
    },
    callsOf: <N extends ProcedureName>(name: N) =>
      calls.filter((one) => one.name === name).map((one) => one.input as Parsed<N>),
  };
}
