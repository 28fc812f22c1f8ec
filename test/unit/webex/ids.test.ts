import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWebexId, encodeWebexId } from '#shared/webex/ids.ts';

test('ids are unpadded base64 of the URI', () => {
  const id = encodeWebexId('LOCATION', '3a2e1f40-0000-4000-8000-000000000001');
  expect(Buffer.from(id, 'base64').toString()).toBe(
    'ciscospark://us/LOCATION/3a2e1f40-0000-4000-8000-000000000001',
  );
  expect(id).not.toContain('=');
});

test('what was encoded is decoded again', () => {
  fc.assert(
    fc.property(fc.uuid(), (value) => {
      expect(decodeWebexId(encodeWebexId('PEOPLE', value))).toEqual({ region: 'us', type: 'PEOPLE', value });
    }),
    { seed: 1 },
  );
});

test('other regions, URL-safe letters and odd values are read', () => {
  const uri = 'ciscospark://eu/PHONE_NUMBER/+14085550100?~>';
  const id = Buffer.from(uri).toString('base64url');
  expect(decodeWebexId(id)).toEqual({ region: 'eu', type: 'PHONE_NUMBER', value: '+14085550100?~>' });
});

test.each(['', '!!', 'aGVsbG8', Buffer.from('ciscospark://us/ROOM').toString('base64')])(
  '"%s" is no id',
  (id) => {
    expect(decodeWebexId(id)).toBeUndefined();
  },
);
