import { positionIn } from '#shared/guided/paths.ts';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { PROCEDURE_NAMES } from '#shared/ipc/names.ts';
import { batchIdSchema, e164Schema, outboxIdSchema, registrationIdSchema } from '#shared/model/ids.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { emptyBrand, emptyCampaign, type RegistrationDetail } from '#shared/model/registration.ts';
import { acknowledgementHandlers } from './fake-acknowledgements.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import { attachmentHandlers } from './fake-attachments.ts';
import { batchMoveHandlers, deltaHandlers } from './fake-batch-moves.ts';
import { formHandlers } from './fake-forms.ts';
import { guidedHandlers } from './fake-guided.ts';
import { importHandlers } from './fake-imports.ts';
import { journalHandlers } from './fake-journal.ts';
import { pageHandlers } from './fake-pages.ts';
import { pullHandlers } from './fake-pulls.ts';
import { rejectionHandlers } from './fake-rejections.ts';
import { revisionHandlers } from './fake-revisions.ts';
import { selectionHandlers } from './fake-selections.ts';
import { type FakeState, fillState, statusOf } from './fake-state.ts';
import { templateHandlers } from './fake-templates.ts';
import { timelineHandlers } from './fake-timeline.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';
import { storyOf, UNANSWERED } from './sample-work.ts';

type Emit = FakeApi['emit'];
type Some = Partial<Handlers>;

let minted = 700;
const mint = () => {
  minted += 1;
  return uuid(minted);
};

function tellTables(emit: Emit) {
  return (...tables: string[]) => emit('db.changed', { tables, revision: minted });
}

function customerHandlers(state: FakeState, emit: Emit): Some {
  const changed = tellTables(emit);
  const find = (id: string) => need(state.customers.find(({ detail }) => detail.id === id));
  return {
    'customers.list': () =>
      state.customers.map(({ detail }) => {
        const { locations: _locations, attestations: _attestations, ...summary } = detail;
        return summary;
      }),
    'customers.names': () =>
      state.customers.map(({ detail: { id, name, fromFile } }) => ({ id, name, fromFile })),
    'pull.latest': ({ customerId }) => find(customerId).detail.lastPull,
    'customers.get': ({ customerId }) => find(customerId).detail,
    'customers.attest': ({ customerId, prerequisite, answer, note }) => {
      const customer = find(customerId);
      const others = customer.detail.attestations.filter((one) => one.prerequisite !== prerequisite);
      const at = isoAt(state.now);
      customer.detail.attestations = answer
        ? [...others, { prerequisite, answer, note, who: 'Robin', at }]
        : others;
      changed('attestations', 'customers');
      return {};
    },
    'numbers.confirm': ({ customerId, numbers, authorised }) => {
      const wanted = new Set<string>(numbers);
      const customer = find(customerId);
      customer.numbers = customer.numbers.map((row) =>
        wanted.has(row.e164)
          ? { ...row, journey: authorised ? 'authorised' : 'eligible', journeySource: 'person' }
          : row,
      );
      changed('journey', 'numbers');
      return { changed: numbers.length };
    },
    'journey.counts': ({ customerId }) => find(customerId).detail.journey,
  };
}

function batchHandlers(state: FakeState, emit: Emit): Some {
  const changed = tellTables(emit);
  const find = (id: string) => need(state.batches.find((batch) => batch.id === id));
  return {
    'batches.list': ({ customerId, archived = false }) =>
      state.batches
        .filter((batch) => batch.customerId === customerId && (batch.archivedAt !== null) === archived)
        .map(({ numbers: _numbers, ...summary }) => summary),
    'batches.get': ({ batchId }) => find(batchId),
    'batches.candidates': ({ customerId, locationId }) => {
      const customer = need(state.customers.find(({ detail }) => detail.id === customerId));
      const here = customer.numbers.filter((row) => row.locationId === locationId);
      const selectable = here.filter((row) => row.journey === 'eligible' && row.e164 !== '');
      const left = new Map<string, number>();
      for (const row of here) {
        if (selectable.includes(row)) continue;
        const reason = row.reasons[0] ?? row.journey;
        left.set(reason, (left.get(reason) ?? 0) + 1);
      }
      return { selectable, leftOut: [...left].map(([reason, count]) => ({ reason, count })) };
    },
    'batches.create': ({ customerId, locationId, numbers }) => {
      const customer = need(state.customers.find(({ detail }) => detail.id === customerId));
      const location = need(customer.detail.locations.find(({ id }) => id === locationId));
      const batchId = batchIdSchema.parse(mint());
      const at = isoAt(state.now);
      state.batches = [
        {
          id: batchId,
          customerId,
          customerName: customer.detail.name,
          locationId,
          locationName: location.name,
          count: numbers.length,
          delivery: 'editing',
          outboxId: null,
          orderId: null,
          orderStatus: null,
          succeeded: 0,
          failed: 0,
          rev: 1,
          createdAt: at,
          updatedAt: at,
          archivedAt: null,
          numbers: numbers.map((e164) => ({
            e164,
            ownerName: customer.numbers.find((row) => row.e164 === e164)?.ownerName ?? '',
            ...UNANSWERED,
          })),
        },
        ...state.batches,
      ];
      changed('batches', 'journey');
      return { batchId, rev: 1 };
    },
    'batches.setNumbers': ({ batchId, rev, numbers }) => {
      const batch = find(batchId);
      const fresh = { ...UNANSWERED, ownerName: '' };
      const next = numbers.map(
        (e164) => batch.numbers.find((one) => one.e164 === e164) ?? { ...fresh, e164 },
      );
      Object.assign(batch, { numbers: next, count: next.length, rev: rev + 1 });
      changed('batches');
      return { rev: rev + 1, savedAt: isoAt(state.now) };
    },
    'batches.remove': ({ batchId }) => {
      state.batches = state.batches.filter(({ id }) => id !== batchId);
      changed('batches', 'journey');
      return {};
    },
    'batches.release': ({ batchId }) => {
      const outboxId = outboxIdSchema.parse(mint());
      Object.assign(find(batchId), { delivery: 'queued', outboxId });
      changed('batches', 'outbox', 'journey');
      return { outboxId };
    },
  };
}

const summaryOf = (one: RegistrationDetail): ProcedureOutput<'registrations.list'>[number] => {
  const { brand: _brand, campaign: _campaign, numberList: _numbers, facts: _facts, ...summary } = one;
  return summary;
};

function registrationHandlers(state: FakeState, emit: Emit): Some {
  const changed = tellTables(emit);
  const find = (id: string) => need(state.registrations.find((one) => one.id === id));
  return {
    'registrations.list': ({ customerId }) =>
      state.registrations.filter((one) => one.customerId === customerId).map(summaryOf),
    'registrations.get': ({ registrationId }) => find(registrationId),
    'registrations.create': ({ customerId, name }) => {
      const customer = need(state.customers.find(({ detail }) => detail.id === customerId)).detail;
      const registrationId = registrationIdSchema.parse(mint());
      const at = isoAt(state.now);
      const made: RegistrationDetail = {
        id: registrationId,
        customerId,
        customerName: customer.name,
        name,
        brandName: '',
        usecase: '',
        numbers: 0,
        delivery: 'editing',
        errors: 0,
        warnings: 0,
        outboxId: null,
        caseId: null,
        caseStatus: null,
        rev: 1,
        createdAt: at,
        updatedAt: at,
        brand: emptyBrand(),
        campaign: emptyCampaign(),
        numberList: [],
        facts: { customerName: customer.name, otherBrands: [], numbers: {} },
      };
      state.registrations = [made, ...state.registrations];
      changed('registrations');
      return { registrationId, rev: 1 };
    },
    'registrations.save': ({ registrationId, rev, numbers, ...draft }) => {
      const one = find(registrationId);
      if (one.rev !== rev)
        throw new AppError('conflict', 'It was saved elsewhere meanwhile.', { rev: one.rev });
      Object.assign(one, draft, { numberList: numbers, numbers: numbers.length, rev: rev + 1 });
      changed('registrations');
      return { rev: rev + 1, savedAt: isoAt(state.now) };
    },
    'registrations.attachable': () =>
      (state.customers[0]?.numbers ?? [])
        .filter((row) => ['authorised', 'submitted'].includes(row.journey) && row.e164 !== '')
        .map((row) => ({
          e164: e164Schema.parse(row.e164),
          ownerName: row.ownerName,
          locationName: row.locationName,
          authorised: row.journey === 'authorised',
        })),
    'registrations.remove': ({ registrationId }) => {
      state.registrations = state.registrations.filter(({ id }) => id !== registrationId);
      changed('registrations');
      return {};
    },
    'registrations.release': ({ registrationId }) => {
      const outboxId = outboxIdSchema.parse(mint());
      Object.assign(find(registrationId), { delivery: 'queued', outboxId });
      changed('registrations', 'outbox');
      return { outboxId };
    },
  };
}

function withPosition(item: OutboxItem, { runs }: FakeState): OutboxItem {
  const run = item.waitReason === 'guided' && runs.find(({ outboxId }) => outboxId === item.id);
  return run ? { ...item, position: positionIn(run.steps.map(({ doneAt }) => doneAt !== null)) } : item;
}

function outboxHandlers(state: FakeState, emit: Emit): Some {
  const changed = tellTables(emit);
  return {
    'outbox.list': () => state.outbox.map((item) => withPosition(item, state)),
    'outbox.get': ({ outboxId }) => {
      const item = need(state.outbox.find(({ id }) => id === outboxId));
      return storyOf(withPosition(item, state), state.now);
    },
    'outbox.sendNow': () => ({}),
    'outbox.retry': ({ outboxId }) => {
      Object.assign(need(state.outbox.find(({ id }) => id === outboxId)), {
        state: 'queued',
        waitReason: 'next',
      });
      changed('outbox');
      return {};
    },
    'outbox.discard': ({ outboxId }) => {
      state.outbox = state.outbox.filter(({ id }) => id !== outboxId);
      changed('outbox', 'batches', 'registrations');
      return {};
    },
    'outbox.withdraw': ({ outboxId }) => {
      state.outbox = state.outbox.filter(({ id }) => id !== outboxId);
      changed('outbox', 'batches', 'registrations');
      return {};
    },
  };
}

/** The person allows it in the browser at once, unless a test says otherwise. */
function authorizeHandlers(state: FakeState, emit: Emit): Some {
  return {
    'connections.authorize': ({ connectionId }) => {
      if (connectionId === null) fillState(state);
      const connection =
        state.connections.find(({ id }) => id === connectionId) ?? need(state.connections[0]);
      Object.assign(connection, { signedIn: true });
      tellTables(emit)('connections', 'customers');
      return { connectionId: connection.id, customers: state.customers.map(({ detail }) => detail.id) };
    },
    'connections.openBrowser': () => ({}),
    'connections.cancelAuthorize': () => ({}),
  };
}

function hostHandlers(state: FakeState, emit: Emit): Some {
  const changed = tellTables(emit);
  return {
    'app.status': () => statusOf(state),
    'settings.get': () => state.settings,
    'settings.set': (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      state.settings = { ...state.settings, ...given };
      changed('settings');
      return state.settings;
    },
    'connections.list': () => state.connections,
    'connections.add': () => {
      fillState(state);
      changed('connections', 'customers');
      return {
        connectionId: need(state.connections[0]).id,
        customers: state.customers.map(({ detail }) => detail.id),
      };
    },
    'connections.signIn': ({ connectionId }) => {
      Object.assign(need(state.connections.find(({ id }) => id === connectionId)), { signedIn: true });
      changed('connections');
      return {};
    },
    ...authorizeHandlers(state, emit),
    'connections.remove': ({ connectionId }) => {
      state.connections = state.connections.filter(({ id }) => id !== connectionId);
      changed('connections', 'customers');
      return {};
    },
    'sample.open': () => {
      fillState(state);
      changed('connections', 'customers', 'numbers', 'outbox');
      return { customers: state.customers.map(({ detail }) => detail.id) };
    },
    'exports.save': () => ({ path: '/home/robin/Documents/registration.pdf' }),
    'host.info': () => state.host,
    'host.openExternal': () => ({}),
    'host.openDataFolder': () => ({}),
    'host.rescue': () => ({ path: '/home/robin/Documents/textready-unsent.json' }),
    'host.restartCore': () => {
      state.host = { ...state.host, coreFailure: null };
      changed('host');
      return {};
    },
  };
}

/** A working answer for every procedure, over the state in memory. */
export function defaultHandlers(state: FakeState, emit: Emit): Handlers {
  const all: Some = {
    ...customerHandlers(state, emit),
    ...pullHandlers(state, emit),
    ...batchHandlers(state, emit),
    ...registrationHandlers(state, emit),
    ...acknowledgementHandlers(state, emit),
    ...rejectionHandlers(state, emit),
    ...outboxHandlers(state, emit),
    ...guidedHandlers(state, emit),
    ...pageHandlers(state, emit),
    ...attachmentHandlers(state, emit),
    ...revisionHandlers(state, emit),
    ...hostHandlers(state, emit),
    ...importHandlers(emit),
    ...formHandlers(state, emit),
    ...templateHandlers(state, emit),
    ...selectionHandlers(state, emit),
    ...journalHandlers(state),
    ...timelineHandlers(state, emit),
    ...batchMoveHandlers(state, emit),
    ...deltaHandlers(state, emit),
  };
  const missing = PROCEDURE_NAMES.filter((name) => all[name] === undefined);
  if (missing.length > 0) throw new Error(`The fake has no answer for ${missing.join(', ')}.`);
  return all as Handlers;
}
