import { expect, test } from 'vitest';
import { NANP_SLOTS, numberOfSlot, slotOfNumber } from '#sandbox/data/dial-plan.ts';
import { Sequence } from '#sandbox/data/sequence.ts';
import { World } from '#sandbox/data/world.ts';
import { allNumbers, ask, openSandbox, organizations } from './harness.ts';

test('customers and numbers are as many as were asked for', async () => {
  const sandbox = await openSandbox({ customers: 30, numbers: 40_000 });
  const customers = await organizations(sandbox);
  expect(new Set(customers.map((customer) => customer.displayName)).size).toBe(30);
  let total = 0;
  for (const customer of customers) {
    const { count } = (
      await ask(sandbox, `/telephony/config/numbers?orgId=${customer.id}&details=true&max=1`)
    ).json;
    total += count.total;
  }
  expect(total).toBe(40_000);
});

test('no number, id or address exists twice in a scaled sandbox', async () => {
  const sandbox = await openSandbox({ customers: 25, numbers: 60_000 });
  const numbers = new Set<string>();
  const owners = new Map<string, string>();
  let rows = 0;
  for (const customer of await organizations(sandbox)) {
    for (const row of await allNumbers(sandbox, customer.id)) {
      if (row.phoneNumber) {
        rows += 1;
        numbers.add(row.phoneNumber);
      }
      if (row.owner) {
        const name = JSON.stringify([customer.id, row.owner]);
        expect(owners.get(row.owner.id) ?? name).toBe(name);
        owners.set(row.owner.id, name);
      }
    }
  }
  expect(numbers.size).toBe(rows);
});

test('a page late in a list of a million costs no more than the first', async () => {
  const world = new World({ seed: 1, customers: 1, numbers: 1_000_000 });
  const sandbox = await openSandbox({ customers: 1, numbers: 1_000_000 });
  const late = await ask(sandbox, '/telephony/config/numbers?start=900000');
  expect(late.json.phoneNumbers).toHaveLength(2000);
  const time = async (start: number) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = performance.now();
      await ask(sandbox, `/telephony/config/numbers?start=${start}`);
      times.push(performance.now() - before);
    }
    return Math.min(...times);
  };
  const first = await time(0);
  expect(await time(900_000)).toBeLessThan(first * 5 + 20);
  const sizes = world.customers[0]?.locations.map((location) => location.numbers.length) ?? [];
  expect(sizes.every((size) => size > 0 && size < 300_000)).toBe(true);
});

test('every number is found again where it came from', () => {
  const world = new World({ seed: 2, customers: 40, numbers: 120_000 });
  for (const customer of world.customers) {
    for (const location of customer.locations) {
      for (let offset = 0; offset < location.numbers.length; offset += 97) {
        const entry = location.numberAt(offset);
        if (!entry?.phoneNumber) continue;
        const found = world.findNumber(entry.phoneNumber);
        expect([found?.location.id, found?.entry]).toEqual([location.id, entry]);
      }
    }
  }
});

test('slots and numbers are the same thing both ways', () => {
  const numbers = new Set<string>();
  for (let slot = 0; slot < NANP_SLOTS; slot += slot < 10_100 ? 1 : 9_973) {
    const number = numberOfSlot('1206', slot);
    expect(number).toMatch(/^\+1206[2-9]\d{2}\d{4}$/);
    expect(number).not.toMatch(/^\+1206[2-9]11/);
    expect(slotOfNumber(number)).toEqual({ code: '1206', slot });
    numbers.add(number);
  }
  expect(numbers.has('+12065551212')).toBe(false);
  for (const unknown of [
    '+12065550099',
    '+12065551212',
    '+12069110000',
    '+442079461000',
    '12065550100',
    '',
  ]) {
    expect(slotOfNumber(unknown)).toBeUndefined();
  }
});

test('a sequence behaves as a list from which items are taken', () => {
  const sequence = new Sequence<string>(50);
  const plain: (number | string)[] = Array.from({ length: 50 }, (_, index) => index);
  for (const gone of [0, 49, 7, 8, 9, 30, 7]) {
    sequence.remove(gone);
    if (plain.includes(gone)) plain.splice(plain.indexOf(gone), 1);
  }
  sequence.add('new');
  sequence.add('newer');
  sequence.removeExtra('new');
  plain.push('newer');
  const listed = Array.from({ length: sequence.length }, (_, offset) => {
    const item = sequence.at(offset);
    return item && ('extra' in item ? item.extra : item.position);
  });
  expect(listed).toEqual(plain);
  expect(sequence.at(sequence.length)).toBeUndefined();
  expect([sequence.isGone(7), sequence.isGone(10)]).toEqual([true, false]);
});
