import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { FaultRule } from '#sandbox/faults/fault-types.ts';
import { describedFetch } from '#support/connector-description.ts';
import { aRegistration } from '#support/registration.ts';
import { draftBatch, openPulled, type Pulled, settle } from '#support/workspace.ts';

async function released(pulled: Pulled) {
  const { batchId, numbers } = await draftBatch(pulled, 3);
  return { ...(await ask(pulled.core, 'batches.release', { batchId })), numbers };
}

const onConnector = (rule: Omit<FaultRule, 'path'>): FaultRule => ({ ...rule, path: '/connector/v1' });

describe('what goes to a connector and comes back', () => {
  it('is as openapi.yaml describes it, for every operation', async () => {
    const { fetch, exchanges } = await describedFetch();
    const pulled = await openPulled({ fetch, sandbox: { orderPolls: 2 } });
    const { core, customer, sandbox } = pulled;
    // Answers that are lost make the app ask by key.
    sandbox.control.setFaults([onConnector({ kind: 'commit-close', method: 'POST' })]);
    const { numbers } = await released(pulled);
    await settle(pulled);
    sandbox.control.setFaults([onConnector({ kind: 'commit-close', method: 'POST' })]);
    const registrationId = await aRegistration(core, customer.id, numbers);
    const { outboxId } = await ask(core, 'registrations.release', { registrationId });
    await settle(pulled);
    const { reference } = await ask(core, 'outbox.get', { outboxId });
    sandbox.control.decideCase(reference ?? '', 'APPROVED');
    await settle(pulled);
    expect(exchanges.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(exchanges.map(({ operation }) => operation))).toEqual(
      new Set(['findOrders', 'getOrder', 'findRegistrations', 'getCase']),
    );
    expect(exchanges.length).toBeGreaterThan(6);
  });

  it('is as described when it is taken at once, and when it is refused', async () => {
    const { fetch, exchanges } = await describedFetch();
    const pulled = await openPulled({ fetch });
    const { core, customer, sandbox } = pulled;
    sandbox.control.setFaults([
      onConnector({ kind: 'status', status: 409, retryAfter: 1 }),
      onConnector({ kind: 'status', status: 429, retryAfter: 1 }),
      onConnector({ kind: 'status', status: 503 }),
    ]);
    const { numbers } = await released(pulled);
    await settle(pulled);
    const registrationId = await aRegistration(core, customer.id, numbers);
    sandbox.control.setFaults([onConnector({ kind: 'status', status: 422 })]);
    await ask(core, 'registrations.release', { registrationId });
    await settle(pulled);
    sandbox.control.setFaults([onConnector({ kind: 'status', status: 401 })]);
    await released(pulled);
    await settle(pulled);
    expect(exchanges.flatMap(({ problems }) => problems)).toEqual([]);
    const statuses = new Set(exchanges.map(({ status }) => status));
    for (const status of [201, 401, 409, 422, 429, 503]) expect(statuses).toContain(status);
  });

  it('would be caught if it departed', async () => {
    const { fetch, exchanges } = await describedFetch();
    const { baseUrl, token } = (await openPulled()).sandbox;
    const url = new URL('/connector/v1/orders', baseUrl);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(url, { method: 'POST', headers, body: JSON.stringify({ customerId: 1, numbers: [] }) });
    expect(exchanges[0]?.problems.join()).toContain('request');
  });
});
