import { expect, test } from 'vitest';
import { FAULT_KINDS, faultScriptSchema } from '#sandbox/faults/fault-types.ts';
import { FaultSpecError, parseFaults } from '#sandbox/faults/parse-faults.ts';

test('a script is read part by part', () => {
  expect(parseFaults('429@/telephony:3,close@POST /connector/v1/orders:1')).toEqual([
    { kind: 'status', status: 429, path: '/telephony', times: 3 },
    { kind: 'close', method: 'POST', path: '/connector/v1/orders', times: 1 },
  ]);
});

test.each([
  ['500', [{ kind: 'status', status: 500 }]],
  ['429=2.5@/people', [{ kind: 'status', status: 429, retryAfter: 2.5, path: '/people' }]],
  ['drip=20@get', [{ kind: 'drip', delayMs: 20, method: 'GET' }]],
  ['text=502:*', [{ kind: 'text', status: 502, times: 'always' }]],
  [
    ' ok:2 , commit-close@POST ',
    [
      { kind: 'ok', times: 2 },
      { kind: 'commit-close', method: 'POST' },
    ],
  ],
  ['', []],
])('"%s" is understood', (spec, script) => {
  expect(parseFaults(spec)).toEqual(script);
  expect(faultScriptSchema.parse(parseFaults(spec))).toEqual(script);
});

test.each(FAULT_KINDS.filter((kind) => kind !== 'status'))('%s can be named', (kind) => {
  expect(parseFaults(kind)).toEqual([{ kind }]);
});

test.each([
  ['explode', 'unknown kind "explode"'],
  ['200', '200 is not an error status'],
  ['700', '700 is not an error status'],
  ['429=soon', '"soon" is not a number'],
  ['429=1=2', 'more than one "="'],
  ['hang=5', '"hang" takes no value'],
  ['500@', 'nothing after "@"'],
  ['500@FETCH /x', '"FETCH" is neither a method nor a path'],
  ['500@telephony', '"telephony" is neither a method nor a path'],
  ['500@GET POST /x', 'the target is a method, a path'],
  ['500:0', '"0" is not a count'],
  ['500:many', '"many" is not a count'],
  ['500:', '"" is not a count'],
  ['text=200', '200 is not an error status'],
  ['500,,429', 'an empty part between commas'],
  ['status', 'unknown kind "status"'],
])('"%s" is refused: %s', (spec, reason) => {
  expect(() => parseFaults(spec)).toThrow(FaultSpecError);
  expect(() => parseFaults(spec)).toThrow(reason);
});
