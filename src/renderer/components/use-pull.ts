import { type CustomerSummary, removalQuestion } from '#shared/model/customer.ts';
import { customerIdSchema } from '#shared/model/ids.ts';
import { call } from '../api/client.ts';
import { useLiveQuery } from '../api/live-query.ts';
import { useTellFailure } from '../api/use-told-action.ts';
import { useApp } from '../stores/store.ts';

const NO_INPUT = {};

/** A customer among the summaries; undefined until they are there. */
export function useSummary(customerId: string): CustomerSummary | undefined {
  return useLiveQuery('customers.list', NO_INPUT).data?.find(({ id }) => id === customerId);
}

/** Starts or cancels the pull of a customer; failures are told in a toast. */
export function usePull(customerId: string) {
  const pull = useApp((state) => state.pulls[customerId]);
  const tellFailure = useTellFailure();
  const attempt = (work: Promise<unknown>) => void work.catch(tellFailure);
  const id = customerIdSchema.parse(customerId);
  return {
    pull,
    start: () => attempt(call('pull.start', { customerId: id })),
    cancel: () => attempt(call('pull.cancel', { customerId: id })),
  };
}

/** What brings the mirror of a customer further: `import`, `signIn`, `goOn` or `pull`. */
export type PullStep = 'import' | 'signIn' | 'goOn' | 'pull';

export function pullStepOf(
  customer: Pick<CustomerSummary, 'fromFile' | 'signedIn' | 'lastPull' | 'numbers'> | undefined,
): PullStep {
  if (!customer) return 'pull';
  if (customer.fromFile) return 'import';
  if (!customer.signedIn) return 'signIn';
  return customer.lastPull?.state === 'paused' && removalQuestion(customer) === null ? 'goOn' : 'pull';
}

/** Does the step. */
export function usePullStep(customerId: string, connectionId: string | undefined) {
  const go = useApp((state) => state.go);
  const { start } = usePull(customerId);
  return (step: PullStep) => {
    if (step === 'import') go('import', { importFor: customerId });
    else if (step === 'signIn') go('settings', connectionId === undefined ? {} : { signIn: connectionId });
    else start();
  };
}
