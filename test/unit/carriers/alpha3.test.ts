import { expect, test } from 'vitest';
import { ALPHA3 } from '#shared/carriers/alpha3.ts';

test('every country has one code of three letters of its own', () => {
  expect(ALPHA3.size).toBe(249);
  expect(new Set(ALPHA3.values()).size).toBe(249);
  for (const [two, three] of ALPHA3) {
    expect(two).toMatch(/^[A-Z]{2}$/);
    expect(three).toMatch(/^[A-Z]{3}$/);
  }
  expect(['US', 'CA', 'MX', 'DE', 'AT'].map((two) => ALPHA3.get(two))).toEqual([
    'USA',
    'CAN',
    'MEX',
    'DEU',
    'AUT',
  ]);
});
