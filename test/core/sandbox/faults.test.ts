import { expect, test } from 'vitest';
import type { FaultRule } from '#sandbox/faults/fault-types.ts';
import {
  allPages,
  ask,
  connector,
  connectorShapeChecker,
  newKey,
  openSandbox,
  orderScene,
  postOrder,
  webexShapeChecker,
} from './harness.ts';

const departs = webexShapeChecker();
const connectorDeparts = connectorShapeChecker();

async function withFault(rule: FaultRule) {
  return openSandbox({ faults: [rule] });
}

test('a status fault answers in the form of the API, as often as it says', async () => {
  const sandbox = await withFault({ kind: 'status', status: 503, path: '/telephony', times: 2 });
  const statuses: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const got = await ask(sandbox, '/telephony/config/numbers?max=1');
    statuses.push(got.status);
    if (got.status === 503) expect(departs('error', got.json)).toBeUndefined();
  }
  expect(statuses).toEqual([503, 503, 200]);
});

test.each([401, 403, 409, 500])('a status of %i can be had from Webex', async (status) => {
  const sandbox = await withFault({ kind: 'status', status });
  const got = await ask(sandbox, '/licenses');
  expect([got.status, departs('error', got.json)]).toEqual([status, undefined]);
});

test('a 429 carries Retry-After', async () => {
  const sandbox = await openSandbox({
    faults: [
      { kind: 'status', status: 429 },
      { kind: 'status', status: 429, retryAfter: 7 },
    ],
  });
  const waits = [await ask(sandbox, '/people'), await ask(sandbox, '/people')];
  expect(waits.map((got) => got.headers.get('retry-after'))).toEqual(['1', '7']);
});

test('a 422 has field errors, its own or those it was given', async () => {
  const scene = await orderScene();
  const errors = [{ path: 'brand.ein', code: 'EIN_MISMATCH', message: 'Not the number of that company' }];
  scene.sandbox.control.setFaults([
    { kind: 'status', status: 422, method: 'POST', errors },
    { kind: 'status', status: 422, method: 'POST' },
  ]);
  const given = await postOrder(scene, scene.numbers.slice(0, 1));
  const own = await postOrder(scene, scene.numbers.slice(0, 1));
  expect(given.json.errors).toEqual(errors);
  expect(own.json.errors[0].path).toBe('numbers[0]');
  expect(connectorDeparts('Error', own.json)).toBeUndefined();
  expect(scene.sandbox.control.accepted()).toEqual([]);
});

test('ok lets a request pass before the next rule', async () => {
  const sandbox = await openSandbox({ faults: [{ kind: 'ok' }, { kind: 'status', status: 500 }] });
  const statuses = [(await ask(sandbox, '/people')).status, (await ask(sandbox, '/people')).status];
  expect(statuses).toEqual([200, 500]);
});

test('rules choose by method and by path', async () => {
  const scene = await orderScene();
  scene.sandbox.control.setFaults([
    { kind: 'status', status: 500, method: 'POST', path: '/connector/v1/orders', times: 'always' },
    { kind: 'status', status: 503, path: '/v1/licenses', times: 'always' },
  ]);
  expect((await postOrder(scene, scene.numbers.slice(0, 1))).status).toBe(500);
  expect((await connector(scene, `/orders?idempotencyKey=${newKey()}`)).status).toBe(200);
  expect((await ask(scene.sandbox, '/licenses')).status).toBe(503);
  expect((await ask(scene.sandbox, '/locations')).status).toBe(200);
});

test('hang never answers', async () => {
  const sandbox = await withFault({ kind: 'hang' });
  await expect(ask(sandbox, '/people', { signal: AbortSignal.timeout(200) })).rejects.toThrow('timeout');
  expect((await ask(sandbox, '/people')).status).toBe(200);
});

test('close ends the connection before the work', async () => {
  const scene = await orderScene();
  scene.sandbox.control.setFaults([{ kind: 'close', method: 'POST' }]);
  await expect(postOrder(scene, scene.numbers.slice(0, 1))).rejects.toThrow();
  expect(scene.sandbox.control.accepted()).toEqual([]);
});

test('commit-close does the work and loses the answer; the key finds it', async () => {
  const scene = await orderScene();
  const key = newKey();
  scene.sandbox.control.setFaults([{ kind: 'commit-close', method: 'POST' }]);
  await expect(postOrder(scene, scene.numbers.slice(0, 1), key)).rejects.toThrow();
  expect(scene.sandbox.control.accepted()).toMatchObject([{ idempotencyKey: key, created: 1 }]);
  const found = (await connector(scene, `/orders?idempotencyKey=${key}`)).json.items;
  const again = await postOrder(scene, scene.numbers.slice(0, 1), key);
  expect(again.json).toEqual(found[0]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
});

test('duplicate works on a POST twice and creates one thing', async () => {
  const scene = await orderScene();
  scene.sandbox.control.setFaults([{ kind: 'duplicate', method: 'POST' }]);
  const got = await postOrder(scene, scene.numbers.slice(0, 1));
  expect([got.status, got.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  expect(scene.sandbox.control.accepted()).toMatchObject([{ created: 1, replays: 1 }]);
});

test('duplicate serves a page twice to a reader who follows the links', async () => {
  const sandbox = await withFault({ kind: 'duplicate', path: '/telephony/config/numbers' });
  const path = '/telephony/config/numbers?max=1000';
  const sizes = async () => (await allPages(sandbox, path)).map((page) => page.json.phoneNumbers.length);
  expect(await sizes()).toEqual([1000, 1000, 1000, 400]);
  expect(await sizes()).toEqual([1000, 1000, 400]);
});

test('drip comes slowly and whole', async () => {
  const sandbox = await withFault({ kind: 'drip', delayMs: 5 });
  const before = performance.now();
  const slow = await ask(sandbox, '/locations');
  expect(performance.now() - before).toBeGreaterThan(60);
  expect(slow.json).toEqual((await ask(sandbox, '/locations')).json);
});

test('truncated is a complete answer with half the JSON', async () => {
  const sandbox = await withFault({ kind: 'truncated' });
  const got = await ask(sandbox, '/locations');
  expect([got.status, got.json]).toEqual([200, undefined]);
  const whole = await ask(sandbox, '/locations');
  expect(whole.text.startsWith(got.text)).toBe(true);
});

test('cut ends the connection half-way through the answer', async () => {
  const sandbox = await withFault({ kind: 'cut' });
  await expect(ask(sandbox, '/telephony/config/numbers')).rejects.toThrow();
});

test('text is an error without JSON', async () => {
  const sandbox = await openSandbox({ faults: [{ kind: 'text' }, { kind: 'text', status: 502 }] });
  const first = await ask(sandbox, '/locations');
  expect([first.status, first.json, first.headers.get('content-type')]).toEqual([
    503,
    undefined,
    'text/plain; charset=utf-8',
  ]);
  expect((await ask(sandbox, '/locations')).status).toBe(502);
});

test('newer adds what nobody knows and keeps what everybody knows', async () => {
  const sandbox = await withFault({ kind: 'newer' });
  const strange = await ask(sandbox, '/locations');
  const usual = await ask(sandbox, '/locations');
  expect(strange.json.items[0]).toMatchObject(usual.json.items[0]);
  expect(strange.json.items[0].address.futureMember).toBeDefined();
  expect(departs('location', strange.json.items[0])).toBeDefined();
});

test('delay waits before the work', async () => {
  const sandbox = await withFault({ kind: 'delay', delayMs: 80 });
  const before = performance.now();
  expect((await ask(sandbox, '/licenses')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(70);
});

test('while it is down every request fails, afterwards all is as before', async () => {
  const sandbox = await openSandbox();
  const before = await ask(sandbox, '/locations');
  sandbox.control.setDown(true);
  await expect(ask(sandbox, '/locations')).rejects.toThrow();
  await expect(ask(sandbox, '/locations')).rejects.toThrow();
  sandbox.control.setDown(false);
  expect((await ask(sandbox, '/locations')).text).toBe(before.text);
});

test('going down breaks what is under way', async () => {
  const sandbox = await withFault({ kind: 'hang' });
  const waiting = ask(sandbox, '/locations');
  const failed = expect(waiting).rejects.toThrow();
  await expect.poll(() => sandbox.control.requests().length).toBe(1);
  sandbox.control.setDown(true);
  await failed;
});
