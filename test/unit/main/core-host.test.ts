import { describe, expect, it } from 'vitest';
import type { FromCore, ToCore } from '../../../src/core/utility-messages.ts';
import { type CoreProcess, createCoreHost } from '../../../src/main/host/core-host.ts';
import type { WireError } from '../../../src/shared/ipc/errors.ts';
import { personalToken } from '../../../src/shared/model/credential.ts';

/** A child process as the host sees it, played by the test. */
function playedProcess() {
  const sent: ToCore[] = [];
  let onMessage: (message: FromCore) => void = () => {};
  let onExit: (code: number) => void = () => {};
  const child: CoreProcess = {
    postMessage: (message) => sent.push(message),
    on(event: string, listener: (value: never) => void) {
      if (event === 'message') onMessage = listener as never;
      else onExit = listener as never;
    },
    kill: () => true,
  };
  return {
    child,
    sent,
    says: (message: FromCore) => onMessage(message),
    exits: (code: number) => onExit(code),
  };
}

function host() {
  const children: ReturnType<typeof playedProcess>[] = [];
  const timers: (() => void)[] = [];
  const states: (WireError | null)[] = [];
  const events: string[] = [];
  const credentials: unknown[] = [];
  const core = createCoreHost({
    spawn: () => {
      const made = playedProcess();
      children.push(made);
      return made.child;
    },
    options: { folder: '/w', version: '1', fontFolder: '/f', allowsInternet: false },
    onEvent: (name) => events.push(name),
    onCredential: (id, credential) => credentials.push([id, credential]),
    onState: (failure) => states.push(failure),
    log: () => {},
    now: () => 0,
    setTimer: (work) => timers.push(work),
  });
  return {
    core,
    children,
    timers,
    states,
    events,
    credentials,
    child: (index: number) => children[index] as ReturnType<typeof playedProcess>,
  };
}

describe('the core host', () => {
  it('matches replies with calls, in any order', async () => {
    const { core, child } = host();
    const started = core.start();
    child(0).says({ type: 'ready' });
    await started;
    const first = core.call('a.b', {});
    const second = core.call('c.d', {});
    child(0).says({ type: 'reply', seq: 2, result: { ok: true, value: 'two' } });
    child(0).says({ type: 'reply', seq: 1, result: { ok: true, value: 'one' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });

  it('fails calls in flight at once when the process dies, and starts it again', async () => {
    const { core, children, child, timers } = host();
    const started = core.start();
    child(0).says({ type: 'ready' });
    await started;
    const pending = core.call('a.b', {});
    child(0).exits(139);
    await expect(pending).resolves.toMatchObject({
      ok: false,
      error: { code: 'host-restarted', retryable: true },
    });
    timers.shift()?.();
    expect(children).toHaveLength(2);
  });

  it('gives up after three restarts in five minutes and says so', async () => {
    const { core, child, timers, states } = host();
    void core.start();
    for (let index = 0; index < 4; index++) {
      child(index).says({ type: 'ready' });
      child(index).exits(1);
      timers.shift()?.();
    }
    expect(core.failure?.code).toBe('internal');
    expect(states.at(-1)?.code).toBe('internal');
    await expect(core.call('a.b', {})).resolves.toMatchObject({ ok: false });
  });

  it('answers every call with the reason when the workspace cannot be opened', async () => {
    const { core, child } = host();
    const started = core.start();
    child(0).says({
      type: 'failed',
      error: { code: 'database-damaged', message: 'Damaged.', retryable: false },
    });
    await started;
    await expect(core.call('a.b', {})).resolves.toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    });
  });

  it('refuses new calls once it closes, and waits for the core to say that it is closed', async () => {
    const { core, child } = host();
    const started = core.start();
    child(0).says({ type: 'ready' });
    await started;
    const pending = core.call('a.b', {});
    const closing = core.close(3000);
    await expect(pending).resolves.toMatchObject({ ok: false, error: { code: 'shutting-down' } });
    await expect(core.call('a.b', {})).resolves.toMatchObject({
      ok: false,
      error: { code: 'shutting-down' },
    });
    expect(child(0).sent.at(-1)).toEqual({ type: 'close' });
    child(0).says({ type: 'closed' });
    await closing;
  });

  it('takes credentials for the keychain apart from the events, which the window hears', async () => {
    const { core, child, events, credentials } = host();
    const started = core.start();
    child(0).says({ type: 'ready' });
    await started;
    child(0).says({ type: 'credential', connectionId: 'c', credential: personalToken('secret') });
    child(0).says({ type: 'credential', connectionId: 'c', credential: null });
    child(0).says({ type: 'event', name: 'db.changed', payload: {} });
    expect(credentials).toEqual([
      ['c', personalToken('secret')],
      ['c', null],
    ]);
    expect(events).toEqual(['db.changed']);
  });

  it('rescues unsent work in a process of its own, without the one that failed', async () => {
    const { core, children, child } = host();
    const asked = core.rescue('/w/unsent.json');
    expect(child(0).sent).toMatchObject([{ type: 'rescue', path: '/w/unsent.json' }]);
    child(0).says({ type: 'rescued', result: { ok: true, value: { bytes: 42 } } });
    child(0).exits(0);
    expect(await asked).toEqual({ ok: true, value: { bytes: 42 } });
    expect(children).toHaveLength(1);
  });

  it('says so when the process ends before it has rescued anything', async () => {
    const { core, child } = host();
    const asked = core.rescue('/w/unsent.json');
    child(0).exits(1);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
