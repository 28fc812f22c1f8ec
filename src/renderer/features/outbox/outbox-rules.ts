import type { OutboxItem } from '#shared/model/outbox.ts';

export type OutboxGroup = 'needsYou' | 'waiting' | 'sent';

const GROUP_OF: Readonly<Record<OutboxItem['state'], OutboxGroup>> = {
  editing: 'waiting',
  queued: 'waiting',
  sending: 'waiting',
  unknown: 'waiting',
  accepted: 'sent',
  rejected: 'needsYou',
  'needs-attention': 'needsYou',
};

export const groupOf = ({ state, waitReason }: OutboxItem): OutboxGroup =>
  waitReason === 'sign-in' ? 'needsYou' : GROUP_OF[state];

/** What was or may have been accepted cannot be taken back; the core says the same. */
export const mayWithdraw = ({ state, lastErrorCode }: OutboxItem): boolean =>
  (state === 'queued' || state === 'rejected' || state === 'needs-attention') &&
  lastErrorCode !== 'bad-answer';

export const mayRetry = ({ state }: OutboxItem): boolean =>
  state === 'rejected' || state === 'needs-attention';

/** When the row came to stand where it stands: when it was sent, or released. */
export const sinceOf = ({ sentAt, createdAt }: OutboxItem): string => sentAt ?? createdAt;
