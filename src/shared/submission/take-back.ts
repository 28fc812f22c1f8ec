import type { DeliveryState } from '../model/batch.ts';
import type { OutboxItem } from '../model/outbox.ts';

/** What says whether an entry of the outbox can have been accepted. */
type Standing = Pick<OutboxItem, 'channel' | 'lastErrorCode'> & {
  readonly state: DeliveryState | 'withdrawn';
};

const UNSENT = new Set<Standing['state']>(['queued', 'rejected', 'needs-attention']);

/** What may have been accepted can be taken back only by someone who knows that it was not, and says how. */
export const isDoubtful = ({ state, lastErrorCode }: Standing): boolean =>
  !UNSENT.has(state) || lastErrorCode === 'bad-answer';

/** What is not certain to have been accepted. */
export const mayDiscard = ({ state }: Pick<Standing, 'state'>): boolean =>
  UNSENT.has(state) || state === 'unknown';

/** A person has said that it was placed in Control Hub; undoing that step makes it a draft again. */
export const wasPlaced = ({ channel, state }: Pick<Standing, 'channel' | 'state'>): boolean =>
  channel === 'guided' && state === 'unknown';

export const mayWithdraw = (one: Standing): boolean => mayDiscard(one) && !wasPlaced(one);
