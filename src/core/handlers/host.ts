import { sendNow } from '../outbox/dispatcher.ts';
import { exportName, writeExport } from '../services/exports.ts';
import type { Handlers } from './procedures.ts';

export const hostHandlers: Handlers<'core.networkHint' | 'core.exportName' | 'core.writeExport'> = {
  'core.networkHint': ({ context, dispatcher, puller }) => {
    sendNow(context, dispatcher);
    puller.resume();
    return {};
  },
  'core.exportName': ({ context }, request) => ({ fileName: exportName(context, request) }),
  'core.writeExport': async (services, { request, path }) => ({
    bytes: await writeExport(services, request, path),
  }),
};
