import { countJourney } from '../repos/journey.ts';
import { listChanges } from '../repos/pulls.ts';
import { readSettings, writeSettings } from '../repos/settings.ts';
import { attest, customerDetail, requireCustomer, summariseAll } from '../services/customers.ts';
import { appStatus } from '../services/outbox.ts';
import type { Handlers } from './procedures.ts';

export const workspaceHandlers: Handlers<
  | 'app.status'
  | 'settings.get'
  | 'settings.set'
  | 'customers.list'
  | 'customers.get'
  | 'customers.attest'
  | 'pull.start'
  | 'pull.cancel'
  | 'changes.list'
  | 'journey.counts'
> = {
  'app.status': ({ context }) => appStatus(context),
  'settings.get': ({ context }) => readSettings(context.db.read),
  'settings.set': ({ context, dispatcher }, input) => {
    context.db.write((db) => writeSettings(db, input));
    dispatcher.wake();
    return readSettings(context.db.read);
  },
  'customers.list': ({ context }) => summariseAll(context),
  'customers.get': ({ context }, { customerId }) => customerDetail(context, customerId),
  'customers.attest': ({ context }, input) => {
    attest(context, input);
    return {};
  },
  'pull.start': ({ puller, context }, { customerId, allowRemovals }) => {
    const { pullId, finished } = puller.start(customerId, allowRemovals ?? false);
    // The end is told by events and by the pull's own row; nobody waits for the promise here.
    finished.catch((error: unknown) =>
      context.log(`pull ${pullId}: ${error instanceof Error ? error.message : String(error)}`),
    );
    return { pullId };
  },
  'pull.cancel': ({ puller }, { customerId }) => {
    puller.cancel(customerId);
    return {};
  },
  'changes.list': ({ context }, { customerId, offset, limit }) =>
    listChanges(context.db.read, requireCustomer(context, customerId).key, offset, limit),
  'journey.counts': ({ context }, { customerId }) =>
    countJourney(context.db.read, requireCustomer(context, customerId).key),
};
