import { AppError } from '#shared/ipc/errors.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { Reminder, TimelineFacts } from '#shared/model/timeline.ts';
import { proposalsOf } from '#shared/timeline/proposals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { listStoredReminders, putReminder, removeReminder, type StoredReminder } from '../repos/reminders.ts';
import { readActor } from '../repos/settings.ts';
import { listTimeline } from '../repos/timeline.ts';

/** A reminder as it stands, and what is or would be kept of it. */
export interface KnownReminder {
  readonly shown: Reminder;
  readonly row: StoredReminder;
}

export function storedByRegistration(db: ReadDb): Map<string, StoredReminder[]> {
  const groups = new Map<string, StoredReminder[]>();
  for (const row of listStoredReminders(db)) {
    const group = groups.get(row.registrationId) ?? [];
    group.push(row);
    groups.set(row.registrationId, group);
  }
  return groups;
}

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

/** Of all registrations that were released, or of one customer's. */
export function allReminders(db: ReadDb, customerId: string | null): KnownReminder[] {
  const stored = storedByRegistration(db);
  return listTimeline(db, customerId).flatMap((facts) =>
    remindersOf(facts, stored.get(facts.registrationId) ?? []),
  );
}

/** What is still to be reminded of. @throws AppError `not-ready` when there is nothing, of which no calendar can be made */
export function openReminders(context: CoreContext, registrationId: string | null): Reminder[] {
  const all = allReminders(context.db.read, null).map(({ shown }) => shown);
  const open = all.filter(
    (one) => one.doneAt === null && (registrationId === null || one.registrationId === registrationId),
  );
  if (open.length > 0) return open;
  throw new AppError(
    'not-ready',
    'There is no open reminder, so a calendar file would be empty. Add a reminder first; nothing was written.',
  );
}

function requireReminder(db: ReadDb, id: string): StoredReminder {
  const known = allReminders(db, null).find(({ shown }) => shown.id === id);
  if (known) return known.row;
  throw new AppError(
    'not-found',
    'This reminder is not there any more: it was removed, or what it was about has come to pass. Nothing was changed.',
  );
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
    if (!listTimeline(db, null).some((facts) => facts.registrationId === registrationId)) {
      throw new AppError(
        'not-found',
        'This registration was not released, so the timeline does not hold it. Nothing was changed.',
      );
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
      throw new AppError(
        'not-allowed',
        'TextReady proposes this reminder from the dates of the case. Mark it as done instead; nothing was changed.',
      );
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
