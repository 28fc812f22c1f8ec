import { expect, test } from 'vitest';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { allNumbers, allRows, ask, customerNamed, type Json, openSandbox, organizations } from './harness.ts';

async function pstnTypes(sandbox: Sandbox, customer: Json): Promise<string[]> {
  const types: string[] = [];
  for (const location of (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items) {
    const path = `/telephony/pstn/locations/${location.id}/connection?orgId=${customer.id}`;
    types.push((await ask(sandbox, path)).json.pstnConnectionType ?? 'NONE');
  }
  return types.sort();
}

async function hasTextingLicense(sandbox: Sandbox, customer: Json): Promise<boolean> {
  const licenses = (await ask(sandbox, `/licenses?orgId=${customer.id}`)).json.items;
  return licenses.some((license: Json) => license.name.includes('Business Texting'));
}

test('there are four customers of the promised sizes', async () => {
  const sandbox = await openSandbox();
  const sizes: [string, number, number][] = [];
  for (const customer of await organizations(sandbox)) {
    const locations = (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items;
    sizes.push([customer.displayName, locations.length, (await allNumbers(sandbox, customer.id)).length]);
  }
  expect(sizes).toEqual([
    ['Calder Bay Freight', 12, 2400],
    ['Tamarack Row Outfitters', 4, 300],
    ['Quillfeather Studio', 1, 12],
    ['Harbor Clinic', 2, 60],
  ]);
});

test('between them the customers meet and miss every prerequisite', async () => {
  const sandbox = await openSandbox();
  const freight = await customerNamed(sandbox, 'Calder Bay Freight');
  const outfitters = await customerNamed(sandbox, 'Tamarack Row Outfitters');
  const studio = await customerNamed(sandbox, 'Quillfeather Studio');
  const clinic = await customerNamed(sandbox, 'Harbor Clinic');
  expect(await pstnTypes(sandbox, freight)).toEqual([
    ...Array(8).fill('CISCO_PSTN'),
    'LOCAL_GATEWAY',
    'LOCAL_GATEWAY',
    'NONE',
    'NON_INTEGRATED_CCP',
  ]);
  expect(
    await Promise.all([freight, outfitters, studio, clinic].map((one) => hasTextingLicense(sandbox, one))),
  ).toEqual([true, false, false, true]);
  const countries = (await ask(sandbox, `/locations?orgId=${freight.id}`)).json.items.map(
    (row: Json) => row.address.country,
  );
  expect(new Set(countries)).toEqual(new Set(['US', 'GB']));
  const canadian = (await ask(sandbox, `/locations?orgId=${outfitters.id}`)).json.items;
  expect(canadian.every((row: Json) => row.address.country === 'CA')).toBe(true);
});

test('only the trial has a trial subscription', async () => {
  const sandbox = await openSandbox();
  for (const customer of await organizations(sandbox)) {
    for (const location of (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items) {
      const detail = await ask(sandbox, `/telephony/config/locations/${location.id}?orgId=${customer.id}`);
      const isTrial = customer.displayName === 'Quillfeather Studio';
      expect(detail.json.subscriptionId === 'trial').toBe(isTrial);
    }
  }
});

test('Cisco PSTN locations, and no others, offer business texting', async () => {
  const sandbox = await openSandbox();
  for (const location of (await ask(sandbox, '/locations')).json.items) {
    const { json } = await ask(sandbox, `/telephony/pstn/locations/${location.id}/connection`);
    const offers = json.pstnServices?.includes('BUSINESS_TEXTING') ?? false;
    expect(offers).toBe(json.pstnConnectionType === 'CISCO_PSTN');
  }
});

test('the large customer has numbers of every kind', async () => {
  const sandbox = await openSandbox();
  const [freight] = await organizations(sandbox);
  const rows = await allNumbers(sandbox, freight.id);
  const kinds: Readonly<Record<string, (row: Json) => boolean>> = {
    tollFree: (row) => row.tollFreeNumber,
    service: (row) => row.isServiceNumber,
    elin: (row) => row.elinEnabled,
    reserved: (row) => row.isReservedNumber,
    inactive: (row) => row.state === 'INACTIVE',
    unassigned: (row) => !row.owner,
    mobile: (row) => row.includedTelephonyTypes === 'MOBILE_NUMBER',
    autoAttendant: (row) => row.owner?.type === 'AUTO_ATTENDANT',
    callQueue: (row) => row.owner?.type === 'CALL_QUEUE',
    workspace: (row) => row.owner?.type === 'PLACE',
    virtualLine: (row) => row.owner?.type === 'VIRTUAL_LINE',
    huntGroup: (row) => row.owner?.type === 'HUNT_GROUP',
    extensionOnly: (row) => row.phoneNumber === '',
    alternate: (row) => row.phoneNumberType === 'ALTERNATE',
    fax: (row) => row.phoneNumberType === 'FAX',
    nonAsciiName: (row) => /[^ -~]/.test(`${row.owner?.firstName ?? ''}${row.owner?.lastName ?? ''}`),
    chineseName: (row) => /\p{Script=Han}/u.test(row.owner?.lastName ?? ''),
  };
  for (const [kind, fits] of Object.entries(kinds)) expect([kind, rows.some(fits)]).toEqual([kind, true]);
});

test('each location has one main number, which is its calling line id', async () => {
  const sandbox = await openSandbox();
  const [freight] = await organizations(sandbox);
  const mains = new Map(
    (await allNumbers(sandbox, freight.id))
      .filter((row) => row.mainNumber)
      .map((row) => [row.location.id, row.phoneNumber]),
  );
  const locations = (await ask(sandbox, '/telephony/config/locations')).json.locations;
  for (const location of locations)
    expect(location.callingLineId.phoneNumber).toBe(mains.get(location.id) ?? null);
  expect(mains.size).toBe(11);
});

test('numbers are invented ones, and each exists once', async () => {
  const sandbox = await openSandbox();
  const seen = new Set<string>();
  let fiction = 0;
  for (const customer of await organizations(sandbox)) {
    for (const row of await allRows(
      sandbox,
      `/telephony/config/numbers?orgId=${customer.id}&numberType=NUMBER`,
      'phoneNumbers',
    )) {
      expect(row.phoneNumber).toMatch(/^(\+1[2-9]\d\d555\d{4}|\+442079460\d{3})$/);
      expect(seen.has(row.phoneNumber)).toBe(false);
      seen.add(row.phoneNumber);
      if (/^\+1\d{3}55501\d\d$/.test(row.phoneNumber)) fiction += 1;
    }
  }
  expect(fiction / seen.size).toBeGreaterThan(0.85);
});

test('addresses are of example domains', async () => {
  const sandbox = await openSandbox();
  for (const customer of await organizations(sandbox)) {
    const people = await allRows(sandbox, `/people?orgId=${customer.id}`, 'items');
    for (const person of people)
      expect(person.emails[0]).toMatch(/^[a-z.]+\d+-\d+@[a-z-]+\.example\.(com|net|org)$/);
  }
});
