import { expect, test } from 'vitest';
import {
  allNumbers,
  ask,
  connector,
  type Json,
  newKey,
  openSandbox,
  orderScene,
  organizations,
  postOrder,
} from './harness.ts';

test('an order is pending until it is asked for, then complete', async () => {
  const scene = await orderScene();
  const posted = await postOrder(scene, scene.numbers.slice(0, 3), newKey(), { reference: 'Batch 7' });
  expect(posted.status).toBe(201);
  expect(posted.json).toMatchObject({
    status: 'PENDING',
    reference: 'Batch 7',
    customerId: scene.customerId,
  });
  expect(posted.json.numbers.map((one: Json) => one.status)).toEqual(['PENDING', 'PENDING', 'PENDING']);
  const got = await connector(scene, `/orders/${posted.json.orderId}`);
  expect(got.json).toMatchObject({ orderId: posted.json.orderId, status: 'COMPLETE' });
  expect(got.json.numbers.map((one: Json) => [one.number, one.status])).toEqual(
    scene.numbers.slice(0, 3).map((number) => [number, 'SUCCESS']),
  );
});

test.each([0, 1, 3])('with %i polls an order settles after so many GETs', async (orderPolls) => {
  const scene = await orderScene({ orderPolls });
  const posted = await postOrder(scene, scene.numbers.slice(0, 1));
  const seen = [posted.json.status];
  for (let polls = 0; polls < orderPolls; polls += 1) {
    seen.push((await connector(scene, `/orders/${posted.json.orderId}`)).json.status);
  }
  expect(seen).toEqual([...Array(orderPolls).fill('PENDING'), 'COMPLETE']);
});

test('each number that cannot be authorised says why', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const here = (fits: (row: Json) => boolean) =>
    scene.rows.find((row) => row.location.id === scene.locationId && row.phoneNumber && fits(row))
      ?.phoneNumber;
  const wanted: Readonly<Record<string, string>> = {
    NUMBER_UNKNOWN: '+12125550199',
    NUMBER_IN_OTHER_LOCATION: scene.rows[5].phoneNumber,
    NUMBER_HAS_TOLL_FREE_USAGE: here((row) => row.tollFreeNumber),
    NUMBER_HAS_SERVICE_USAGE: here((row) => row.isServiceNumber),
    NUMBER_HAS_INACTIVE_STATE: here((row) => row.state === 'INACTIVE'),
    NUMBER_HAS_ELIN_USAGE: here((row) => row.elinEnabled),
    NUMBER_HAS_MOBILE_USAGE: here((row) => row.includedTelephonyTypes === 'MOBILE_NUMBER'),
    NUMBER_HAS_RESERVATION: here((row) => row.isReservedNumber),
  };
  const order = (await postOrder(scene, [...Object.values(wanted), scene.numbers[0] ?? ''])).json;
  const titles = Object.fromEntries(
    order.numbers.map((one: Json) => [one.errors[0]?.errorTitle ?? 'none', one.number]),
  );
  expect(titles).toEqual({ ...wanted, none: scene.numbers[0] });
  expect(order.status).toBe('PARTIAL');
});

test('numbers of a location without Cisco PSTN fail, and an order of failures only is an error', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const locations = (await ask(scene.sandbox, `/locations?orgId=${scene.customerId}`)).json.items;
  const titleAt = async (name: string) => {
    const location = locations.find((one: Json) => one.name === name);
    const row = scene.rows.find(
      (one) => one.location.id === location.id && one.owner?.type === 'PEOPLE' && one.phoneNumber,
    );
    const order = (await postOrder({ ...scene, locationId: location.id }, [row.phoneNumber])).json;
    return [order.status, order.numbers[0].errors[0].errorTitle];
  };
  expect(await titleAt('Denver depot')).toEqual(['ERROR', 'NUMBER_HAS_OTHER_PSTN']);
  expect(await titleAt('London agency')).toEqual(['ERROR', 'NUMBER_HAS_OTHER_COUNTRY']);
});

test('another customer cannot order the number', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const [, other] = await organizations(scene.sandbox);
  const [theirs] = (await allNumbers(scene.sandbox, other.id)).filter((row) => row.owner?.type === 'PEOPLE');
  const order = (await postOrder(scene, [theirs.phoneNumber])).json;
  expect(order.numbers[0].errors[0].errorTitle).toBe('NUMBER_UNKNOWN');
});

test('a broken number fails although nothing stands against it', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const [good = '', broken = ''] = scene.numbers;
  scene.sandbox.control.setBrokenNumbers([broken]);
  const order = (await postOrder(scene, [good, broken])).json;
  expect(order.status).toBe('PARTIAL');
  expect(order.numbers[1].errors[0]).toMatchObject({ number: broken, errorType: 'FAILED' });
});

test('the same key and body get the same answer again, whatever happened since', async () => {
  const scene = await orderScene();
  const key = newKey();
  const first = await postOrder(scene, scene.numbers.slice(0, 2), key);
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  await connector(scene, `/orders/${first.json.orderId}`);
  const again = await postOrder(scene, scene.numbers.slice(0, 2), key.toUpperCase());
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(scene.sandbox.control.accepted()).toMatchObject([{ idempotencyKey: key, created: 1, replays: 1 }]);
});

test('the order of members does not make another body', async () => {
  const scene = await orderScene();
  const key = newKey();
  const first = await postOrder(scene, scene.numbers.slice(0, 1), key);
  const again = await connector(scene, '/orders', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { numbers: scene.numbers.slice(0, 1), locationId: scene.locationId, customerId: scene.customerId },
  });
  expect(again.text).toBe(first.text);
});

test('the same key with another body, or for another operation, is refused', async () => {
  const scene = await orderScene();
  const key = newKey();
  await postOrder(scene, scene.numbers.slice(0, 2), key);
  const other = await postOrder(scene, scene.numbers.slice(1, 3), key);
  expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  const registration = await connector(scene, '/registrations', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { customerId: scene.customerId, brand: {}, campaign: {}, numbers: scene.numbers.slice(0, 2) },
  });
  expect([registration.status, registration.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  expect(scene.sandbox.control.accepted()).toHaveLength(1);
});

test('a refused request leaves its key free', async () => {
  const scene = await orderScene();
  const key = newKey();
  expect((await postOrder(scene, ['12065550100'], key)).status).toBe(422);
  expect((await postOrder(scene, scene.numbers.slice(0, 1), key)).status).toBe(201);
});

test('while the first request is worked on its key is in progress', async () => {
  const scene = await orderScene({ faults: [{ kind: 'delay', delayMs: 300, method: 'POST' }] });
  const key = newKey();
  const first = postOrder(scene, scene.numbers.slice(0, 1), key);
  await expect.poll(() => scene.sandbox.control.pendingFaults()).toBe(0);
  const second = await postOrder(scene, scene.numbers.slice(0, 1), key);
  expect([second.status, second.json.code, second.headers.get('retry-after')]).toEqual([
    409,
    'IN_PROGRESS',
    '1',
  ]);
  expect((await first).status).toBe(201);
  expect((await postOrder(scene, scene.numbers.slice(0, 1), key)).headers.get('idempotent-replayed')).toBe(
    'true',
  );
});

test('a caller that lost the answer finds its order by the key', async () => {
  const scene = await orderScene();
  const key = newKey();
  const posted = await postOrder(scene, scene.numbers.slice(0, 1), key);
  const find = async (path: string) => (await connector(scene, path)).json;
  expect(await find(`/orders?idempotencyKey=${key}`)).toEqual({ items: [posted.json] });
  expect(await find(`/orders?idempotencyKey=${newKey()}`)).toEqual({ items: [] });
  expect(await find(`/registrations?idempotencyKey=${key}`)).toEqual({ items: [] });
});

function register(scene: Awaited<ReturnType<typeof orderScene>>, numbers: readonly string[], key = newKey()) {
  return connector(scene, '/registrations', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: {
      customerId: scene.customerId,
      brand: { legalName: 'A' },
      campaign: { useCase: 'MIXED' },
      numbers,
    },
  });
}

test('only authorised numbers are registered; each other one is named with its place', async () => {
  const scene = await orderScene();
  const [one = '', two = '', three = ''] = scene.numbers;
  const order = await postOrder(scene, [one, three]);
  const early = await register(scene, [one]);
  expect(early.status).toBe(422);
  await connector(scene, `/orders/${order.json.orderId}`);
  const partly = await register(scene, [one, two, three]);
  expect(partly.json.code).toBe('NUMBER_NOT_AUTHORISED');
  expect(partly.json.errors).toEqual([
    { path: 'numbers[1]', code: 'NUMBER_NOT_AUTHORISED', message: expect.stringContaining(two) },
  ]);
  expect((await register(scene, [one, three])).status).toBe(201);
});

test('some numbers are authorised from the start', async () => {
  const scene = await orderScene();
  const leading = scene.rows
    .slice(0, 60)
    .filter((row) => row.owner?.type === 'PEOPLE' && row.state === 'ACTIVE');
  const usual = leading
    .filter((row) => row.includedTelephonyTypes === 'PSTN_NUMBER')
    .map((row) => row.phoneNumber);
  expect((await register(scene, usual)).status).toBe(201);
  const inactive = scene.rows.slice(0, 60).find((row) => row.state === 'INACTIVE');
  expect((await register(scene, [inactive.phoneNumber])).status).toBe(422);
});

test('a registration is replayed by its key', async () => {
  const scene = await orderScene();
  const key = newKey();
  const number = scene.rows.find((row) => row.owner?.type === 'PEOPLE').phoneNumber;
  const first = await register(scene, [number], key);
  await connector(scene, `/cases/${first.json.caseId}`);
  const again = await register(scene, [number], key);
  expect([again.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([
    201,
    first.text,
    'true',
  ]);
  const found = await connector(scene, `/registrations?idempotencyKey=${key}`);
  expect(found.json.items).toEqual([{ ...first.json, status: 'SUBMITTED' }]);
});

test('a case moves by being looked at and closes by decision only', async () => {
  const scene = await orderScene();
  const number = scene.rows.find((row) => row.owner?.type === 'PEOPLE').phoneNumber;
  const { caseId, registrationId, status } = (await register(scene, [number])).json;
  const look = async () => (await connector(scene, `/cases/${caseId}`)).json;
  expect([status, (await look()).status, (await look()).status, (await look()).status]).toEqual([
    'OPEN',
    'SUBMITTED',
    'IN_REVIEW',
    'IN_REVIEW',
  ]);
  const reasons = [
    { code: 'OPT_IN_UNCLEAR', field: 'campaign.messageFlow', message: 'Say where people opt in' },
  ];
  scene.sandbox.control.decideCase(caseId, 'REJECTED', reasons);
  const closed = await look();
  expect(closed).toMatchObject({ status: 'REJECTED', reasons, registrationId });
  expect(closed.history.map((step: Json) => step.status)).toEqual([
    'OPEN',
    'SUBMITTED',
    'IN_REVIEW',
    'REJECTED',
  ]);
  expect((await connector(scene, `/registrations/${registrationId}`)).json.status).toBe('REJECTED');
  expect(() => scene.sandbox.control.decideCase(caseId, 'APPROVED')).toThrow('closed already');
});

test('an order of 10,000 numbers is taken, one more is refused', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const many = Array.from({ length: 10_001 }, (_, index) => `+1206555${String(index).padStart(4, '0')}`);
  const taken = await postOrder(scene, many.slice(0, 10_000));
  expect([taken.status, taken.json.numbers.length]).toEqual([201, 10_000]);
  expect((await postOrder(scene, many)).status).toBe(422);
});

test('the control closes unknown cases with an error', async () => {
  const sandbox = await openSandbox();
  expect(() => sandbox.control.decideCase('CASE-NONE', 'APPROVED')).toThrow('No case CASE-NONE');
});
