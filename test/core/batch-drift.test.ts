import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { BatchDetail, Drift } from '#shared/model/batch.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { draftBatch, openPulled, somePicks } from '#support/workspace.ts';

/** A draft of many numbers of one location, then a pull that finds some of them gone, moved or with other people. */
async function openDrifted() {
  const pulled = await openPulled();
  const { core, customer, sandbox } = pulled;
  const { batchId, numbers } = await draftBatch(pulled, 40);
  const found = sandbox.control.mutate({ customer: customer.id, remove: 60, move: 60, reassign: 120 });
  await core.pull(customer.id);
  const batch = await ask(core, 'batches.get', { batchId });
  return { ...pulled, batchId, numbers, batch, found };
}

const withDrift = (batch: BatchDetail, drift: Drift) =>
  batch.numbers.filter((number) => number.drift.includes(drift)).map(({ e164 }) => e164 as string);

describe('a draft beside the mirror', () => {
  it('says of each number what is different since it was put in', async () => {
    const { batch, numbers, found } = await openDrifted();
    const here = new Set<string>(numbers);
    const own = (list: readonly string[]) => list.filter((number) => here.has(number)).sort();
    const gone = own(found.removed);
    const moved = own(found.moved.map(({ number }) => number)).filter((one) => !gone.includes(one));
    expect(gone.length).toBeGreaterThan(0);
    expect(moved.length).toBeGreaterThan(0);
    expect(withDrift(batch, 'gone')).toEqual(gone);
    expect(withDrift(batch, 'moved')).toEqual(moved);
    for (const number of batch.numbers) {
      expect(number.drift.includes('owner')).toBe(
        number.nowOwner !== null && number.nowOwner !== number.ownerName,
      );
      expect(number.nowLocation === null).toBe(number.drift.includes('gone'));
    }
    expect(withDrift(batch, 'owner').length).toBeGreaterThan(0);
  });

  it('is not released, with every number named that bars it, until these are taken out at once', async () => {
    const { core, batch, batchId } = await openDrifted();
    const stale = [...withDrift(batch, 'gone'), ...withDrift(batch, 'moved')];
    const refused = await core.call('batches.release', { batchId });
    if (refused.ok) throw new Error('It was released.');
    expect(refused.error).toMatchObject({ code: 'not-ready', details: { count: stale.length } });
    for (const number of stale) expect(refused.error.message).toContain(formatPhone(number));
    expect((await ask(core, 'batches.get', { batchId })).delivery).toBe('editing');
    await expect(core.call('batches.dropStale', { batchId, rev: 7 })).resolves.toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const dropped = await ask(core, 'batches.dropStale', { batchId, rev: batch.rev });
    expect(dropped).toMatchObject({ taken: stale.length, rev: batch.rev + 1 });
    const left = await ask(core, 'batches.get', { batchId });
    expect(left.count).toBe(batch.count - stale.length);
    await ask(core, 'batches.release', { batchId });
  });

  it('bars a number that went another way meanwhile, and takes back one whose word was taken back', async () => {
    const { core, customer } = await openPulled();
    const { location, numbers } = await somePicks(core, customer, 3);
    const place = { customerId: customer.id, locationId: location.id };
    const [first, second] = numbers;
    if (!first || !second) throw new Error('Too few numbers.');
    const { batchId } = await ask(core, 'batches.create', { ...place, numbers });
    const word = { customerId: customer.id, note: '' };
    await ask(core, 'numbers.confirm', { ...word, numbers: [first, second], authorised: true });
    expect(withDrift(await ask(core, 'batches.get', { batchId }), 'taken')).toEqual([first, second].sort());
    await ask(core, 'numbers.confirm', { ...word, numbers: [first, second], authorised: false });
    const other = await ask(core, 'batches.create', { ...place, numbers: [second] });
    expect(withDrift(await ask(core, 'batches.get', { batchId }), 'taken')).toEqual([second]);
    await ask(core, 'batches.dropStale', { batchId, rev: 1 });
    expect((await ask(core, 'batches.get', { batchId: other.batchId })).count).toBe(1);
    await ask(core, 'batches.release', { batchId });
    expect((await ask(core, 'journey.counts', { customerId: customer.id }))['in-batch']).toBe(3);
  });
});
