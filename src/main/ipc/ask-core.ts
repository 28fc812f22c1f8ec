import type { z } from 'zod';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import type { HostProcedureName, HostProcedures } from '#shared/ipc/host-contract.ts';
import type { CoreHost } from '../host/core-host.ts';

/** Asks the core and throws its typed error. */
export async function askCore<N extends HostProcedureName>(
  core: CoreHost,
  name: N,
  input: z.input<HostProcedures[N]['input']>,
): Promise<z.output<HostProcedures[N]['output']>> {
  return unwrap((await core.call(name, input)) as WireResult<z.output<HostProcedures[N]['output']>>);
}

/** The same for a procedure that the window has too. */
export async function askOwn<N extends ProcedureName>(
  core: CoreHost,
  name: N,
  input: ProcedureInput<N>,
): Promise<ProcedureOutput<N>> {
  return unwrap((await core.call(name, input)) as WireResult<ProcedureOutput<N>>);
}

/** The value of an answer. @throws AppError that it carries otherwise */
export function unwrap<T>(result: WireResult<T>): T {
  if (!result.ok) throw AppError.fromWire(result.error);
  return result.value;
}
