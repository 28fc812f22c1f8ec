import type { OutboxItem } from '#shared/model/outbox.ts';

const UNSENT = new Set<OutboxItem['state']>(['queued', 'rejected', 'needs-attention']);

/** What may have been accepted can be taken back only by someone who knows that it was not, and says how. */
export const isDoubtful = ({ state, lastErrorCode }: OutboxItem): boolean =>
  !UNSENT.has(state) || lastErrorCode === 'bad-answer';

/** What is not certain to have been accepted; the core says the same. */
export const mayDiscard = ({ state }: OutboxItem): boolean => UNSENT.has(state) || state === 'unknown';

/** What a person placed becomes a draft again by undoing that step. */
export const mayWithdraw = (item: OutboxItem): boolean =>
  mayDiscard(item) && !(item.channel === 'guided' && item.state === 'unknown');
