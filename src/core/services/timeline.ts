import type { TimelineEntry } from '#shared/model/timeline.ts';
import { standingOf } from '#shared/timeline/standing.ts';
import type { CoreContext } from '../context.ts';
import { listTimeline } from '../repos/timeline.ts';
import { requireCustomer } from './customers.ts';
import { remindersOf, storedByRegistration } from './reminders.ts';

/** Every registration that was released, by customer, with what is expected of it. @param customerId null for all customers */
export function timeline(context: CoreContext, customerId: string | null): TimelineEntry[] {
  if (customerId !== null) requireCustomer(context, customerId);
  const db = context.db.read;
  const now = context.clock.now();
  const stored = storedByRegistration(db);
  return listTimeline(db, customerId).map((facts) => ({
    ...facts,
    standing: standingOf(facts, now),
    reminders: remindersOf(facts, stored.get(facts.registrationId) ?? []).map(({ shown }) => shown),
  }));
}
