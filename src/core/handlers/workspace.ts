import { listChangedNumbers, listChangeNeeds } from '../repos/change-needs.ts';
import { listChanges, listPullChanges } from '../repos/changes.ts';
import { latestPull } from '../repos/pulls.ts';
import { readSettings, writeSettings } from '../repos/settings.ts';
import { summariseAll } from '../services/customer-summary.ts';
import { attest, customerDetail, requireCustomer } from '../services/customers.ts';
import { customerNames } from '../services/file-customers.ts';
import { appStatus } from '../services/outbox.ts';
import { startAll, startPull } from '../services/pulls.ts';
import type { Handlers } from './procedures.ts';

export const workspaceHandlers: Handlers<
  | 'app.status'
  | 'settings.get'
  | 'settings.set'
  | 'customers.list'
  | 'customers.names'
  | 'customers.get'
  | 'customers.attest'
  | 'pull.start'
  | 'pull.latest'
  | 'pull.cancel'
  | 'pull.startAll'
  | 'pull.cancelAll'
  | 'changes.list'
  | 'changes.pulls'
  | 'changes.needs'
  | 'changes.numbers'
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
  'customers.names': ({ context }) => customerNames(context),
  'customers.get': ({ context }, { customerId }) => customerDetail(context, customerId),
  'customers.attest': ({ context }, input) => {
    attest(context, input);
    return {};
  },
  'pull.start': (services, { customerId, allowRemovals }) => ({
    pullId: startPull(services, customerId, allowRemovals ?? false),
  }),
  'pull.startAll': (services) => startAll(services),
  'pull.cancelAll': ({ puller }) => {
    puller.cancelAll();
    return {};
  },
  'pull.latest': ({ context }, { customerId }) =>
    latestPull(context.db.read, requireCustomer(context, customerId).key),
  'pull.cancel': ({ puller }, { customerId }) => {
    puller.cancel(customerId);
    return {};
  },
  'changes.list': ({ context }, { customerId, ...query }) =>
    listChanges(context.db.read, requireCustomer(context, customerId).key, query),
  'changes.pulls': ({ context }, { customerId, limit }) =>
    listPullChanges(context.db.read, requireCustomer(context, customerId).key, limit),
  'changes.needs': ({ context }, { customerId }) =>
    listChangeNeeds(context.db.read, requireCustomer(context, customerId).key, customerId),
  'changes.numbers': ({ context }, { customerId, ...filter }) =>
    listChangedNumbers(context.db.read, requireCustomer(context, customerId).key, filter),
  'journey.counts': ({ context }, { customerId }) =>
    context.numberCounts.of(requireCustomer(context, customerId).key).journey,
};
