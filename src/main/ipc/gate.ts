import { type ProcedureName, procedures } from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import { DEFAULT_TIMEOUT_MS } from '#shared/ipc/procedure.ts';

/** Answers one procedure of the window; the input has been parsed. */
export type Answer = (name: ProcedureName, input: unknown) => Promise<WireResult<unknown>>;

function refuse(code: 'bad-input' | 'not-allowed' | 'timeout', message: string): WireResult<never> {
  return { ok: false, error: new AppError(code, message).toWire() };
}

/**
 * Everything a window sends passes here: the sender, the name and the input are checked before anything happens,
 * and no call lasts longer than its contract allows.
 */
export async function passGate(
  trusted: boolean,
  message: unknown,
  answer: Answer,
): Promise<WireResult<unknown>> {
  if (!trusted) return refuse('not-allowed', 'This page may not call TextReady.');
  if (typeof message !== 'object' || message === null)
    return refuse('bad-input', 'The message is not a call.');
  const { name, input } = message as { name?: unknown; input?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(procedures, name))
    return refuse('not-allowed', 'There is no such procedure.');
  const known = name as ProcedureName;
  const parsed = procedures[known].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(
      'bad-input',
      `${known}: ${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not valid'}.`,
    );
  }
  return withTimeout(answer(known, parsed.data), procedures[known].timeoutMs ?? DEFAULT_TIMEOUT_MS, known);
}

async function withTimeout(
  work: Promise<WireResult<unknown>>,
  timeoutMs: number,
  name: string,
): Promise<WireResult<unknown>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<WireResult<unknown>>((resolve) => {
    timer = setTimeout(
      () =>
        resolve(
          refuse(
            'timeout',
            `${name} took longer than ${timeoutMs / 1000} s. It may still finish; look again before repeating it.`,
          ),
        ),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
