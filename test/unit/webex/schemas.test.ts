import { expect, test } from 'vitest';
import { collectionRows, WEBEX_COLLECTIONS, webexPaths } from '#shared/webex/endpoints.ts';
import {
  licenseSchema,
  locationSchema,
  numberSchema,
  organizationSchema,
  personSchema,
  pstnConnectionSchema,
  telephonyLocationDetailSchema,
} from '#shared/webex/schemas.ts';

const NUMBER = {
  phoneNumber: '+12065550100',
  state: 'ACTIVE',
  phoneNumberType: 'PRIMARY',
  mainNumber: false,
  includedTelephonyTypes: 'PSTN_NUMBER',
  tollFreeNumber: false,
  isServiceNumber: false,
  location: { id: 'L1', name: 'Seattle' },
};

test('members that nobody knows survive at every depth', () => {
  const row = {
    ...NUMBER,
    future: [1],
    location: { ...NUMBER.location, floor: 3 },
    owner: { id: 'P', badge: 'x' },
  };
  expect(numberSchema.parse(row)).toEqual(row);
  const location = { id: 'L', name: 'N', address: { city: 'Seattle', plusCode: '84VV' }, quota: { a: 1 } };
  expect(locationSchema.parse(location)).toEqual(location);
});

test.each([
  { ...NUMBER, phoneNumber: '', extension: '1001' },
  { state: 'ACTIVE', extension: '1001', location: { id: 'L1' } },
  { ...NUMBER, owner: null, extension: null },
  {
    ...NUMBER,
    state: 'HIBERNATING',
    phoneNumberType: 'SATELLITE',
    owner: { id: 'x', type: 'AI_RECEPTIONIST' },
  },
])('a number may lack what is optional and hold values that nobody knows (%#)', (row) => {
  expect(numberSchema.parse(row)).toEqual(row);
});

test.each([
  { ...NUMBER, state: undefined },
  { ...NUMBER, location: undefined },
  { ...NUMBER, mainNumber: 'yes' },
  null,
  [],
])('a number without state or place is refused (%#)', (row) => {
  expect(numberSchema.safeParse(row).success).toBe(false);
});

test('coordinates are text or numbers', () => {
  for (const latitude of ['47.6', 47.6, null, undefined]) {
    expect(locationSchema.parse({ id: 'L', name: 'N', latitude }).latitude).toBe(latitude);
  }
  expect(locationSchema.safeParse({ id: 'L', name: 'N', latitude: true }).success).toBe(false);
});

test('the example of a trial location is read', () => {
  const detail = { id: 'L', name: 'N', callingLineId: { phoneNumber: null }, subscriptionId: 'trial' };
  expect(telephonyLocationDetailSchema.parse(detail)).toEqual(detail);
});

test('a PSTN connection needs its type, which may be a new one', () => {
  expect(pstnConnectionSchema.parse({ id: 'C', pstnConnectionType: 'MOON_RELAY' }).pstnConnectionType).toBe(
    'MOON_RELAY',
  );
  expect(pstnConnectionSchema.safeParse({ id: 'C' }).success).toBe(false);
});

test('licences, people and organisations need little more than an id', () => {
  expect(licenseSchema.parse({ id: 'L', name: 'Webex Calling - Professional' }).totalUnits).toBeUndefined();
  expect(personSchema.parse({ id: 'P' })).toEqual({ id: 'P' });
  expect(organizationSchema.safeParse({ id: 'O' }).success).toBe(false);
});

test('rows are found under the key of their collection and nowhere else', () => {
  expect(collectionRows('numbers', { phoneNumbers: [1, 2] })).toEqual([1, 2]);
  expect(collectionRows('telephonyLocations', { locations: [] })).toEqual([]);
  expect(collectionRows('numbers', { items: [1] })).toBeUndefined();
  for (const body of [undefined, null, 'text', { phoneNumbers: {} }]) {
    expect(collectionRows('numbers', body)).toBeUndefined();
  }
});

test('paths carry ids safely', () => {
  expect(webexPaths.pstnConnection('a/b?c')).toBe('/telephony/pstn/locations/a%2Fb%3Fc/connection');
  expect(webexPaths.telephonyLocation('x')).toBe(`${WEBEX_COLLECTIONS.telephonyLocations.path}/x`);
});
