import { expect, test } from 'vitest';
import { WEBEX_COLLECTIONS, type WebexCollectionName } from '#shared/webex/endpoints.ts';
import { allPages, allRows, ask, openSandbox, organizations, webexShapeChecker } from './harness.ts';

const departs = webexShapeChecker();

const PATHS: Readonly<Record<WebexCollectionName, string>> = {
  organizations: '/organizations?',
  locations: '/locations?max=3',
  telephonyLocations: '/telephony/config/locations?max=3',
  numbers: '/telephony/config/numbers?max=200&details=true',
  licenses: '/licenses?',
  people: '/people?max=100&callingData=true',
};

for (const name of Object.keys(PATHS) as WebexCollectionName[]) {
  test(`every page of ${name} has the official shape, for every customer`, async () => {
    const sandbox = await openSandbox();
    let rows = 0;
    for (const customer of await organizations(sandbox)) {
      for (const page of await allPages(sandbox, `${PATHS[name]}&orgId=${customer.id}`)) {
        expect(page.status).toBe(200);
        expect(departs('collections', page.json, `/$defs/${name}`)).toBeUndefined();
        rows += page.json[WEBEX_COLLECTIONS[name].key].length;
      }
    }
    expect(rows).toBeGreaterThan(3);
  });

  test(`the app's own schema reads every row of ${name}`, async () => {
    const sandbox = await openSandbox();
    const { key, schema } = WEBEX_COLLECTIONS[name];
    for (const customer of await organizations(sandbox)) {
      for (const row of await allRows(sandbox, `${PATHS[name]}&orgId=${customer.id}`, key)) {
        expect(schema.parse(row)).toEqual(row);
      }
    }
  });
}

test('single records have the official shapes', async () => {
  const sandbox = await openSandbox();
  for (const customer of await organizations(sandbox)) {
    const one = await ask(sandbox, `/organizations/${customer.id}`);
    expect(one.json).toEqual(customer);
    const locations = (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items;
    for (const location of locations) {
      const where = `${location.id}?orgId=${customer.id}`;
      expect((await ask(sandbox, `/locations/${where}`)).json).toEqual(location);
      const detail = await ask(sandbox, `/telephony/config/locations/${where}`);
      expect(departs('telephony-location-detail', detail.json)).toBeUndefined();
      const pstn = await ask(
        sandbox,
        `/telephony/pstn/locations/${location.id}/connection?orgId=${customer.id}`,
      );
      expect(departs(pstn.status === 200 ? 'pstn-connection' : 'error', pstn.json)).toBeUndefined();
    }
  }
});

test('a scaled sandbox keeps to the shapes', async () => {
  const sandbox = await openSandbox({ seed: 7, customers: 12, numbers: 9000 });
  const pstnTypes = new Set<string>();
  for (const customer of await organizations(sandbox)) {
    for (const page of await allPages(sandbox, `/telephony/config/numbers?orgId=${customer.id}`)) {
      expect(departs('collections', page.json, '/$defs/numbers')).toBeUndefined();
    }
    for (const location of (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items) {
      expect(departs('location', location)).toBeUndefined();
      const pstn = await ask(
        sandbox,
        `/telephony/pstn/locations/${location.id}/connection?orgId=${customer.id}`,
      );
      expect(departs(pstn.status === 200 ? 'pstn-connection' : 'error', pstn.json)).toBeUndefined();
      pstnTypes.add(pstn.json.pstnConnectionType ?? 'NONE');
    }
  }
  expect([...pstnTypes].sort()).toEqual([
    'CISCO_PSTN',
    'INTEGRATED_CCP',
    'LOCAL_GATEWAY',
    'NONE',
    'NON_INTEGRATED_CCP',
  ]);
});

test('the schemas refuse what is not official', () => {
  expect(departs('organization', { id: 'abc', displayName: 'A' })).toContain('created');
  expect(departs('error', { message: 'No', errors: [{}], trackingId: 'x' })).toContain('description');
  expect(
    departs('pstn-connection', { id: 'abc', pstnConnectionType: 'CISCO_PSTN', routeId: 'abc' }),
  ).toBeDefined();
});
