import { expect, test } from 'vitest';
import { RequestLog } from '#sandbox/control.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { ask, newKey, openSandbox, orderScene, postOrder } from './harness.ts';

function control(sandbox: Sandbox, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const url = `${new URL(sandbox.baseUrl).origin}/_sandbox${path}`;
  const method = body === undefined ? 'GET' : 'POST';
  return ask(sandbox, url, { method, body, headers: { authorization: '', ...headers } });
}

test('the log tells method, path, key, time and fault', async () => {
  const scene = await orderScene();
  scene.sandbox.control.clearRequests();
  scene.sandbox.control.setFaults([{ kind: 'status', status: 500, path: '/people' }]);
  const key = newKey();
  await postOrder(scene, scene.numbers.slice(0, 1), key);
  await ask(scene.sandbox, '/people?max=1');
  const at = Date.UTC(2026, 10, 3, 14);
  expect(scene.sandbox.control.requests()).toEqual([
    { method: 'POST', path: '/connector/v1/orders', idempotencyKey: key, at },
    { method: 'GET', path: '/v1/people?max=1', at, fault: 'status' },
  ]);
  expect((await control(scene.sandbox, '/requests')).json.requests).toEqual(scene.sandbox.control.requests());
});

test('faults are set as a script or as text', async () => {
  const sandbox = await openSandbox();
  const statuses = async () => [
    (await ask(sandbox, '/people')).status,
    (await ask(sandbox, '/people')).status,
  ];
  await control(sandbox, '/faults', { script: [{ kind: 'status', status: 503 }] });
  expect(await statuses()).toEqual([503, 200]);
  expect((await control(sandbox, '/faults', { spec: '500@/people:2' })).json).toEqual({ pending: 2 });
  expect(await statuses()).toEqual([500, 500]);
  expect((await control(sandbox, '/faults')).json).toEqual({ pending: 0 });
});

test('the sandbox goes down and up again over HTTP', async () => {
  const sandbox = await openSandbox();
  expect((await control(sandbox, '/down', { down: true })).json).toEqual({ down: true });
  await expect(ask(sandbox, '/people')).rejects.toThrow();
  await control(sandbox, '/down', { down: false });
  expect((await ask(sandbox, '/people')).status).toBe(200);
});

test('data changes and cases close over HTTP', async () => {
  const scene = await orderScene();
  const changed = await control(scene.sandbox, '/mutate', { remove: 2 });
  expect(changed.json.removed).toHaveLength(2);
  const registered = await ask(scene.sandbox, `${scene.sandbox.connectorUrl}/registrations`, {
    method: 'POST',
    headers: { 'idempotency-key': newKey() },
    body: { customerId: scene.customerId, brand: {}, campaign: {}, numbers: [scene.rows[2].phoneNumber] },
  });
  const decided = await control(scene.sandbox, '/decide-case', {
    caseId: registered.json.caseId,
    status: 'APPROVED',
  });
  expect(decided.json.status).toBe('APPROVED');
  expect((await control(scene.sandbox, '/accepted')).json.accepted).toMatchObject([
    { kind: 'registration', created: 1 },
  ]);
  expect((await control(scene.sandbox, '/decide-case', { caseId: 'none', status: 'APPROVED' })).status).toBe(
    409,
  );
});

test('broken numbers are set over HTTP', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const numbers = scene.numbers.slice(0, 1);
  await control(scene.sandbox, '/broken-numbers', { numbers });
  expect((await postOrder(scene, numbers)).json.status).toBe('ERROR');
  await control(scene.sandbox, '/clear-requests', {});
  expect(scene.sandbox.control.requests()).toEqual([]);
});

test.each([
  ['/faults', { script: [{ kind: 'explode' }] }],
  ['/faults', { spec: 'explode' }],
  ['/down', {}],
  ['/mutate', { remove: -1 }],
])('%s refuses nonsense', async (path, body) => {
  const sandbox = await openSandbox();
  expect((await control(sandbox, path, body)).status).toBe(400);
});

test('web pages and other types are refused', async () => {
  const sandbox = await openSandbox();
  const page = await control(sandbox, '/down', { down: true }, { origin: 'https://example.com' });
  expect(page.status).toBe(403);
  expect((await control(sandbox, '/down', { down: true }, { 'content-type': 'text/plain' })).status).toBe(
    415,
  );
  expect((await control(sandbox, '/nothing', {})).status).toBe(404);
  expect((await ask(sandbox, '/people')).status).toBe(200);
});

test('the log keeps the latest 10,000 requests, oldest first', () => {
  const log = new RequestLog();
  for (let at = 0; at < 25_003; at += 1) log.add({ method: 'GET', path: `/v1/x/${at}`, at });
  expect(log.list().map(({ at }) => at)).toEqual(
    Array.from({ length: 10_000 }, (_, index) => 15_003 + index),
  );
  log.clear();
  log.add({ method: 'GET', path: '/v1/y', at: 1 });
  expect(log.list()).toHaveLength(1);
});
