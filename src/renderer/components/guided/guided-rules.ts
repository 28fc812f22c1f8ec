import { placingStep, positionIn } from '#shared/guided/paths.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { isFinalCase } from '#shared/webex/connector.ts';

/** What waits and was not tried with an unknown end can be done by a person instead; the core says the same. */
export const mayGuide = ({ channel, state }: Pick<OutboxItem, 'channel' | 'state'>): boolean =>
  channel === 'connector' && state === 'queued';

/** Nobody else does it: the customer has no connector. */
export const mustGuide = (item: Pick<OutboxItem, 'channel' | 'state' | 'waitReason'>): boolean =>
  item.waitReason === 'no-connector' && mayGuide(item);

/** A person is at it: nothing stands in Control Hub's own number yet. */
export const isGuided = ({ waitReason }: Pick<OutboxItem, 'waitReason'>): boolean => waitReason === 'guided';

/** Placed by a person, and what became of it is not known to the end. */
export const isFollowed = ({ kind, channel, state, remoteStatus }: OutboxItem): boolean =>
  channel === 'guided' &&
  state === 'accepted' &&
  (kind === 'order' ? remoteStatus === 'PENDING' : !isFinalCase(remoteStatus));

/** What leads to the click list of an entry that a person does or did. */
export function guidedLabel(item: OutboxItem) {
  if (isGuided(item)) return 'guided.goOn';
  if (!isFollowed(item)) return 'guided.look';
  return item.kind === 'order' ? 'guided.outcomeButton' : 'guided.caseButton';
}

/** The first step that is not done; null when all are. */
export const currentStep = ({ steps }: Pick<GuidedRun, 'steps'>): GuidedStep | null =>
  steps.find(({ doneAt }) => doneAt === null)?.id ?? null;

/** Control Hub was told: from here on nobody can say that nothing has left. */
export const isPlaced = ({ kind, steps }: Pick<GuidedRun, 'kind' | 'steps'>): boolean =>
  steps.some(({ id, doneAt }) => id === placingStep(kind) && doneAt !== null);

export const positionOf = ({ steps }: Pick<GuidedRun, 'steps'>) =>
  positionIn(steps.map(({ doneAt }) => doneAt !== null));
