import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWebexError } from '#shared/webex/error-body.ts';

test('the documented form is read whole', () => {
  const body = JSON.stringify({
    message: 'Bad things',
    errors: [{ description: 'Number is in use', errorCode: 25058 }, { description: 'Other' }],
    errorCode: 'WXC-25058',
    trackingId: 'T1',
  });
  expect(parseWebexError(409, body)).toEqual({
    message: 'Bad things',
    details: [{ description: 'Number is in use', errorCode: '25058' }, { description: 'Other' }],
    errorCode: 'WXC-25058',
    trackingId: 'T1',
  });
});

test('plain text is the message', () => {
  expect(parseWebexError(503, ' upstream connect error \n')).toEqual({
    message: 'upstream connect error',
    details: [],
  });
  expect(parseWebexError(502, 'x'.repeat(9000)).message).toHaveLength(500);
});

test('JSON of another form is kept as text', () => {
  expect(parseWebexError(500, '"oops"').message).toBe('"oops"');
  expect(parseWebexError(500, '[1]').message).toBe('[1]');
});

test('nothing at all still has a message', () => {
  expect(parseWebexError(504, '').message).toBe('HTTP 504');
  expect(parseWebexError(500, '{}').message).toBe('HTTP 500');
  expect(parseWebexError(500, '{"message": null, "errors": null}').message).toBe('HTTP 500');
});

test('the first detail stands in for a missing message', () => {
  expect(parseWebexError(400, '{"errors": [{"description": "No such field"}]}').message).toBe(
    'No such field',
  );
});

test('the tracking id comes from the body, else from the header', () => {
  expect(parseWebexError(400, '{"trackingId": "B"}', 'H').trackingId).toBe('B');
  expect(parseWebexError(400, '{}', 'H').trackingId).toBe('H');
  expect(parseWebexError(400, 'text', 'H').trackingId).toBe('H');
  expect(parseWebexError(400, 'text', null)).not.toHaveProperty('trackingId');
});

test('no body makes it throw, and there is always a message', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => parseWebexError(500, body).message.length > 0),
    { seed: 1 },
  );
});
