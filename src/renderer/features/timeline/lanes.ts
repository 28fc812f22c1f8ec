import type { TimelineEntry } from '#shared/model/timeline.ts';
import { standingOf } from '#shared/timeline/standing.ts';

export type Shown = 'progress' | 'decided' | 'all';

export const isDecided = ({ standing: { stage } }: TimelineEntry): boolean =>
  stage === 'approved' || stage === 'rejected';

export const needsPerson = ({ standing: { next } }: TimelineEntry): boolean => next.by === 'person';

export const isReminderDue = ({ reminders }: TimelineEntry, now: number): boolean =>
  reminders.some(({ doneAt, dueAt }) => doneAt === null && Date.parse(dueAt) <= now);

/** Where everything stands at this moment, which moves on while the answer stays. */
export const standingNow = (entries: readonly TimelineEntry[], now: number): TimelineEntry[] =>
  entries.map((entry) => ({ ...entry, standing: standingOf(entry, now) }));

export const matches = (entry: TimelineEntry, shown: Shown, customerId: string | null): boolean =>
  (customerId === null || entry.customerId === customerId) &&
  (shown === 'all' || isDecided(entry) === (shown === 'decided'));

export type Lane =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: TimelineEntry };

/** Entries under the names of their customers, in the order given. */
export function lanesOf(entries: readonly TimelineEntry[]): Lane[] {
  const groups = Map.groupBy(entries, ({ customerId }) => customerId);
  return [...groups].flatMap(([key, own]): Lane[] => [
    { kind: 'group', key, name: own[0]?.customerName ?? '', count: own.length },
    ...own.map((entry) => ({ kind: 'entry' as const, key: entry.registrationId, entry })),
  ]);
}
