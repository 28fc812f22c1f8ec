import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { visit } from '#support/browser.ts';
import { begin, onlyConnection, signIn, signInScene } from '#support/sign-in.ts';
import { connect, openSandbox, openWorkspace } from '#support/workspace.ts';

describe('signing in with an integration', () => {
  it('keeps a connection that sees every organisation, with both ends', async () => {
    const at = await signInScene();
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
    const at = await signInScene();
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
    const at = await signInScene();
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
    const at = await signInScene();
    await expect(begin(at, { clientSecret: '' })).rejects.toThrow(/client secret/);
  });

  it('stores nothing when the person denies it, the secret is wrong, or it is called off', async () => {
    const at = await signInScene();
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
    const at = await signInScene();
    const { attemptId } = await begin(at);
    const first = ask(at.core, 'core.finishAuthorization', { attemptId });
    const refused = expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await signIn(at)).customers).toHaveLength(4);
    await refused;
  });

  it('sends a client secret over https only', async () => {
    const at = await signInScene();
    const plain = { ...at, sandbox: { ...at.sandbox, baseUrl: 'http://webex.example.com/v1' } };
    await expect(begin(plain)).rejects.toThrow(/https:/);
  });

  it('says so when the address is not one of Webex', async () => {
    const at = await signInScene();
    const { attemptId, url } = await begin(at);
    at.sandbox.control.setFaults([{ kind: 'truncated', path: '/v1/access_token' }]);
    const finished = ask(at.core, 'core.finishAuthorization', { attemptId });
    await Promise.all([expect(finished).rejects.toMatchObject({ code: 'bad-answer' }), visit(url)]);
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
    const at = await signInScene();
    const { connectionId } = await signIn(at);
    await ask(at.core, 'core.removeConnection', { connectionId });
    expect(at.kept.at(-1)).toEqual({ id: connectionId, credential: null });
  });
});
