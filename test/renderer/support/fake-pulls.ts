import type { EventPayload } from '#shared/ipc/contract.ts';
import { CHANGE_MEANINGS } from '#shared/model/change.ts';
import { type CustomerId, pullIdSchema } from '#shared/model/ids.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { uuid } from './sample-customers.ts';
import { countPulls } from './sample-work.ts';

type Progress = EventPayload<'pull.progress'>;

/** Only this customer of the sample has changes. */
const CHANGED = 'org-harbor';

export function pullHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  let minted = 300;
  const tell = (customerId: CustomerId, progress: Partial<Progress>) => {
    minted += 1;
    const pullId = pullIdSchema.parse(uuid(minted));
    const base = { customerId, pullId, errorCode: null, message: null, done: 400, total: 1000 } as const;
    emit('pull.progress', { ...base, state: 'running', phase: 'numbers', ...progress });
    return { pullId };
  };
  return {
    'pull.start': ({ customerId }) => tell(customerId, {}),
    'pull.cancel': ({ customerId }) => {
      tell(customerId, { state: 'cancelled', phase: 'done' });
      return {};
    },
    'pull.startAll': () => {
      const pullable = state.customers.map(({ detail }) => detail).filter(({ fromFile }) => !fromFile);
      const ready = pullable.filter(({ signedIn }) => signedIn);
      ready.forEach(({ id }, index) => {
        tell(id, index < 3 ? {} : { phase: 'waiting', done: 0, total: null });
      });
      const refused = pullable.filter(({ signedIn }) => !signedIn);
      return {
        started: ready.length,
        refused: refused.map(({ id, name }) => ({
          customerId: id,
          name,
          code: 'sign-in-needed' as const,
        })),
      };
    },
    'pull.cancelAll': () => {
      for (const { detail } of state.customers) tell(detail.id, { state: 'cancelled', phase: 'done' });
      return {};
    },
    'changes.list': ({ customerId, pullId, kind, meaning, offset, limit }) => {
      const rows = (customerId === CHANGED ? state.changes : []).filter(
        (row) =>
          (!pullId || row.pullId === pullId) &&
          (!kind || row.kind === kind) &&
          (!meaning || row.meaning === meaning),
      );
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    'changes.pulls': ({ customerId }) => countPulls(customerId === CHANGED ? state.changes : []),
    'changes.needs': ({ customerId }) => {
      const changes = customerId === CHANGED ? state.changes : [];
      return CHANGE_MEANINGS.filter((meaning) => meaning !== 'none').flatMap((meaning) => {
        const count = changes.filter((change) => change.meaning === meaning).length;
        if (count === 0) return [];
        const [batch] = state.batches;
        const [registration] = state.registrations;
        return [
          {
            meaning,
            count,
            batches:
              batch && meaning.includes('-left') && !meaning.startsWith('authorised')
                ? [{ id: batch.id, locationName: batch.locationName, delivery: batch.delivery, count }]
                : [],
            registrations:
              registration && meaning.startsWith('authorised')
                ? [{ id: registration.id, name: registration.name, delivery: registration.delivery, count }]
                : [],
          },
        ];
      });
    },
    'changes.numbers': ({ customerId, meaning }) => {
      const customer = need(state.customers.find(({ detail }) => detail.id === customerId));
      const changed = new Set(
        state.changes
          .filter((change) => meaning === undefined || change.meaning === meaning)
          .map(({ e164 }) => e164),
      );
      const ids = customer.numbers.filter(({ e164 }) => changed.has(e164)).map(({ id }) => id);
      return { ids, total: ids.length };
    },
  };
}
