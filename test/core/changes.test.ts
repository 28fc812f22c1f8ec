import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { CustomerId, E164 } from '#shared/model/ids.ts';
import { readCsv } from '#support/read-csv.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openPulled } from '#support/workspace.ts';

const BY_NUMBER = { by: 'number', descending: false } as const;

async function eligibleOf(core: Core, customerId: CustomerId) {
  const page = await ask(core, 'numbers.page', {
    customerId,
    filter: { eligibility: 'eligible' },
    sort: BY_NUMBER,
    offset: 0,
    limit: 500,
  });
  return page.rows;
}

async function mayText(core: Core, customerId: CustomerId, number: string): Promise<boolean> {
  const page = await ask(core, 'numbers.page', {
    customerId,
    filter: { search: number },
    sort: BY_NUMBER,
    offset: 0,
    limit: 1,
  });
  return page.rows[0] !== undefined && page.rows[0].eligibility !== 'ineligible';
}

/** A pulled customer with a registration of authorised numbers and a draft batch, then a pull that finds much changed. */
async function openChanged() {
  const pulled = await openPulled();
  const { core, customer, sandbox } = pulled;
  const customerId = customer.id;
  const eligible = await eligibleOf(core, customerId);
  const places = Map.groupBy(eligible, ({ locationId }) => locationId);
  const [place, ...others] = [...places.values()].sort((a, b) => b.length - a.length);
  if (!place?.[0]) throw new Error('The sample has no eligible numbers.');
  const chosen = place.map(({ e164 }) => e164 as E164);
  const authorised = others.flat().map(({ e164 }) => e164 as E164);
  await ask(core, 'numbers.confirm', { customerId, numbers: authorised, authorised: true, note: '' });
  const { registrationId } = await ask(core, 'registrations.create', { customerId, name: 'Delivery texts' });
  const { batchId } = await ask(core, 'batches.create', {
    customerId,
    locationId: place[0].locationId,
    numbers: chosen,
  });
  const { brand, campaign, rev } = await ask(core, 'registrations.get', { registrationId });
  const draft = { registrationId, rev, name: 'Delivery texts', brand, campaign };
  await ask(core, 'registrations.save', { ...draft, numbers: authorised });
  const found = sandbox.control.mutate({ customer: customerId, add: 8, remove: 30, move: 20, reassign: 10 });
  await core.pull(customerId);
  return { ...pulled, customerId, batchId, registrationId, chosen, authorised, found };
}

describe('what changes ask of a person', () => {
  it('counts each number once for the weightiest, and names the work that it touches', async () => {
    const { core, customerId, batchId, registrationId, chosen, authorised, found } = await openChanged();
    const needs = await ask(core, 'changes.needs', { customerId });
    const gone = new Set(found.removed);
    const moved = found.moved.map(({ number }) => number);
    let lost = authorised.filter((number) => gone.has(number)).length;
    const left = chosen.filter((number) => gone.has(number) || moved.includes(number)).length;
    let elsewhere = 0;
    for (const number of authorised.filter((one) => moved.includes(one))) {
      if (await mayText(core, customerId, number)) elsewhere += 1;
      else lost += 1;
    }
    const byMeaning = new Map(needs.map((need) => [need.meaning, need]));
    expect(lost).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
    expect(byMeaning.get('authorised-lost')).toMatchObject({
      count: lost,
      batches: [],
      registrations: [{ id: registrationId, name: 'Delivery texts', delivery: 'editing', count: lost }],
    });
    expect(byMeaning.get('authorised-moved')?.count ?? 0).toBe(elsewhere);
    expect(byMeaning.get('chosen-left')).toMatchObject({
      count: left,
      batches: [{ id: batchId, delivery: 'editing', count: left }],
      registrations: [],
    });
    expect(needs.map(({ meaning }) => meaning).indexOf('authorised-lost')).toBe(0);
    const together = needs.reduce((sum, { count }) => sum + count, 0);
    expect(together).toBeLessThanOrEqual(68);
  });

  it('lists the rows behind each count, and gives their numbers to a selection', async () => {
    const { core, customerId, found } = await openChanged();
    const needs = await ask(core, 'changes.needs', { customerId });
    for (const { meaning, count } of needs) {
      const { rows, total } = await ask(core, 'changes.list', { customerId, meaning, offset: 0, limit: 500 });
      expect(rows).toHaveLength(total);
      expect(new Set(rows.map(({ e164 }) => e164)).size).toBeGreaterThanOrEqual(count);
      expect(new Set(rows.map((row) => row.meaning))).toEqual(new Set([meaning]));
    }
    const added = await ask(core, 'changes.numbers', { customerId, kind: 'added' });
    expect(added).toMatchObject({ total: found.added.length });
    const page = await ask(core, 'batches.plan', { selection: { by: 'ids', ids: added.ids } });
    const planned = page.batches.reduce((sum, batch) => sum + batch.count, 0);
    const leftOut = page.leftOut.reduce((sum, one) => sum + one.count, 0);
    expect(planned + leftOut).toBe(found.added.length);
    const removed = await ask(core, 'changes.numbers', { customerId, kind: 'removed' });
    expect(removed).toEqual({ ids: [], total: 0 });
  });

  it('asks nothing any more once the batch has let the numbers go', async () => {
    const { core, customerId, batchId } = await openChanged();
    const { rev } = await ask(core, 'batches.get', { batchId });
    await ask(core, 'batches.setNumbers', { batchId, rev, numbers: [] });
    const needs = await ask(core, 'changes.needs', { customerId });
    expect(needs.map(({ meaning }) => meaning)).not.toContain('chosen-left');
  });

  it('is exported for a spreadsheet, by kind and meaning', async () => {
    const { core, customerId, found } = await openChanged();
    const path = join(temporaryFolder(), 'changes.csv');
    const request = { what: 'changes', customerId, format: 'csv', language: 'en' } as const;
    await ask(core, 'core.writeExport', { request, path });
    const [heads, ...rows] = readCsv(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    expect(heads).toEqual([
      'Found at',
      'Number',
      'Extension',
      'Location',
      'Change',
      'Before',
      'After',
      'Meaning',
    ]);
    expect(rows).toHaveLength(68);
    await ask(core, 'core.writeExport', { request: { ...request, kind: 'removed' }, path });
    expect(readCsv(readFileSync(path, 'utf8'))).toHaveLength(found.removed.length + 1);
    const name = await ask(core, 'core.exportName', request);
    expect(name.fileName).toMatch(/^changes .*\.csv$/);
  });

  it('is empty after a first pull', async () => {
    const { core, customer } = await openPulled();
    expect(await ask(core, 'changes.needs', { customerId: customer.id })).toEqual([]);
  });
});
