import { useEffect, useRef } from 'react';
import type { ProcedureInput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';

export interface Authorize {
  readonly begin: (input: ProcedureInput<'connections.authorize'>) => void;
  readonly cancel: () => void;
  /** The browser is open and a person is there, not here. */
  readonly isWaiting: boolean;
  /** What went wrong; calling it off oneself is no error. */
  readonly error: AppError | undefined;
}

const cancel = () => {
  call('connections.cancelAuthorize', {}).catch(() => {
    // The core is gone, and the sign-in with it.
  });
};

/** A sign-in by the browser. Leaving the place where it was begun calls it off. */
export function useAuthorize(onDone: (customers: readonly string[]) => void): Authorize {
  const authorize = useAction(async (input: ProcedureInput<'connections.authorize'>) => {
    const { customers } = await call('connections.authorize', input);
    onDone(customers);
  });
  const isWaiting = useRef(false);
  useEffect(() => {
    isWaiting.current = authorize.isBusy;
  }, [authorize.isBusy]);
  useEffect(
    () => () => {
      if (isWaiting.current) cancel();
    },
    [],
  );
  return {
    begin: (input) => void authorize.run(input),
    cancel,
    isWaiting: authorize.isBusy,
    error: authorize.error?.code === 'cancelled' ? undefined : authorize.error,
  };
}
