import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#shared/ipc/api.ts';
import { EVENT_NAMES, PROCEDURE_NAMES } from '#shared/ipc/names.ts';

/* The allow-list and nothing else: one function per procedure, and `on` for the named events. */

type Call = (input: unknown) => Promise<unknown>;

const api: Record<string, unknown> = {};
for (const name of PROCEDURE_NAMES) {
  const [area = '', verb = ''] = name.split('.');
  const group = (api[area] ?? {}) as Record<string, Call>;
  group[verb] = (input) => ipcRenderer.invoke(CALL_CHANNEL, { name, input });
  api[area] = group;
}

api.on = (name: unknown, listener: (payload: unknown) => void) => {
  if (!EVENT_NAMES.some((known) => known === name)) throw new Error('There is no such event.');
  const forward = (_event: unknown, message: { name: string; payload: unknown }) => {
    if (message.name === name) listener(message.payload);
  };
  ipcRenderer.on(EVENT_CHANNEL, forward);
  return () => {
    ipcRenderer.off(EVENT_CHANNEL, forward);
  };
};

contextBridge.exposeInMainWorld('api', api);
