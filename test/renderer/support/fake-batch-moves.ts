import { type BatchDetail, type BatchPlan, isStale } from '#shared/model/batch.ts';
import type { Delta, DeltaNumber } from '#shared/model/delta.ts';
import { batchIdSchema, e164Schema, registrationIdSchema } from '#shared/model/ids.ts';
import type { NumberRow } from '#shared/model/number.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';
import { UNANSWERED } from './sample-work.ts';

let minted = 8000;
const mint = () => {
  minted += 1;
  return uuid(minted);
};

/** What is done with whole batches, over the state in memory. */
export function batchMoveHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const changed = () => emit('db.changed', { tables: ['batches', 'journey'], revision: minted });
  const find = (id: string) => need(state.batches.find((batch) => batch.id === id));
  const save = (batch: BatchDetail, change: Partial<BatchDetail>) => {
    Object.assign(batch, change, { rev: batch.rev + 1 });
    if (change.numbers) Object.assign(batch, { count: change.numbers.length });
    changed();
    return { rev: batch.rev, savedAt: isoAt(state.now) };
  };
  const draftOf = (batch: BatchDetail, numbers: BatchDetail['numbers']): BatchDetail => {
    const order = { outboxId: null, orderId: null, orderStatus: null, succeeded: 0, failed: 0 };
    const draft: BatchDetail = {
      ...batch,
      ...order,
      id: batchIdSchema.parse(mint()),
      delivery: 'editing',
      count: numbers.length,
      rev: 1,
      archivedAt: null,
      numbers: numbers.map((number) => ({ ...number, ...UNANSWERED, nowOwner: number.ownerName })),
    };
    state.batches = [draft, ...state.batches];
    changed();
    return draft;
  };
  const planOf = ({ id: batchId, ...batch }: BatchDetail): BatchPlan => {
    const { customerId, customerName, locationId, locationName, count } = batch;
    const split = { customerId, customerName, locationId, locationName, count, batchId };
    return { batches: [split], leftOut: [], leftOutNumbers: [] };
  };
  return {
    'batches.dropStale': ({ batchId }) => {
      const batch = find(batchId);
      const numbers = batch.numbers.filter((number) => !isStale(number));
      return { taken: batch.count - numbers.length, ...save(batch, { numbers }) };
    },
    'batches.copy': ({ batchId }) => planOf(draftOf(find(batchId), find(batchId).numbers)),
    'batches.orderFailed': ({ batchId }) => {
      const batch = find(batchId);
      return planOf(
        draftOf(
          batch,
          batch.numbers.filter(({ status }) => status === 'FAILED'),
        ),
      );
    },
    'batches.split': (input) => {
      const batch = find(input.batchId);
      const at = 'most' in input ? input.most : batch.count - input.numbers.length;
      const second = draftOf(batch, batch.numbers.slice(at));
      return { ...save(batch, { numbers: batch.numbers.slice(0, at) }), batchIds: [batch.id, second.id] };
    },
    'batches.merge': ({ batches }) => {
      const [first, ...others] = batches.map(({ batchId }) => find(batchId));
      const into = need(first);
      const numbers = [into, ...others].flatMap((one) => one.numbers);
      state.batches = state.batches.filter((one) => !others.includes(one));
      return { ...save(into, { numbers }), batchId: into.id, count: numbers.length };
    },
    'batches.archive': ({ batchId, archived }) =>
      save(find(batchId), { archivedAt: archived ? isoAt(state.now) : null }),
    'imports.readList': ({ bytes }) => ({
      entries: new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((text, index) => ({ line: index + 1, text }))
        .filter(({ text }) => text !== ''),
    }),
  };
}

const none = { count: 0, numbers: [] };

/** What came since, over the state in memory. */
export function deltaHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const authorised = (customerId: string): NumberRow[] => {
    const customer = state.customers.find(({ detail }) => detail.id === customerId);
    const held = new Set(state.registrations.flatMap(({ numberList }) => numberList as string[]));
    return (customer?.numbers ?? []).filter(
      ({ journey, e164 }) => journey === 'authorised' && e164 !== '' && !held.has(e164),
    );
  };
  const asNumber = ({ e164, ownerName, locationName, journey }: NumberRow): DeltaNumber => ({
    e164: e164Schema.parse(e164),
    ownerName,
    locationName,
    journey,
    changes: [],
  });
  return {
    'delta.get': ({ customerId }): Delta => {
      const numbers = authorised(customerId).map(asNumber);
      return {
        toAuthorise: none,
        again: none,
        unregistered: { count: numbers.length, numbers },
        look: none,
        lastApproved: null,
        asOf: isoAt(state.now),
      };
    },
    'delta.makeBatches': () => ({ batches: [], leftOut: [], leftOutNumbers: [] }),
    'delta.makeRegistration': ({ customerId }) => {
      const first = state.registrations.find((one) => one.customerId === customerId);
      const registrationId = first?.id ?? registrationIdSchema.parse(mint());
      return { registrationId, numbers: authorised(customerId).length, numbersLeft: 0, copiedFrom: null };
    },
    'delta.acknowledge': () => {
      emit('db.changed', { tables: ['changes'], revision: minted });
      return { acknowledged: 1 };
    },
  };
}
