import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { onlyConnection, type SignInScene, signIn, signInScene } from '#support/sign-in.ts';
import { draftBatch } from '#support/workspace.ts';

const DAY = 24 * 60 * 60_000;

/** A released batch of a customer that this connection pulled. */
async function release({ core }: SignInScene, customerId: string) {
  await core.pull(customerId);
  const customer = await ask(core, 'customers.get', { customerId: customerId as never });
  const { batchId } = await draftBatch({ core, customer }, 2);
  return (await ask(core, 'batches.release', { batchId })).outboxId;
}

async function enterprise(from: SignInScene, customers: readonly string[]): Promise<string> {
  for (const id of customers) {
    const { numbers } = await from.core.pull(id);
    if (numbers > 100) return id;
  }
  throw new Error('No customer is large.');
}

describe('access that ends', () => {
  it('is renewed in the middle of a pull, once', async () => {
    const at = await signInScene();
    const { customers } = await signIn(at);
    at.sandbox.control.endTokens('expire');
    at.sandbox.control.clearRequests();
    expect((await at.core.pull(customers[0] ?? '')).numbers).toBeGreaterThan(0);
    const renewals = at.sandbox.control.requests().filter(({ path }) => path === '/v1/access_token');
    expect(renewals).toHaveLength(1);
  });

  it('is renewed when what waits is refused, and the submission arrives once', async () => {
    const at = await signInScene();
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
    const at = await signInScene();
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
    const at = await signInScene();
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
    const at = await signInScene();
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
    const at = await signInScene();
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
