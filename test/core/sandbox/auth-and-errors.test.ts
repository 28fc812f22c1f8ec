import { expect, test } from 'vitest';
import { ask, openSandbox, webexShapeChecker } from './harness.ts';

const departs = webexShapeChecker();

test.each([
  '/organizations',
  '/locations',
  '/telephony/config/locations',
  '/telephony/config/numbers',
  '/licenses',
  '/people',
])('%s refuses a request without the right token', async (path) => {
  const sandbox = await openSandbox();
  for (const authorization of ['', 'Bearer wrong', sandbox.token, `Basic ${sandbox.token}`]) {
    const got = await ask(sandbox, path, { headers: { authorization } });
    expect(got.status).toBe(401);
    expect(departs('error', got.json)).toBeUndefined();
    expect(got.json.trackingId).toBe(got.headers.get('trackingid'));
  }
});

test('a given token replaces the one of the seed', async () => {
  const sandbox = await openSandbox({ token: 'of-my-own' });
  expect(sandbox.token).toBe('of-my-own');
  expect((await ask(sandbox, '/organizations')).status).toBe(200);
});

test.each([
  ['/nothing/here', 404],
  ['/organizations/unknown', 404],
  ['/locations/unknown', 404],
  ['/locations?orgId=unknown', 404],
  ['/telephony/config/numbers?locationId=unknown', 404],
  ['/telephony/pstn/locations/unknown/connection', 404],
  ['/locations/%E0%A4%A', 400],
])('%s answers %i in the documented form', async (path, status) => {
  const sandbox = await openSandbox();
  const got = await ask(sandbox, path);
  expect(got.status).toBe(status);
  expect(departs('error', got.json)).toBeUndefined();
});

test('reading endpoints refuse to write', async () => {
  const sandbox = await openSandbox();
  const got = await ask(sandbox, '/locations', { method: 'POST', body: {} });
  expect(got.status).toBe(405);
  expect(departs('error', got.json)).toBeUndefined();
});

test("another customer's location is not found", async () => {
  const sandbox = await openSandbox();
  const [first, second] = (await ask(sandbox, '/organizations')).json.items;
  const [location] = (await ask(sandbox, `/locations?orgId=${first.id}`)).json.items;
  expect((await ask(sandbox, `/locations/${location.id}?orgId=${first.id}`)).status).toBe(200);
  expect((await ask(sandbox, `/locations/${location.id}?orgId=${second.id}`)).status).toBe(404);
});

test('every answer has a tracking id of its own', async () => {
  const sandbox = await openSandbox();
  const ids = new Set<string | null>();
  for (const path of ['/organizations', '/organizations', '/nowhere', '/licenses']) {
    ids.add((await ask(sandbox, path)).headers.get('trackingid'));
  }
  expect(ids.size).toBe(4);
  expect(ids.has(null)).toBe(false);
});

test('a location without PSTN answers 404 with a tracking id', async () => {
  const sandbox = await openSandbox();
  const statuses: number[] = [];
  for (const location of (await ask(sandbox, '/locations')).json.items) {
    const got = await ask(sandbox, `/telephony/pstn/locations/${location.id}/connection`);
    statuses.push(got.status);
    if (got.status === 404) expect(got.json.trackingId).toBeTruthy();
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(1);
});

test('the connector is discovered without a token', async () => {
  const sandbox = await openSandbox();
  const origin = new URL(sandbox.baseUrl).origin;
  const response = await fetch(`${origin}/.well-known/textready-connector`);
  expect(await response.json()).toEqual({ connectorUrl: sandbox.connectorUrl });
});

test('a port that is taken is told', async () => {
  const sandbox = await openSandbox();
  await expect(openSandbox({ port: Number(new URL(sandbox.baseUrl).port) })).rejects.toThrow('EADDRINUSE');
});
