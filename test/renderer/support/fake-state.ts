import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { BatchDetail } from '#shared/model/batch.ts';
import type { Change } from '#shared/model/change.ts';
import type { CaseEvent, GuidedRun } from '#shared/model/guided.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import type { SavedView } from '#shared/model/number.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import type { LatestRejection } from '#shared/model/rejection.ts';
import type { Revision } from '#shared/model/revision.ts';
import { type AppStatus, type Connection, DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts';
import type { Reminder, TimelineFacts } from '#shared/model/timeline.ts';
import type { FakeHub } from './fake-guided.ts';
import { makeEntry } from './fake-journal.ts';
import { makeTimeline } from './fake-timeline.ts';
import { isoAt, makeCustomers, type SampleCustomer } from './sample-customers.ts';
import { makeBatches, makeChanges, makeConnections, makeOutbox, makeRegistrations } from './sample-work.ts';

export interface FakeState {
  readonly now: number;
  settings: Settings;
  network: AppStatus['network'];
  connections: Connection[];
  customers: SampleCustomer[];
  changes: Change[];
  batches: BatchDetail[];
  registrations: RegistrationDetail[];
  outbox: OutboxItem[];
  runs: GuidedRun[];
  cases: CaseEvent[];
  /** The window of Control Hub. */
  hub: FakeHub;
  acknowledgements: (Acknowledgement & { readonly registrationId: string })[];
  attachments: Attachment[];
  /** Earlier revisions by registration, newest first. */
  revisions: Record<string, Revision[]>;
  rejections: LatestRejection[];
  views: SavedView[];
  timeline: TimelineFacts[];
  /** Those that a person wrote. */
  reminders: Reminder[];
  /** What was said of a reminder, by its id. */
  said: Readonly<Record<string, Partial<Pick<Reminder, 'dueAt' | 'day' | 'doneAt'>>>>;
  journal: JournalEntry[];
  host: ProcedureOutput<'host.info'>;
}

/** Fills the state with the sample. */
export function fillState(state: FakeState): void {
  const { now } = state;
  state.customers = makeCustomers(now);
  state.connections = makeConnections(now);
  const [main] = state.customers;
  if (!main) return;
  state.changes = makeChanges(main, now);
  state.batches = makeBatches(main, now);
  state.registrations = makeRegistrations(main, now);
  state.outbox = makeOutbox(now);
  state.timeline = makeTimeline(state);
  state.cases = state.timeline.flatMap(({ events }) => events);
  state.journal = Array.from({ length: 260 }, (_, index) => makeEntry(index + 1, state));
}

export function makeState(now: number, isEmpty: boolean): FakeState {
  const state: FakeState = {
    now,
    settings: { ...DEFAULT_SETTINGS, actor: 'Robin' },
    network: 'online',
    connections: [],
    customers: [],
    changes: [],
    batches: [],
    registrations: [],
    outbox: [],
    runs: [],
    cases: [],
    hub: { outboxId: null, text: '' },
    acknowledgements: [],
    attachments: [],
    revisions: {},
    rejections: [],
    views: [],
    timeline: [],
    reminders: [],
    said: {},
    journal: [],
    host: {
      version: '0.1.0',
      electron: '45.4.1',
      chrome: '150.0.0.0',
      fallback: false,
      secrets: 'keychain',
      dataFolder: '/home/robin/.config/TextReady',
      platform: 'linux',
      coreFailure: null,
    },
  };
  if (!isEmpty) fillState(state);
  return state;
}

export const statusOf = (state: FakeState): AppStatus => ({
  network: state.network,
  since: isoAt(state.now - 26 * 60_000),
  workOffline: state.settings.workOffline,
  waiting: state.outbox.filter((one) => one.state === 'queued').length,
  needsYou: state.outbox.filter((one) => one.state === 'rejected' || one.state === 'needs-attention').length,
  signInNeeded: state.connections.some((one) => !one.signedIn),
  version: state.host.version,
});
