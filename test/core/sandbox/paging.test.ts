import { expect, test } from 'vitest';
import { allNumbers, allPages, allRows, ask, nextLink, openSandbox, organizations } from './harness.ts';

test('small pages hold together what one large page holds', async () => {
  const sandbox = await openSandbox();
  const [customer] = await organizations(sandbox);
  const whole = await allNumbers(sandbox, customer.id);
  const small = await allRows(
    sandbox,
    `/telephony/config/numbers?orgId=${customer.id}&max=137`,
    'phoneNumbers',
  );
  expect(small).toEqual(whole);
  expect(whole).toHaveLength(2400);
});

test('the next link is absolute and keeps every filter', async () => {
  const sandbox = await openSandbox();
  const [customer] = await organizations(sandbox);
  const path = `/telephony/config/numbers?orgId=${customer.id}&state=ACTIVE&ownerType=PEOPLE&max=50`;
  const next = new URL(nextLink(await ask(sandbox, path)) ?? '');
  expect(next.href.startsWith(`${sandbox.baseUrl}/telephony/config/numbers?`)).toBe(true);
  expect(Object.fromEntries(next.searchParams)).toEqual({
    orgId: customer.id,
    state: 'ACTIVE',
    ownerType: 'PEOPLE',
    max: '50',
    start: '50',
  });
});

test('a last page that is exactly full has no next link', async () => {
  const sandbox = await openSandbox();
  const pages = await allPages(sandbox, '/telephony/config/numbers?max=1200');
  expect(pages.map((page) => page.json.phoneNumbers.length)).toEqual([1200, 1200]);
  expect(
    await ask(sandbox, '/telephony/config/numbers?start=2400').then((got) => got.json.phoneNumbers),
  ).toEqual([]);
});

test('pages have the documented sizes', async () => {
  const sandbox = await openSandbox();
  const length = async (path: string, key: string) => (await ask(sandbox, path)).json[key].length;
  expect(await length('/telephony/config/numbers', 'phoneNumbers')).toBe(2000);
  expect(await length('/people', 'items')).toBe(100);
  expect(await length('/people?max=1000', 'items')).toBe(100);
  const { id } = (await ask(sandbox, '/locations')).json.items[0];
  expect(await length(`/people?locationId=${id}&max=100`, 'items')).toBe(50);
});

test('people pages are complete and match the owners of numbers', async () => {
  const sandbox = await openSandbox();
  for (const customer of await organizations(sandbox)) {
    const people = await allRows(sandbox, `/people?orgId=${customer.id}&callingData=true`, 'items');
    const owners = new Map<string, { firstName: string; locationId: string }>();
    for (const row of await allNumbers(sandbox, customer.id)) {
      if (row.owner?.type !== 'PEOPLE') continue;
      owners.set(row.owner.id, { firstName: row.owner.firstName, locationId: row.location.id });
    }
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.flatMap((person) => person.emails)).size).toBe(people.length);
    expect(new Map(people.map(({ id, firstName, locationId }) => [id, { firstName, locationId }]))).toEqual(
      owners,
    );
  }
});

test('people are found by address, name and id', async () => {
  const sandbox = await openSandbox();
  const someone = (await ask(sandbox, '/people?max=5')).json.items[3];
  const found = async (query: string) => (await ask(sandbox, `/people?${query}`)).json;
  expect((await found(`email=${encodeURIComponent(someone.emails[0])}`)).items).toEqual([someone]);
  expect((await found(`displayName=${encodeURIComponent(someone.displayName)}`)).items).toContainEqual(
    someone,
  );
  const byId = await found(`id=${someone.id},Y2lzY28`);
  expect(byId).toEqual({ items: [someone], notFoundIds: ['Y2lzY28'] });
});

test('nonsense in paging parameters is a bad request', async () => {
  const sandbox = await openSandbox();
  for (const query of ['max=0', 'max=-1', 'max=abc', 'start=-5', 'start=1.5']) {
    expect((await ask(sandbox, `/telephony/config/numbers?${query}`)).status).toBe(400);
  }
});
