import type { RegistrationId } from '#shared/model/ids.ts';
import type { Reminder, TimelineFacts } from '#shared/model/timeline.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import { proposalsOf } from '#shared/timeline/proposals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { findRegistration } from '../repos/registrations.ts';
import {
  listStoredReminders,
  putReminder,
  registrationOfReminder,
  removeReminder,
  type StoredReminder,
} from '../repos/reminders.ts';
import { readActor } from '../repos/settings.ts';
import { listTimeline } from '../repos/timeline.ts';

/** A reminder as it stands, and what is or would be kept of it. */
export interface KnownReminder {
  readonly shown: Reminder;
  readonly row: StoredReminder;
}

export const storedByRegistration = (db: ReadDb): Map<string, StoredReminder[]> =>
  Map.groupBy(listStoredReminders(db), ({ registrationId }) => registrationId);

/** What the app proposes for a registration and what a person wrote, by date. */
export function remindersOf(facts: TimelineFacts, stored: readonly StoredReminder[]): KnownReminder[] {
  const { registrationId, name: title, customerId, customerName } = facts;
  const known = (row: StoredReminder, dueAt: string): KnownReminder => {
    const { id, kind, text, day, doneAt } = row;
    const of = { registrationId, title, customerId, customerName };
    return { shown: { id, ...of, kind, text, dueAt, day, doneAt: toIsoOrNull(doneAt) }, row };
  };
  const byId = new Map(stored.map((row) => [row.id, row]));
  const nothing = { registrationId, text: '', dueAt: null, day: null, doneAt: null, notifiedFor: null };
  const proposed = proposalsOf(facts).map(({ id, kind, dueAt }) => {
    const row = byId.get(id) ?? { id, kind, ...nothing };
    return known(row, toIsoOrNull(row.dueAt) ?? dueAt);
  });
  const own = stored.flatMap((row) =>
    row.kind === 'own' && row.dueAt !== null ? [known(row, toIso(row.dueAt))] : [],
  );
  const when = ({ shown }: KnownReminder) => `${shown.dueAt} ${shown.id}`;
  return [...proposed, ...own].sort((a, b) => when(a).localeCompare(when(b)));
}

function knownReminders(db: ReadDb, all: readonly TimelineFacts[]): KnownReminder[] {
  const stored = storedByRegistration(db);
  return all.flatMap((facts) => remindersOf(facts, stored.get(facts.registrationId) ?? []));
}

/** Of all registrations that were released, or of one customer's. */
export const allReminders = (db: ReadDb, customerId: string | null): KnownReminder[] =>
  knownReminders(db, listTimeline(db, customerId));

/** What the timeline holds of one registration; nothing when it was not released, or is gone. */
function timelineOf(db: ReadDb, registrationId: string): TimelineFacts[] {
  const customerId = findRegistration(db, registrationId)?.customerId;
  const all = customerId === undefined ? [] : listTimeline(db, customerId);
  return all.filter((facts) => facts.registrationId === registrationId);
}

/** What is still to be reminded of. @throws AppError `not-ready` when there is nothing, of which no calendar can be made */
export function openReminders(context: CoreContext, registrationId: string | null): Reminder[] {
  const db = context.db.read;
  const facts = registrationId === null ? listTimeline(db, null) : timelineOf(db, registrationId);
  const open = knownReminders(db, facts).flatMap(({ shown }) => (shown.doneAt === null ? [shown] : []));
  if (open.length > 0) return open;
  throw refuseSubmission('no-reminder', {});
}

function requireReminder(db: ReadDb, id: string): StoredReminder {
  const registrationId = registrationOfReminder(db, id);
  const facts = registrationId === undefined ? [] : timelineOf(db, registrationId);
  const known = knownReminders(db, facts).find(({ shown }) => shown.id === id);
  if (known) return known.row;
  throw refuseSubmission('reminder-gone', {});
}

/** One's own reminder of a registration that was released. */
export function addReminder(
  context: CoreContext,
  input: Pick<Reminder, 'text' | 'dueAt' | 'day'> & { readonly registrationId: RegistrationId },
): { id: string } {
  const now = context.clock.now();
  const id = mintId(context.clock);
  const { registrationId, text, day } = input;
  const row = { id, registrationId, kind: 'own', text, day, doneAt: null, notifiedFor: null } as const;
  context.db.write((db) => {
    if (timelineOf(db, registrationId).length === 0) {
      throw refuseSubmission('reminder-of-unreleased', {});
    }
    putReminder(db, { ...row, dueAt: Date.parse(input.dueAt), who: '', now });
  });
  return { id };
}

/** A person has seen to it, or takes that back. */
export function markReminder(
  context: CoreContext,
  input: { readonly id: string; readonly done: boolean },
): void {
  const now = context.clock.now();
  context.db.write((db) => {
    const row = requireReminder(db, input.id);
    const who = input.done ? readActor(db) : '';
    putReminder(db, { ...row, doneAt: input.done ? now : null, who, now });
  });
}

/** Gives it another date, at which it reminds again. */
export function snoozeReminder(context: CoreContext, input: Pick<Reminder, 'id' | 'dueAt' | 'day'>): void {
  const now = context.clock.now();
  context.db.write((db) => {
    const row = requireReminder(db, input.id);
    putReminder(db, { ...row, dueAt: Date.parse(input.dueAt), day: input.day, doneAt: null, who: '', now });
  });
}

/** Takes back one's own reminder; what the app proposes is done, not removed. */
export function dropReminder(context: CoreContext, id: string): void {
  context.db.write((db) => {
    if (requireReminder(db, id).kind !== 'own') {
      throw refuseSubmission('reminder-proposed', {});
    }
    removeReminder(db, id, context.clock.now());
  });
}

/** Those that fell due and were not shown for their date, which count as shown from now on, and when the next one falls due. */
export function takeDueReminders(context: CoreContext): { due: Reminder[]; nextAt: string | null } {
  const now = context.clock.now();
  const open = allReminders(context.db.read, null).filter(({ shown }) => shown.doneAt === null);
  const dueOf = ({ shown }: KnownReminder) => Date.parse(shown.dueAt);
  const due = open.filter((one) => dueOf(one) <= now && one.row.notifiedFor !== dueOf(one));
  const coming = open.map(dueOf).filter((at) => at > now);
  if (due.length > 0) {
    context.db.write((db) => {
      for (const one of due) putReminder(db, { ...one.row, notifiedFor: dueOf(one), who: '', now });
    });
  }
  return {
    due: due.map(({ shown }) => shown),
    nextAt: coming.length === 0 ? null : toIso(Math.min(...coming)),
  };
}
