import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { Credential } from '#shared/model/credential.ts';
import type { ConnectionId } from '#shared/model/ids.ts';
import { freePort, visit } from '#support/browser.ts';
import { manualClock } from '#support/manual-clock.ts';
import { connect, openSandbox, openWorkspace, somePicks, type Workspace } from '#support/workspace.ts';

const DAY = 24 * 60 * 60_000;

interface Scene extends Workspace {
  readonly sandbox: Sandbox;
  readonly port: number;
  /** What the host was told to keep. */
  readonly kept: { id: string; credential: Credential | null }[];
}

async function scene(): Promise<Scene> {
  const clock = manualClock();
  const sandbox = await openSandbox({ clock: clock.now });
  const kept: Scene['kept'] = [];
  const workspace = openWorkspace({
    clock,
    sendsByItself: false,
    onCredential: (id, credential) => kept.push({ id, credential }),
  });
  return { ...workspace, sandbox, kept, port: await freePort() };
}

interface Asked {
  readonly connectionId?: ConnectionId;
  readonly clientSecret?: string;
  readonly answer?: 'allow' | 'deny';
}

async function begin({ core, sandbox, port }: Scene, asked: Asked = {}) {
  return ask(core, 'core.beginAuthorization', {
    connectionId: asked.connectionId ?? null,
    label: 'Partner',
    baseUrl: sandbox.baseUrl,
    connectorUrl: sandbox.connectorUrl,
    clientId: sandbox.clientId,
    clientSecret: asked.clientSecret ?? sandbox.clientSecret,
    redirectPort: port,
  });
}

async function signIn(from: Scene, asked: Asked = {}) {
  const { attemptId, url } = await begin(from, asked);
  const [connected] = await Promise.all([
    ask(from.core, 'core.finishAuthorization', { attemptId }),
    visit(url, asked.answer),
  ]);
  return connected;
}

const onlyConnection = async (core: Core) => {
  const [connection, ...others] = await ask(core, 'connections.list', {});
  if (!connection || others.length > 0) throw new Error('There is not one connection.');
  return connection;
};

/** A released batch of a customer that this connection pulled. */
async function release({ core }: Scene, customerId: string) {
  await core.pull(customerId);
  const customer = await ask(core, 'customers.get', { customerId: customerId as never });
  const { location, numbers } = await somePicks(core, customer, 2);
  const { batchId } = await ask(core, 'batches.create', {
    customerId: customer.id,
    locationId: location.id,
    numbers,
  });
  return (await ask(core, 'batches.release', { batchId })).outboxId;
}

async function enterprise(from: Scene, customers: readonly string[]): Promise<string> {
  for (const id of customers) {
    const { numbers } = await from.core.pull(id);
    if (numbers > 100) return id;
  }
  throw new Error('No customer is large.');
}

describe('signing in with an integration', () => {
  it('keeps a connection that sees every organisation, with both ends', async () => {
    const at = await scene();
    const { connectionId, customers } = await signIn(at);
    expect(customers).toHaveLength(4);
    expect(await onlyConnection(at.core)).toEqual({
      id: connectionId,
      kind: 'integration',
      label: 'Partner',
      baseUrl: at.sandbox.baseUrl,
      connectorUrl: at.sandbox.connectorUrl,
      signedIn: true,
      clientId: at.sandbox.clientId,
      accessExpiresAt: new Date(at.clock.now() + 1_209_599_000).toISOString(),
      refreshExpiresAt: new Date(at.clock.now() + 7_775_999_000).toISOString(),
      hasSecret: true,
      redirectPort: at.port,
      createdAt: new Date(at.clock.now()).toISOString(),
    });
    expect((await at.core.pull(customers[0] ?? '')).numbers).toBeGreaterThan(0);
  });

  it('hands the secrets to the host and writes them nowhere', async () => {
    const at = await scene();
    const events: unknown[] = [];
    at.core.on((name, payload) => events.push({ name, payload }));
    const { connectionId } = await signIn(at);
    const credential = at.kept.at(-1)?.credential;
    expect(at.kept.map(({ id }) => id)).toEqual([connectionId]);
    const secrets = [credential?.accessToken, credential?.refreshToken, credential?.clientSecret];
    expect(secrets).toEqual([
      expect.stringMatching(/^sandbox-access-/),
      expect.stringMatching(/^sandbox-refresh-/),
      at.sandbox.clientSecret,
    ]);
    const told = JSON.stringify([
      events,
      at.log,
      await ask(at.core, 'connections.list', {}),
      await ask(at.core, 'settings.get', {}),
    ]);
    await at.core.close();
    const files = readdirSync(at.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(files.length).toBeGreaterThan(0);
    for (const secret of secrets) {
      for (const text of [told, ...files]) expect(text).not.toContain(secret);
    }
  });

  it('signs in again with the kept secret, and sees new organisations', async () => {
    const at = await scene();
    const { connectionId } = await signIn(at);
    await ask(at.core, 'core.restoreCredential', {
      connectionId,
      credential: {
        accessToken: null,
        accessExpiresAt: null,
        refreshToken: null,
        refreshExpiresAt: null,
        clientId: at.sandbox.clientId,
        clientSecret: at.sandbox.clientSecret,
        redirectPort: at.port,
      },
    });
    expect((await onlyConnection(at.core)).signedIn).toBe(false);
    const again = await signIn(at, { connectionId, clientSecret: '' });
    expect(again.connectionId).toBe(connectionId);
    expect(again.customers).toHaveLength(4);
    expect((await onlyConnection(at.core)).signedIn).toBe(true);
  });

  it('asks for the secret when it is not kept', async () => {
    const at = await scene();
    await expect(begin(at, { clientSecret: '' })).rejects.toThrow(/client secret/);
  });

  it('stores nothing when the person denies it, the secret is wrong, or it is called off', async () => {
    const at = await scene();
    await expect(signIn(at, { answer: 'deny' })).rejects.toMatchObject({ code: 'sign-in-needed' });
    const wrong = signIn(at, { clientSecret: 'not the secret' });
    await expect(wrong).rejects.toThrow(/did not accept this integration \(401\)/);
    await expect(wrong).rejects.not.toThrow(/not the secret/);
    const { attemptId, url } = await begin(at);
    const waiting = ask(at.core, 'core.finishAuthorization', { attemptId });
    await ask(at.core, 'core.cancelAuthorization', {});
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await expect(visit(url)).rejects.toThrow();
    expect(await ask(at.core, 'connections.list', {})).toEqual([]);
    expect(at.kept).toEqual([]);
  });

  it('gives way to a newer attempt', async () => {
    const at = await scene();
    const { attemptId } = await begin(at);
    const first = ask(at.core, 'core.finishAuthorization', { attemptId });
    const refused = expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await signIn(at)).customers).toHaveLength(4);
    await refused;
  });

  it('sends a client secret over https only', async () => {
    const at = await scene();
    const plain = { ...at, sandbox: { ...at.sandbox, baseUrl: 'http://webex.example.com/v1' } };
    await expect(begin(plain)).rejects.toThrow(/https:/);
  });

  it('says so when the address is not one of Webex', async () => {
    const at = await scene();
    const { attemptId, url } = await begin(at);
    at.sandbox.control.setFaults([{ kind: 'truncated', path: '/v1/access_token' }]);
    const finished = ask(at.core, 'core.finishAuthorization', { attemptId });
    await Promise.all([expect(finished).rejects.toMatchObject({ code: 'bad-answer' }), visit(url)]);
  });
});

describe('access that ends', () => {
  it('is renewed when what waits is refused, and the submission arrives once', async () => {
    const at = await scene();
    const { customers } = await signIn(at);
    const outboxId = await release(at, await enterprise(at, customers));
    at.sandbox.control.endTokens('expire');
    at.sandbox.control.setSignIn({ rotates: true });
    const before = at.kept.at(-1)?.credential;
    await at.core.drainOutbox();
    expect((await ask(at.core, 'outbox.get', { outboxId })).state).toBe('accepted');
    expect(at.sandbox.control.accepted()).toHaveLength(1);
    const after = at.kept.at(-1)?.credential;
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect((await onlyConnection(at.core)).signedIn).toBe(true);
  });

  it('is renewed ahead of its end', async () => {
    const at = await scene();
    const { customers } = await signIn(at);
    await release(at, await enterprise(at, customers));
    at.clock.jump(14 * DAY - 3 * 60_000);
    at.sandbox.control.clearRequests();
    await at.core.drainOutbox();
    const [first] = at.sandbox.control.requests();
    expect(first).toMatchObject({ method: 'POST', path: '/v1/access_token' });
    expect(at.sandbox.control.accepted()).toHaveLength(1);
  });

  it('asks to sign in when it cannot be renewed, keeps what waits, and goes on after the sign-in', async () => {
    const at = await scene();
    const { connectionId, customers } = await signIn(at);
    const outboxId = await release(at, await enterprise(at, customers));
    at.sandbox.control.endTokens('revoke');
    await at.core.drainOutbox();
    expect((await ask(at.core, 'app.status', {})).signInNeeded).toBe(true);
    expect(await ask(at.core, 'outbox.get', { outboxId })).toMatchObject({
      state: 'queued',
      attempts: 0,
      waitReason: 'sign-in',
    });
    expect(await onlyConnection(at.core)).toMatchObject({
      signedIn: false,
      hasSecret: true,
      accessExpiresAt: null,
      refreshExpiresAt: null,
    });
    expect(at.kept.at(-1)?.credential).toMatchObject({ accessToken: null, refreshToken: null });
    await signIn(at, { connectionId, clientSecret: '' });
    await at.core.drainOutbox();
    expect((await ask(at.core, 'outbox.get', { outboxId })).state).toBe('accepted');
  });

  it('is not thrown away when Webex cannot renew it now', async () => {
    const at = await scene();
    const { customers } = await signIn(at);
    const outboxId = await release(at, await enterprise(at, customers));
    at.sandbox.control.endTokens('expire');
    at.sandbox.control.setFaults([{ kind: 'status', status: 503, path: '/v1/access_token' }]);
    await at.core.drainOutbox();
    const waiting = await ask(at.core, 'outbox.get', { outboxId });
    expect(waiting).toMatchObject({ state: 'queued', lastErrorCode: 'remote-error' });
    expect((await onlyConnection(at.core)).signedIn).toBe(true);
    at.clock.jump(60 * 60_000);
    await at.core.drainOutbox();
    expect((await ask(at.core, 'outbox.get', { outboxId })).state).toBe('accepted');
    expect(at.sandbox.control.accepted()).toHaveLength(1);
  });

  it('is given up when a connector refuses a renewed token too', async () => {
    const at = await scene();
    const { customers } = await signIn(at);
    await release(at, await enterprise(at, customers));
    at.sandbox.control.setFaults([{ kind: 'status', status: 401, path: '/connector', times: 2 }]);
    at.sandbox.control.clearRequests();
    await at.core.drainOutbox();
    expect((await onlyConnection(at.core)).signedIn).toBe(false);
    expect(at.sandbox.control.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /connector/v1/orders',
      'POST /v1/access_token',
      'POST /connector/v1/orders',
    ]);
  });
});

describe('several connections', () => {
  it('to one address are told apart by the organisations that they see', async () => {
    const [one, two] = [await openSandbox({ seed: 1 }), await openSandbox({ seed: 77 })];
    const { core } = openWorkspace({
      // One address, and an administrator of other organisations by the second token.
      fetch: (url, init) => {
        const isSecond = new Headers(init?.headers).get('authorization') === `Bearer ${two.token}`;
        const origin = (sandbox: Sandbox) => new URL(sandbox.baseUrl).origin;
        return fetch(isSecond ? String(url).replace(origin(one), origin(two)) : url, init);
      },
    });
    await connect(core, one);
    await connect(core, one);
    expect(await ask(core, 'connections.list', {})).toHaveLength(1);
    const second = { ...two, baseUrl: one.baseUrl, connectorUrl: one.connectorUrl };
    expect(await connect(core, second)).toHaveLength(8);
    expect(await ask(core, 'connections.list', {})).toHaveLength(2);
  });

  it('forget their secrets when they are removed', async () => {
    const at = await scene();
    const { connectionId } = await signIn(at);
    await ask(at.core, 'core.removeConnection', { connectionId });
    expect(at.kept.at(-1)).toEqual({ id: connectionId, credential: null });
  });
});
