import { sendNow } from '../outbox/dispatcher.ts';
import { listAttachable, listRegistrations, toSummary } from '../repos/registrations.ts';
import { listOutboxItems, outboxStory } from '../services/outbox.ts';
import { packNames, writePacks } from '../services/packs.ts';
import { importRegistration } from '../services/registration-import.ts';
import { releaseRegistration } from '../services/registration-release.ts';
import { restoreRevision, revisionOf, revisionsOf } from '../services/registration-revisions.ts';
import {
  createRegistration,
  deleteRegistration,
  registrationDetail,
  requireRegistration,
  saveRegistration,
} from '../services/registrations.ts';
import { discard, retry, withdraw } from '../services/release.ts';
import type { Handlers } from './procedures.ts';

export const registrationHandlers: Handlers<
  | 'registrations.list'
  | 'registrations.get'
  | 'registrations.create'
  | 'registrations.save'
  | 'registrations.attachable'
  | 'registrations.revisions'
  | 'registrations.revision'
  | 'registrations.restore'
  | 'registrations.remove'
  | 'registrations.release'
  | 'core.importRegistration'
  | 'core.packNames'
  | 'core.writePacks'
  | 'outbox.list'
  | 'outbox.get'
  | 'outbox.sendNow'
  | 'outbox.retry'
  | 'outbox.withdraw'
  | 'outbox.discard'
> = {
  'registrations.list': ({ context }, { customerId }) =>
    listRegistrations(context.db.read, customerId).map(toSummary),
  'registrations.get': ({ context }, { registrationId }) => registrationDetail(context, registrationId),
  'registrations.create': ({ context }, input) => createRegistration(context, input),
  'registrations.save': ({ context }, input) => saveRegistration(context, input),
  'registrations.attachable': ({ context }, { registrationId }) =>
    listAttachable(context.db.read, requireRegistration(context, registrationId).customerId),
  'registrations.revisions': ({ context }, { registrationId }) => revisionsOf(context, registrationId),
  'registrations.revision': ({ context }, { registrationId, rev }) =>
    revisionOf(context, registrationId, rev),
  'registrations.restore': ({ context }, input) => restoreRevision(context, input),
  'registrations.remove': ({ context }, { registrationId }) => {
    deleteRegistration(context, registrationId);
    return {};
  },
  'registrations.release': ({ context, dispatcher }, { registrationId }) => {
    const released = releaseRegistration(context, registrationId);
    dispatcher.wake();
    return released;
  },
  'core.importRegistration': ({ context }, input) => importRegistration(context, input),
  'core.packNames': ({ context }, { registrationIds, format }) => packNames(context, registrationIds, format),
  'core.writePacks': async (services, input) => {
    await writePacks(services, input);
    return {};
  },
  'outbox.list': ({ context }) => listOutboxItems(context),
  'outbox.get': ({ context }, { outboxId }) => outboxStory(context, outboxId),
  'outbox.sendNow': ({ context, dispatcher }) => {
    sendNow(context, dispatcher);
    return {};
  },
  'outbox.retry': ({ context, dispatcher }, { outboxId }) => {
    retry(context, outboxId);
    sendNow(context, dispatcher, outboxId);
    return {};
  },
  'outbox.withdraw': ({ context }, { outboxId, note }) => {
    withdraw(context, outboxId, note);
    return {};
  },
  'outbox.discard': ({ context }, { outboxId, note }) => {
    discard(context, outboxId, note);
    return {};
  },
};
