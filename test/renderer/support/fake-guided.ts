import { pathsWith, placeOf, placingStep, stepsOf } from '#shared/guided/paths.ts';
import { checkSummary } from '#shared/guided/summary.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CaseEvent, GuidedRun } from '#shared/model/guided.ts';
import { e164Schema, outboxIdSchema } from '#shared/model/ids.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt } from './sample-customers.ts';

const HASH = 'c0ffee5f1d6a0c9b3e47d28a1f0c6b7e9d4432a8c05b1e6f7d9083c2b4a6e8d0';
/** One grey dot. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** What the window of Control Hub says in a test; null while it is closed. */
export interface FakeHub {
  outboxId: string | null;
  text: string;
}

export const fakeNumber = (index: number) =>
  e164Schema.parse(`+1206555${String(100 + index).padStart(4, '0')}`);

/** A run as the core begins it. */
export function makeRun(item: OutboxItem, state: FakeState): GuidedRun {
  return {
    outboxId: item.id,
    kind: item.kind,
    customerId: item.customerId,
    customerName: item.customerName,
    entityId: item.entityId,
    title: item.title,
    locationName: item.kind === 'order' ? item.title : null,
    steps: stepsOf(item.kind).map((id) => ({ id, place: placeOf(item.kind, id), doneAt: null })),
    numbers: Array.from({ length: item.count }, (_, index) => ({
      e164: fakeNumber(index),
      ownerName: index % 3 === 0 ? '' : `Dana Brooks ${index}`,
      ticked: false,
    })),
    check: null,
    pictures: [],
    reference: null,
    startedAt: isoAt(state.now),
    finishedAt: null,
    paths: pathsWith(state.settings.guidedPaths),
    address: state.settings.guidedAddress,
  };
}

/** The guided channel as the core keeps it, and a window that says what a test gives it. */
export function guidedHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const changed = (...tables: string[]) => emit('db.changed', { tables, revision: 1 });
  const itemOf = (outboxId: string) => need(state.outbox.find(({ id }) => id === outboxId));
  const runOf = (outboxId: string) => need(state.runs.find((run) => run.outboxId === outboxId));
  const update = (outboxId: string, change: Partial<GuidedRun>) => {
    state.runs = state.runs.map((run) => (run.outboxId === outboxId ? { ...run, ...change } : run));
    changed('guided', 'outbox');
  };
  const check = (outboxId: string, text: string, source: 'pasted' | 'read') => {
    const run = runOf(outboxId);
    const ours = { numbers: run.numbers.map(({ e164 }) => e164), locationName: run.locationName };
    const found = checkSummary(text, ours);
    update(outboxId, { check: { ...found, at: isoAt(state.now), source, textHash: HASH } });
    return found;
  };
  return {
    'guided.get': ({ outboxId }) => state.runs.find((run) => run.outboxId === outboxId) ?? null,
    'guided.start': ({ outboxId }) => {
      const item = itemOf(outboxId);
      Object.assign(item, { channel: 'guided', waitReason: 'guided' });
      const run = makeRun(item, state);
      state.runs = [...state.runs, run];
      changed('guided', 'outbox');
      return run;
    },
    'guided.leave': ({ outboxId }) => {
      Object.assign(itemOf(outboxId), { channel: 'connector', waitReason: 'next' });
      state.runs = state.runs.filter((run) => run.outboxId !== outboxId);
      changed('guided', 'outbox');
      return {};
    },
    'guided.step': ({ outboxId, step, done }) => {
      const run = runOf(outboxId);
      if (step === placingStep(run.kind))
        Object.assign(itemOf(outboxId), { state: done ? 'unknown' : 'queued' });
      const doneAt = done ? isoAt(state.now) : null;
      update(outboxId, { steps: run.steps.map((one) => (one.id === step ? { ...one, doneAt } : one)) });
      return {};
    },
    'guided.tick': ({ outboxId, numbers, ticked }) => {
      const some = new Set<string>(numbers);
      const all = runOf(outboxId).numbers;
      update(outboxId, { numbers: all.map((one) => (some.has(one.e164) ? { ...one, ticked } : one)) });
      return {};
    },
    'guided.checkSummary': ({ outboxId, text }) => check(outboxId, text, 'pasted'),
    'guided.finish': ({ outboxId, reference }) => {
      const run = runOf(outboxId);
      const isOrder = run.kind === 'order';
      Object.assign(itemOf(outboxId), {
        state: 'accepted',
        waitReason: null,
        sentAt: isoAt(state.now),
        reference,
        remoteStatus: isOrder ? 'PENDING' : 'OPEN',
      });
      if (!isOrder) state.cases.push(caseEvent(run, 'OPEN', state, ''));
      const doneAt = isoAt(state.now);
      const steps = run.steps.map((one) => (one.id === 'reference' ? { ...one, doneAt } : one));
      update(outboxId, { steps, reference, finishedAt: doneAt });
      return {};
    },
    'guided.outcome': ({ outboxId, failed }) => {
      const { numbers } = runOf(outboxId);
      const status =
        failed.length === 0 ? 'COMPLETE' : failed.length === numbers.length ? 'ERROR' : 'PARTIAL';
      Object.assign(itemOf(outboxId), { remoteStatus: status });
      changed('outbox');
      return {};
    },
    'guided.picture': () => ({ dataUrl: PNG }),
    'cases.list': ({ registrationId }) =>
      state.cases.filter((event) => event.registrationId === registrationId),
    'cases.record': ({ registrationId, status, note }) => {
      const run = need(state.runs.find(({ entityId }) => entityId === registrationId));
      state.cases.push(caseEvent(run, status, state, note));
      Object.assign(itemOf(run.outboxId), { remoteStatus: status });
      changed('cases', 'outbox');
      return {};
    },
    ...windowHandlers(state, emit, check),
  };
}

function windowHandlers(
  state: FakeState,
  emit: FakeApi['emit'],
  check: (outboxId: string, text: string, source: 'read') => ReturnType<typeof checkSummary>,
): Partial<Handlers> {
  const changed = (...tables: string[]) => emit('db.changed', { tables, revision: 1 });
  const requireOpen = (outboxId: string) => {
    if (state.hub.outboxId !== outboxId) throw new AppError('not-ready', 'Control Hub is not open.');
  };
  return {
    'guided.openWindow': ({ outboxId }) => {
      state.hub.outboxId = outboxId;
      changed('guided-window');
      return {};
    },
    'guided.readSummary': ({ outboxId }) => {
      requireOpen(outboxId);
      return check(outboxId, state.hub.text, 'read');
    },
    'guided.takePicture': ({ outboxId }) => {
      requireOpen(outboxId);
      state.runs = state.runs.map((run) =>
        run.outboxId === outboxId
          ? { ...run, pictures: [...run.pictures, { hash: HASH, at: isoAt(state.now) }] }
          : run,
      );
      changed('guided');
      return { hash: HASH };
    },
    'guided.window': () => {
      const { outboxId } = state.hub;
      return outboxId === null
        ? { open: false, outboxId: null, url: '', title: '' }
        : {
            open: true,
            outboxId: outboxIdSchema.parse(outboxId),
            url: 'https://admin.webex.com/services',
            title: 'admin.webex.com - Services',
          };
    },
  };
}

function caseEvent(run: GuidedRun, status: CaseEvent['status'], state: FakeState, note: string): CaseEvent {
  return {
    registrationId: run.entityId as CaseEvent['registrationId'],
    outboxId: run.outboxId,
    status,
    at: isoAt(state.now),
    source: 'person',
    who: state.settings.actor,
    note,
  };
}
