import { placingStep, positionIn } from '#shared/guided/paths.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';

/** What waits and was not tried with an unknown end can be done by a person instead; the core says the same. */
export const mayGuide = ({ channel, state }: Pick<OutboxItem, 'channel' | 'state'>): boolean =>
  channel === 'connector' && state === 'queued';

/** A person is at it: nothing stands in Control Hub's own number yet. */
export const isGuided = ({ channel, state }: Pick<OutboxItem, 'channel' | 'state'>): boolean =>
  channel === 'guided' && (state === 'queued' || state === 'unknown');

const FINAL = new Set<string | null>(['COMPLETE', 'PARTIAL', 'ERROR', 'APPROVED', 'REJECTED']);

/** Placed by a person, and what became of it is not known to the end. */
export const isFollowed = ({ channel, state, remoteStatus }: OutboxItem): boolean =>
  channel === 'guided' && state === 'accepted' && !FINAL.has(remoteStatus);

/** The first step that is not done; null when all are. */
export const currentStep = ({ steps }: Pick<GuidedRun, 'steps'>): GuidedStep | null =>
  steps.find(({ doneAt }) => doneAt === null)?.id ?? null;

/** Control Hub was told: from here on nobody can say that nothing has left. */
export const isPlaced = ({ kind, steps }: Pick<GuidedRun, 'kind' | 'steps'>): boolean =>
  steps.some(({ id, doneAt }) => id === placingStep(kind) && doneAt !== null);

export const positionOf = ({ steps }: Pick<GuidedRun, 'steps'>) =>
  positionIn(steps.map(({ doneAt }) => doneAt !== null));
