import { AppError } from '#shared/ipc/errors.ts';
import type { Core } from './core.ts';
import type { CoreCallName, CoreInput, CoreOutput } from './handlers/procedures.ts';

/** One call in-process: the answer, or its typed error thrown. For the command line and for tests. */
export async function ask<N extends CoreCallName>(
  core: Core,
  name: N,
  input: CoreInput<N>,
): Promise<CoreOutput<N>> {
  const result = await core.call(name, input);
  if (!result.ok) throw AppError.fromWire(result.error);
  return result.value;
}
