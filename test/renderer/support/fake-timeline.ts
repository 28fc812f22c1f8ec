import type { CaseEvent } from '#shared/model/guided.ts';
import type { Reminder, TimelineEntry, TimelineFacts } from '#shared/model/timeline.ts';
import { proposalsOf } from '#shared/timeline/proposals.ts';
import { DAY_MS, standingOf } from '#shared/timeline/standing.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';

/** Statuses of a case with how many days ago each was told. */
type Told = readonly (readonly [CaseEvent['status'], number])[];

interface Release extends Partial<TimelineFacts> {
  readonly index: number;
  readonly customer: number;
  /** Days ago. */
  readonly released: number;
  readonly told?: Told;
}

/** A release as the core tells of it. */
export function makeFacts(state: Pick<FakeState, 'now' | 'customers'>, release: Release): TimelineFacts {
  const { index, customer, released, told = [], ...more } = release;
  const { detail } = need(state.customers[customer % state.customers.length]);
  const outboxId = uuid(2_000 + index) as TimelineFacts['outboxId'];
  const registrationId = uuid(4_000 + index) as TimelineFacts['registrationId'];
  const source = more.channel === 'connector' ? 'connector' : 'person';
  return {
    registrationId,
    name: `Texts ${index}`,
    customerId: detail.id,
    customerName: detail.name,
    outboxId,
    channel: 'guided',
    delivery: told.length === 0 ? 'queued' : 'accepted',
    releasedAt: isoAt(state.now - released * DAY_MS),
    releasedBy: 'Robin',
    caseId: told.length === 0 ? null : `CASE-${index}`,
    caseStatus: told.at(-1)?.[0] ?? null,
    events: told.map(([status, days]) => ({
      registrationId,
      outboxId,
      status,
      at: isoAt(state.now - days * DAY_MS),
      source,
      who: source === 'person' ? 'Robin' : '',
      note: '',
    })),
    ...more,
  };
}

/** One of each stage. */
export function makeTimeline(state: Pick<FakeState, 'now' | 'customers'>): TimelineFacts[] {
  const of = (release: Release) => makeFacts(state, release);
  return [
    of({ index: 1, customer: 0, released: 3, name: 'Appointment reminders' }),
    of({ index: 2, customer: 0, released: 6, told: [['OPEN', 5]], name: 'Delivery texts' }),
    of({
      index: 3,
      customer: 0,
      released: 28,
      told: [
        ['OPEN', 27],
        ['SUBMITTED', 25],
        ['IN_REVIEW', 20],
      ],
      name: 'Billing texts',
    }),
    of({
      index: 4,
      customer: 1,
      released: 40,
      told: [
        ['OPEN', 39],
        ['SUBMITTED', 38],
      ],
      name: 'Care texts',
    }),
    of({
      index: 5,
      customer: 1,
      released: 45,
      channel: 'connector',
      told: [
        ['OPEN', 45],
        ['SUBMITTED', 45],
        ['IN_REVIEW', 45],
        ['APPROVED', 20],
      ],
      name: 'Library holds',
    }),
    of({
      index: 6,
      customer: 2,
      released: 30,
      told: [
        ['OPEN', 29],
        ['SUBMITTED', 28],
        ['REJECTED', 9],
      ],
      name: 'Class reminders',
    }),
    of({
      index: 7,
      customer: 2,
      released: 2,
      channel: 'connector',
      delivery: 'rejected',
      name: 'Port notices',
    }),
  ];
}

/** The timeline and its reminders as the core keeps them. */
export function timelineHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const changed = () => emit('db.changed', { tables: ['reminders'], revision: 1 });
  const remindersOf = (facts: TimelineFacts): Reminder[] => {
    const of = {
      registrationId: facts.registrationId,
      title: facts.name,
      customerId: facts.customerId,
      customerName: facts.customerName,
    };
    const proposed = proposalsOf(facts).map((one) => ({ ...of, ...one, text: '', day: null, doneAt: null }));
    const own = state.reminders.filter((one) => one.registrationId === facts.registrationId);
    return [...proposed, ...own]
      .map((one) => ({ ...one, ...state.said[one.id] }))
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  };
  const all = (customerId: string | null) =>
    state.timeline.filter((facts) => customerId === null || facts.customerId === customerId);
  const say = (id: string, change: FakeState['said'][string]) => {
    state.said = { ...state.said, [id]: { ...state.said[id], ...change } };
    changed();
    return {};
  };
  return {
    'timeline.get': ({ customerId }) =>
      all(customerId).map(
        (facts): TimelineEntry => ({
          ...facts,
          standing: standingOf(facts, state.now),
          reminders: remindersOf(facts),
        }),
      ),
    'reminders.list': ({ customerId }) => all(customerId).flatMap(remindersOf),
    'reminders.add': ({ registrationId, text, dueAt, day }) => {
      const facts = need(state.timeline.find((one) => one.registrationId === registrationId));
      const id = uuid(6_000 + state.reminders.length);
      const { name: title, customerId, customerName } = facts;
      const reminder = {
        id,
        registrationId,
        title,
        customerId,
        customerName,
        text,
        dueAt,
        day,
        doneAt: null,
      };
      state.reminders = [...state.reminders, { ...reminder, kind: 'own' }];
      changed();
      return { id };
    },
    'reminders.mark': ({ id, done }) => say(id, { doneAt: done ? isoAt(state.now) : null }),
    'reminders.snooze': ({ id, dueAt, day }) => say(id, { dueAt, day, doneAt: null }),
    'reminders.remove': ({ id }) => {
      state.reminders = state.reminders.filter((one) => one.id !== id);
      changed();
      return {};
    },
  };
}
