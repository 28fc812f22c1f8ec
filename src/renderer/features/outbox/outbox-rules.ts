import { isFollowed, isGuided, mustGuide } from '#renderer/components/guided/guided-rules.ts';
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

/** What no waiting moves; the core counts the same. */
const WAITS_FOR_PERSON = new Set<OutboxItem['waitReason']>(['sign-in', 'no-connector', 'guided']);

export const groupOf = ({ state, waitReason }: OutboxItem): OutboxGroup =>
  WAITS_FOR_PERSON.has(waitReason) ? 'needsYou' : GROUP_OF[state];

export const mayRetry = ({ state }: OutboxItem): boolean =>
  state === 'rejected' || state === 'needs-attention';

/** It is tried again by itself, but a person need not wait for that. */
const waitsForTime = ({ waitReason }: OutboxItem): boolean =>
  waitReason === 'backoff' || waitReason === 'offline';

export type MainAct = 'sign-in' | 'retry' | 'go-on' | 'outcome' | 'guide' | 'story';

/** The one thing to do with a row that stands on its button; all else is in its menu. */
export function mainActOf(item: OutboxItem): MainAct {
  if (item.waitReason === 'sign-in') return 'sign-in';
  if (isGuided(item)) return 'go-on';
  if (isFollowed(item)) return 'outcome';
  if (mayRetry(item) || waitsForTime(item)) return 'retry';
  return mustGuide(item) ? 'guide' : 'story';
}

/** When the row came to stand where it stands: when it was sent, or released. */
export const sinceOf = ({ sentAt, createdAt }: OutboxItem): string => sentAt ?? createdAt;
