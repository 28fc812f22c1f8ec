import { net } from 'electron';
import { AppError, type WireError } from '#shared/ipc/errors.ts';
import { chromiumFetch } from './chromium-fetch.ts';
import { type Core, createCore } from './core.ts';
import { moveDatabaseAside } from './db/open.ts';
import { type ChromiumRequest, chromiumTransport } from './page-checks/proxied-transport.ts';
import { rescueUnsent } from './rescue.ts';
import { systemClock } from './system-clock.ts';
import type { FromCore, ToCore } from './utility-messages.ts';

/*
 * The core as a utility process of the app: the one file of the core that knows Electron, for its port and for
 * Chromium's network, which knows the proxies and certificate authorities of the system (docs/adr/0008).
 */
interface ParentPort {
  on(name: 'message', listener: (event: { data: ToCore }) => void): void;
  postMessage(message: FromCore): void;
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort;
const say = (message: FromCore) => port.postMessage(message);

let core: Core | undefined;

function start(message: Extract<ToCore, { type: 'start' }>): void {
  const { options, fresh } = message;
  try {
    if (fresh) moveDatabaseAside(options.folder, systemClock.now());
    core = createCore({
      ...options,
      clock: systemClock,
      fetch: chromiumFetch((input, init) => net.fetch(input as string, init)),
      pages: {
        proxied: chromiumTransport((request) => net.request(request) as unknown as ChromiumRequest),
        allowsInternet: options.allowsInternet,
      },
      onCredential: (connectionId, credential) => say({ type: 'credential', connectionId, credential }),
      log: (line) => say({ type: 'log', line }),
    });
    core.on((name, payload) => say({ type: 'event', name, payload }));
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'failed', error: known(error, 'The core did not start') });
  }
}

function known(error: unknown, what: string): WireError {
  if (error instanceof AppError) return error.toWire();
  const why = error instanceof Error ? error.message : String(error);
  return new AppError('internal', `${what}: ${why}`).toWire();
}

async function rescue({ options, path }: Extract<ToCore, { type: 'rescue' }>): Promise<void> {
  try {
    const bytes = await rescueUnsent({ ...options, now: systemClock.now() }, path);
    say({ type: 'rescued', result: { ok: true, value: { bytes } } });
  } catch (error) {
    say({ type: 'rescued', result: { ok: false, error: known(error, 'The work could not be read') } });
  }
}

port.on('message', ({ data }) => {
  if (data.type === 'start') start(data);
  if (data.type === 'rescue') void rescue(data);
  if (data.type === 'call') {
    void core
      ?.callUnknown(data.name, data.input)
      .then((result) => say({ type: 'reply', seq: data.seq, result }));
  }
  if (data.type === 'close') {
    void Promise.resolve(core?.close()).finally(() => {
      say({ type: 'closed' });
      process.exit(0);
    });
  }
});
