import type { EventName, EventPayload, ProcedureInput, ProcedureName, ProcedureOutput } from './contract.ts';
import type { WireResult } from './errors.ts';

type Area<N extends string> = N extends `${infer A}.${string}` ? A : never;
type Verb<N extends string, A extends string> = N extends `${A}.${infer V}` ? V : never;

/** `window.api`: one function per procedure, and `on` for events. */
export type WindowApi = {
  readonly [A in Area<ProcedureName>]: {
    readonly [V in Verb<ProcedureName, A>]: (
      input: ProcedureInput<`${A}.${V}` & ProcedureName>,
    ) => Promise<WireResult<ProcedureOutput<`${A}.${V}` & ProcedureName>>>;
  };
} & {
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void;
};

/** Channel names between window and host. The event channel carries `{ name, payload }`. */
export const CALL_CHANNEL = 'textready:call';
export const EVENT_CHANNEL = 'textready:event';
