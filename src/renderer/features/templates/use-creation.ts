import { useEffect, useRef, useState } from 'react';
import { call, toAppError } from '#renderer/api/client.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { CustomerId, TemplateId } from '#shared/model/ids.ts';
import type { DraftOutcome } from '#shared/model/template.ts';

/** So few at a time that progress shows and stopping is soon. */
const AT_ONCE = 5;

export interface Creation {
  readonly state: 'asking' | 'running' | 'done';
  readonly outcomes: readonly DraftOutcome[];
  readonly total: number;
  readonly error: AppError | undefined;
  readonly run: (customerIds: readonly CustomerId[], numbers: 'authorised' | 'none') => Promise<void>;
  /** After the customers in hand; what was made stays. */
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Makes drafts for some customers at a time. Leaving the screen stops it; each draft is whole. */
export function useCreation(templateId: TemplateId): Creation {
  const [state, setState] = useState<Creation['state']>('asking');
  const [outcomes, setOutcomes] = useState<readonly DraftOutcome[]>([]);
  const [total, setTotal] = useState(0);
  const [error, setError] = useState<AppError | undefined>(undefined);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const run: Creation['run'] = async (customerIds, numbers) => {
    isStopped.current = false;
    setState('running');
    setTotal(customerIds.length);
    setError(undefined);
    try {
      let all: readonly DraftOutcome[] = [];
      for (let at = 0; at < customerIds.length && !isStopped.current; at += AT_ONCE) {
        const some = customerIds.slice(at, at + AT_ONCE);
        all = [...all, ...(await call('templates.makeDrafts', { templateId, customerIds: some, numbers }))];
        setOutcomes(all);
      }
    } catch (caught) {
      setError(toAppError(caught));
    }
    setState('done');
  };
  return {
    state,
    outcomes,
    total,
    error,
    run,
    stop: () => {
      isStopped.current = true;
    },
    reset: () => {
      setState('asking');
      setOutcomes([]);
      setError(undefined);
    },
  };
}
