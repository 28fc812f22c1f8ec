import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { E164 } from '#shared/model/ids.ts';
import { openPulled, somePicks } from '#support/workspace.ts';

describe('a batch', () => {
  it('offers only numbers that may be authorised, and says why the others are left out', async () => {
    const { core, customer } = await openPulled();
    const { locations } = await ask(core, 'customers.get', { customerId: customer.id });
    let leftOut = 0;
    for (const location of locations) {
      const candidates = await ask(core, 'batches.candidates', {
        customerId: customer.id,
        locationId: location.id,
      });
      expect(candidates.selectable.every((row) => row.eligibility !== 'ineligible')).toBe(true);
      const left = candidates.leftOut.reduce((sum, one) => sum + one.count, 0);
      expect(candidates.selectable.length + left).toBe(location.numbers);
      leftOut += left;
    }
    expect(leftOut).toBeGreaterThan(0);
  });

  it('refuses numbers of another location, ineligible ones, unknown ones and ones that are taken', async () => {
    const { core, customer } = await openPulled();
    const { location, numbers } = await somePicks(core, customer, 2);
    const create = (numbersIn: readonly E164[], locationId = location.id) =>
      core.call('batches.create', { customerId: customer.id, locationId, numbers: [...numbersIn] });
    const ineligible = await ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: { eligibility: 'ineligible', locationId: location.id },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 1,
    });
    const bad = ineligible.rows[0]?.e164 as E164;
    await expect(create([bad])).resolves.toMatchObject({ ok: false, error: { code: 'bad-input' } });
    await expect(create(['+12065550999' as E164])).resolves.toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    await expect(create([])).resolves.toMatchObject({ ok: false, error: { code: 'bad-input' } });
    const { locations } = await ask(core, 'customers.get', { customerId: customer.id });
    const elsewhere = locations.find((one) => one.id !== location.id);
    await expect(create(numbers, elsewhere?.id)).resolves.toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    await expect(create(numbers)).resolves.toMatchObject({ ok: true });
    await expect(create(numbers)).resolves.toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect((await ask(core, 'batches.list', { customerId: customer.id })).length).toBe(1);
  });

  it('gives its numbers back when it is removed', async () => {
    const { core, customer } = await openPulled();
    const { location, numbers } = await somePicks(core, customer, 4);
    const { batchId } = await ask(core, 'batches.create', {
      customerId: customer.id,
      locationId: location.id,
      numbers,
    });
    await ask(core, 'batches.setNumbers', { batchId, rev: 1, numbers: numbers.slice(0, 3) });
    expect((await ask(core, 'journey.counts', { customerId: customer.id }))['in-batch']).toBe(3);
    await ask(core, 'batches.remove', { batchId });
    expect((await ask(core, 'journey.counts', { customerId: customer.id }))['in-batch']).toBe(0);
  });
});

describe('searching numbers', () => {
  const search = async (text: string) => {
    const { core, customer } = await openPulled();
    const all = await ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: {},
      sort: { by: 'owner', descending: false },
      offset: 0,
      limit: 500,
    });
    const target = all.rows.find((row) => row.e164 !== '' && row.ownerName !== '');
    if (!target) throw new Error('no owned number');
    const wanted = text
      .replace('{last4}', target.e164.slice(-4))
      .replace('{e164}', target.e164)
      .replace('{pretty}', `(${target.e164.slice(2, 5)}) ${target.e164.slice(5, 8)}-${target.e164.slice(8)}`)
      .replace('{name}', target.ownerName.toUpperCase());
    const found = await ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: { search: wanted },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 500,
    });
    return { target, found, all };
  };

  it.each(['{last4}', '{e164}', '{pretty}', '{name}'])('finds a number by %s', async (text) => {
    const { target, found, all } = await search(text);
    expect(found.rows.map((row) => row.id)).toContain(target.id);
    expect(found.total).toBeLessThan(all.total);
  });

  it('takes wildcards as plain characters', async () => {
    const { found } = await search('mar% se_ttle');
    expect(found.total).toBe(0);
  });

  it('counts each filter with the others in force', async () => {
    const { core, customer } = await openPulled();
    const facets = await ask(core, 'numbers.facets', {
      customerId: customer.id,
      filter: { eligibility: 'eligible' },
    });
    const perLocation = facets.location.reduce((sum, one) => sum + one.count, 0);
    const eligible = facets.eligibility.find((one) => one.value === 'eligible');
    expect(perLocation).toBe(eligible?.count);
    expect(facets.eligibility).toHaveLength(3);
  });
});
