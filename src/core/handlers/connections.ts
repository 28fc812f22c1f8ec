import { personalToken } from '#shared/model/credential.ts';
import { sendNow } from '../outbox/dispatcher.ts';
import { beginAuthorization, finishAuthorization } from '../services/authorization.ts';
import {
  addConnection,
  connectionsOf,
  dropConnection,
  restoreCredential,
  signIn,
} from '../services/connections.ts';
import type { Handlers } from './procedures.ts';

/** The window may only look; whatever carries a secret comes from the host. */
export const connectionHandlers: Handlers<
  | 'connections.list'
  | 'core.connect'
  | 'core.signIn'
  | 'core.restoreCredential'
  | 'core.beginAuthorization'
  | 'core.finishAuthorization'
  | 'core.cancelAuthorization'
  | 'core.removeConnection'
> = {
  'connections.list': ({ context }) => connectionsOf(context),
  'core.connect': async ({ context, http, dispatcher }, { token, ...input }) => {
    const added = await addConnection(context, http, { ...input, credential: personalToken(token) });
    dispatcher.wake();
    return added;
  },
  'core.signIn': async ({ context, http, dispatcher }, { connectionId, token }) => {
    await signIn(context, http, connectionId, token);
    sendNow(context, dispatcher);
    return {};
  },
  'core.restoreCredential': ({ context, dispatcher }, { connectionId, credential }) => {
    restoreCredential(context, connectionId, credential);
    dispatcher.wake();
    return {};
  },
  'core.beginAuthorization': ({ context, authorizations }, input) =>
    beginAuthorization(context, authorizations, input),
  'core.finishAuthorization': async ({ context, http, authorizations, dispatcher }, { attemptId }) => {
    const connected = await finishAuthorization(context, http, authorizations, attemptId);
    sendNow(context, dispatcher);
    return connected;
  },
  'core.cancelAuthorization': ({ authorizations }) => {
    authorizations.cancel();
    return {};
  },
  'core.removeConnection': ({ context }, { connectionId }) => {
    dropConnection(context, connectionId);
    return {};
  },
};
