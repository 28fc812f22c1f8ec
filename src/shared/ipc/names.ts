import type { EventName, ProcedureName } from './contract.ts';

/*
 * The preload's allow-list. Kept apart from the contract so that no schema is bundled into the preload;
 * the types below make a missing or surplus name a compile error.
 */
const procedureNames = {
  'app.status': true,
  'settings.get': true,
  'settings.set': true,
  'connections.list': true,
  'connections.add': true,
  'connections.signIn': true,
  'connections.authorize': true,
  'connections.openBrowser': true,
  'connections.cancelAuthorize': true,
  'connections.remove': true,
  'customers.list': true,
  'customers.get': true,
  'customers.attest': true,
  'pull.start': true,
  'pull.cancel': true,
  'pull.startAll': true,
  'pull.cancelAll': true,
  'changes.list': true,
  'changes.pulls': true,
  'numbers.page': true,
  'numbers.facets': true,
  'numbers.copy': true,
  'numbers.confirm': true,
  'views.list': true,
  'views.save': true,
  'views.remove': true,
  'batches.list': true,
  'batches.get': true,
  'batches.candidates': true,
  'batches.create': true,
  'batches.plan': true,
  'batches.createMany': true,
  'batches.setNumbers': true,
  'batches.remove': true,
  'batches.release': true,
  'registrations.list': true,
  'registrations.get': true,
  'registrations.create': true,
  'registrations.save': true,
  'registrations.attachable': true,
  'registrations.remove': true,
  'registrations.release': true,
  'outbox.list': true,
  'outbox.get': true,
  'outbox.sendNow': true,
  'outbox.retry': true,
  'outbox.withdraw': true,
  'journey.counts': true,
  'sample.open': true,
  'exports.save': true,
  'host.info': true,
  'host.openExternal': true,
  'host.openDataFolder': true,
  'host.restartCore': true,
} as const satisfies Record<ProcedureName, true>;

const eventNames = {
  'db.changed': true,
  'pull.progress': true,
  'draft.flush': true,
} as const satisfies Record<EventName, true>;

export const PROCEDURE_NAMES = Object.keys(procedureNames) as ProcedureName[];
export const EVENT_NAMES = Object.keys(eventNames) as EventName[];
