import { expect, test } from 'vitest';
import {
  allNumbers,
  allRows,
  ask,
  type Json,
  openSandbox,
  orderScene,
  organizations,
  postOrder,
} from './harness.ts';

const ROUND = { add: 3, remove: 4, move: 5, reassign: 6, unassign: 2, deactivate: 3, makeService: 2 };

function byNumber(rows: readonly Json[]): Map<string, Json> {
  return new Map(rows.filter((row) => row.phoneNumber).map((row) => [row.phoneNumber, row]));
}

async function beforeAndAfter() {
  const sandbox = await openSandbox();
  const [customer] = await organizations(sandbox);
  const before = byNumber(await allNumbers(sandbox, customer.id));
  const result = sandbox.control.mutate(ROUND);
  const after = byNumber(await allNumbers(sandbox, customer.id));
  return { sandbox, customer, before, after, result };
}

test('a second pull finds exactly the changes that were made', async () => {
  const { before, after, result } = await beforeAndAfter();
  expect([...after.keys()].filter((number) => !before.has(number))).toEqual(
    expect.arrayContaining([...result.added]),
  );
  expect([...before.keys()].filter((number) => !after.has(number)).sort()).toEqual(
    [...result.removed].sort(),
  );
  const changed = [...after.keys()].filter(
    (number) =>
      before.has(number) && JSON.stringify(before.get(number)) !== JSON.stringify(after.get(number)),
  );
  const told = [
    result.moved.map(({ number }) => number),
    result.reassigned,
    result.unassigned,
    result.deactivated,
    result.madeService,
  ];
  expect(changed.sort()).toEqual(told.flat().sort());
  expect(told.map((list) => list.length)).toEqual([5, 6, 2, 3, 2]);
  expect(after.size).toBe(before.size + 3 - 4);
});

test('each change is what it is called', async () => {
  const { before, after, result } = await beforeAndAfter();
  for (const { number, fromLocationId, toLocationId } of result.moved) {
    expect([before.get(number).location.id, after.get(number).location.id]).toEqual([
      fromLocationId,
      toLocationId,
    ]);
    expect(after.get(number).owner).toEqual(before.get(number).owner);
  }
  for (const number of result.reassigned) {
    const owner = after.get(number).owner;
    expect(owner.type).toBe('PEOPLE');
    expect(owner.id).not.toBe(before.get(number).owner.id);
  }
  for (const number of result.unassigned) expect(after.get(number).owner).toBeUndefined();
  for (const number of result.deactivated) {
    expect([before.get(number).state, after.get(number).state]).toEqual(['ACTIVE', 'INACTIVE']);
  }
  for (const number of result.madeService) expect(after.get(number).isServiceNumber).toBe(true);
  for (const number of result.added) expect(after.get(number).owner).toBeUndefined();
});

test('people, pages, filters and counts agree with the changed numbers', async () => {
  const { sandbox, customer, after } = await beforeAndAfter();
  const rows = await allNumbers(sandbox, customer.id);
  expect(await allRows(sandbox, '/telephony/config/numbers?max=97', 'phoneNumbers')).toEqual(rows);
  const people = await allRows(sandbox, '/people', 'items');
  const owners = new Set(rows.filter((row) => row.owner?.type === 'PEOPLE').map((row) => row.owner.id));
  expect(new Set(people.map((person) => person.id))).toEqual(owners);
  const { count } = (await ask(sandbox, '/telephony/config/numbers?details=true&max=1')).json;
  expect(count.total).toBe(rows.length);
  const [location] = (await ask(sandbox, '/locations')).json.items;
  const here = await allRows(
    sandbox,
    `/telephony/config/numbers?locationId=${location.id}&max=50`,
    'phoneNumbers',
  );
  expect(here).toEqual(rows.filter((row) => row.location.id === location.id));
  expect(after.size).toBe(rows.filter((row) => row.phoneNumber).length);
});

test('a filtered list that changes between two pages goes on as it is now', async () => {
  const sandbox = await openSandbox();
  const page = async (start: number, max: number) =>
    (await ask(sandbox, `/telephony/config/numbers?state=ACTIVE&start=${start}&max=${max}`)).json
      .phoneNumbers;
  await page(0, 1000);
  sandbox.control.mutate({ remove: 100 });
  const second = await page(1000, 500);
  const fresh = await page(0, 2000);
  expect(second).toEqual(fresh.slice(1000, 1500));
});

test('the same seed and rounds change the same numbers', async () => {
  const rounds = async () => {
    const sandbox = await openSandbox({ seed: 5 });
    return [
      sandbox.control.mutate(ROUND),
      sandbox.control.mutate(ROUND),
      sandbox.control.mutate({ customer: 3, remove: 2 }),
    ];
  };
  const [one, other] = [await rounds(), await rounds()];
  expect(one).toEqual(other);
  expect(one[0]).not.toEqual(one[1]);
});

test('orders know the changes', async () => {
  const scene = await orderScene({ orderPolls: 0 });
  const { removed, moved, added } = scene.sandbox.control.mutate({ remove: 1, move: 1, add: 1 });
  const rows = byNumber(await allNumbers(scene.sandbox, scene.customerId));
  const [move] = moved;
  const title = async (number = '', locationId = scene.locationId) => {
    const order = (await postOrder({ ...scene, locationId }, [number])).json;
    return order.numbers[0].errors[0]?.errorTitle ?? order.status;
  };
  expect(await title(removed[0])).toBe('NUMBER_UNKNOWN');
  expect(await title(move?.number, move?.fromLocationId)).toBe('NUMBER_IN_OTHER_LOCATION');
  expect(await title(move?.number, move?.toLocationId)).toBe('COMPLETE');
  expect(await title(added[0], rows.get(added[0] ?? '').location.id)).toBe('COMPLETE');
});

test('another customer is changed by its id or position', async () => {
  const sandbox = await openSandbox();
  const [, second] = await organizations(sandbox);
  expect(sandbox.control.mutate({ customer: second.id, deactivate: 1 }).customerId).toBe(second.id);
  expect(sandbox.control.mutate({ customer: 1, deactivate: 1 }).customerId).toBe(second.id);
  expect(() => sandbox.control.mutate({ customer: 99, add: 1 })).toThrow('No customer 99');
});

test('more changes than numbers are refused, and nothing is changed', async () => {
  const sandbox = await openSandbox();
  const before = await allNumbers(sandbox, (await organizations(sandbox))[2].id);
  expect(() => sandbox.control.mutate({ customer: 2, remove: 1, reassign: 500 })).toThrow('numbers fit');
  expect(() => sandbox.control.mutate({ customer: 2, move: 1 })).toThrow('no other location');
  expect(await allNumbers(sandbox, (await organizations(sandbox))[2].id)).toEqual(before);
});

test('a thousand changes of a large customer are found', async () => {
  const sandbox = await openSandbox({ customers: 1, numbers: 60_000 });
  const { removed, reassigned } = sandbox.control.mutate({ remove: 400, reassign: 300, deactivate: 300 });
  expect(new Set([...removed, ...reassigned]).size).toBe(700);
  const { count } = (await ask(sandbox, '/telephony/config/numbers?details=true&max=1')).json;
  expect(count.total).toBe(59_600);
});
