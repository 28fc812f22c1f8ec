import type { HostProcedureName } from '#shared/ipc/host-contract.ts';
import { sendNow } from '../outbox/dispatcher.ts';
import { addConnection, dropConnection, restoreToken, signIn } from '../services/connections.ts';
import { exportName, writeExport } from '../services/exports.ts';
import type { Handlers } from './procedures.ts';

export const hostHandlers: Handlers<HostProcedureName> = {
  'core.connect': async ({ context, http, dispatcher }, input) => {
    const added = await addConnection(context, http, input);
    dispatcher.wake();
    return added;
  },
  'core.signIn': async ({ context, http, dispatcher }, { connectionId, token }) => {
    await signIn(context, http, connectionId, token);
    sendNow(context, dispatcher);
    return {};
  },
  'core.restoreToken': ({ context, dispatcher }, { connectionId, token }) => {
    restoreToken(context, connectionId, token);
    dispatcher.wake();
    return {};
  },
  'core.removeConnection': ({ context }, { connectionId }) => {
    dropConnection(context, connectionId);
    return {};
  },
  'core.networkHint': ({ context, dispatcher }) => {
    sendNow(context, dispatcher);
    return {};
  },
  'core.exportName': ({ context }, request) => ({ fileName: exportName(context, request) }),
  'core.writeExport': async (services, { request, path }) => ({
    bytes: await writeExport(services, request, path),
  }),
};
