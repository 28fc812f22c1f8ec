import { expect, test } from 'vitest';
import { allNumbers, allRows, ask, type Json, openSandbox, organizations } from './harness.ts';

const CASES: readonly (readonly [string, (row: Json) => boolean])[] = [
  ['state=ACTIVE', (row) => row.phoneNumber !== '' && row.state === 'ACTIVE'],
  ['state=INACTIVE', (row) => row.phoneNumber !== '' && row.state === 'INACTIVE'],
  ['ownerType=PEOPLE', (row) => row.owner?.type === 'PEOPLE'],
  ['ownerType=CALL_QUEUE', (row) => row.owner?.type === 'CALL_QUEUE'],
  ['numberType=EXTENSION', (row) => row.phoneNumber === ''],
  ['numberType=NUMBER', (row) => row.phoneNumber !== ''],
  ['tollFreeNumbers=true', (row) => row.tollFreeNumber],
  ['serviceNumber=true', (row) => row.isServiceNumber],
  ['reservedNumber=true', (row) => row.isReservedNumber],
  ['includedTelephonyTypes=MOBILE_NUMBER', (row) => row.includedTelephonyTypes === 'MOBILE_NUMBER'],
  ['phoneNumberType=ALTERNATE', (row) => row.phoneNumberType === 'ALTERNATE'],
  ['ownerName=zo%C3%AB', (row) => row.owner?.firstName === 'Zoë'],
];

test.each(CASES)('%s lists what it says, page by page', async (query, fits) => {
  const sandbox = await openSandbox();
  const [customer] = await organizations(sandbox);
  const expected = (await allNumbers(sandbox, customer.id)).filter(fits);
  const path = `/telephony/config/numbers?orgId=${customer.id}&max=11&${query}`;
  expect(await allRows(sandbox, path, 'phoneNumbers')).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test('a location and a filter together list the rows that fit both', async () => {
  const sandbox = await openSandbox();
  const [customer] = await organizations(sandbox);
  const all = await allNumbers(sandbox, customer.id);
  const [first] = (await ask(sandbox, '/locations')).json.items;
  const path = `/telephony/config/numbers?locationId=${first.id}&state=INACTIVE&max=3`;
  const expected = all.filter(
    (row) => row.location.id === first.id && row.state === 'INACTIVE' && row.phoneNumber,
  );
  expect(await allRows(sandbox, path, 'phoneNumbers')).toEqual(expected);
});

test('a number is found by itself', async () => {
  const sandbox = await openSandbox();
  const wanted = (await ask(sandbox, '/telephony/config/numbers?max=10')).json.phoneNumbers[7];
  const byNumber = await ask(
    sandbox,
    `/telephony/config/numbers?phoneNumber=${encodeURIComponent(wanted.phoneNumber)}`,
  );
  expect(byNumber.json.phoneNumbers).toEqual([wanted]);
});

test('the pages of two filtered lists read in turns do not mix', async () => {
  const sandbox = await openSandbox();
  const page = async (state: string, start: number) =>
    (await ask(sandbox, `/telephony/config/numbers?state=${state}&max=20&start=${start}`)).json.phoneNumbers;
  const straight = [await page('ACTIVE', 0), await page('ACTIVE', 20)];
  const inTurns = [await page('ACTIVE', 0), await page('INACTIVE', 0), await page('ACTIVE', 20)];
  expect([inTurns[0], inTurns[2]]).toEqual(straight);
});

test('details adds a count that matches the rows', async () => {
  const sandbox = await openSandbox();
  for (const customer of await organizations(sandbox)) {
    const rows = await allNumbers(sandbox, customer.id);
    const { count } = (
      await ask(sandbox, `/telephony/config/numbers?orgId=${customer.id}&details=true&max=1`)
    ).json;
    const many = (fits: (row: Json) => boolean) => rows.filter(fits).length;
    expect(count).toMatchObject({
      total: rows.length,
      assigned: many((row) => row.owner),
      unAssigned: many((row) => !row.owner),
      inActive: many((row) => row.state === 'INACTIVE'),
      extensionOnly: many((row) => !row.phoneNumber),
      tollFreeNumbers: many((row) => row.tollFreeNumber),
      mobileNumber: many((row) => row.includedTelephonyTypes === 'MOBILE_NUMBER'),
      serviceNumber: many((row) => row.isServiceNumber),
      elin: many((row) => row.elinEnabled),
      reservedNumber: many((row) => row.isReservedNumber),
    });
  }
});

test.each([
  'available=true&ownerType=PEOPLE',
  'available=true&reservedNumber=true',
  'numberType=EXTENSION&state=ACTIVE',
  'numberType=EXTENSION&available=true',
  'state=SLEEPING',
  'ownerType=GROUP_PAGING',
  'tollFreeNumbers=perhaps',
])('%s is a bad request', async (query) => {
  const sandbox = await openSandbox();
  expect((await ask(sandbox, `/telephony/config/numbers?${query}`)).status).toBe(400);
});
