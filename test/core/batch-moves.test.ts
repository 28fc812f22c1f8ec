import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { BatchPlan } from '#shared/model/batch.ts';
import type { BatchId, E164 } from '#shared/model/ids.ts';
import { otherAnswers } from '#support/other-answers.ts';
import { draftBatch, openPulled, settle } from '#support/workspace.ts';

const get = (core: Core, batchId: BatchId) => ask(core, 'batches.get', { batchId });
const numbersIn = async (core: Core, batchId: BatchId) =>
  (await get(core, batchId)).numbers.map(({ e164 }) => e164);
const revOf = async (core: Core, batchId: BatchId) => ({ batchId, rev: (await get(core, batchId)).rev });

async function openDraft(count: number, options: Parameters<typeof openPulled>[0] = {}) {
  const pulled = await openPulled(options);
  return { ...pulled, ...(await draftBatch(pulled, count)) };
}

const refusal = async (call: Promise<unknown>) =>
  ((await call) as { ok: boolean; error?: { code: string; message: string } }).error;

describe('a draft', () => {
  it('is split at a count and put together again without losing a number', async () => {
    const { core, batchId, numbers } = await openDraft(25);
    const { batchIds } = await ask(core, 'batches.split', { batchId, rev: 1, most: 10 });
    const parts = await Promise.all(batchIds.map((id) => numbersIn(core, id)));
    expect(parts.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(parts.flat().sort()).toEqual([...numbers].sort());
    const drifts = await Promise.all(batchIds.map((id) => get(core, id)));
    expect(drifts.flatMap(({ numbers: all }) => all.flatMap(({ drift }) => drift))).toEqual([]);
    const batches = await Promise.all(batchIds.map((id) => revOf(core, id)));
    const merged = await ask(core, 'batches.merge', { batches });
    expect(merged).toMatchObject({ batchId, count: 25 });
    expect(await numbersIn(core, batchId)).toEqual([...numbers].sort());
    await ask(core, 'batches.release', { batchId });
  });

  it('refuses what would lose, strand or mix numbers, and changes nothing', async () => {
    const { core, batchId, numbers, customer, place } = await openDraft(5);
    const [first] = numbers;
    if (!first) throw new Error('No numbers.');
    const split = (input: object) => refusal(core.call('batches.split', { batchId, ...input } as never));
    expect(await split({ rev: 1, most: 5 })).toMatchObject({ code: 'bad-input' });
    expect(await split({ rev: 1, numbers })).toMatchObject({ code: 'bad-input' });
    expect(await split({ rev: 1, numbers: ['+12085550199'] })).toMatchObject({ code: 'bad-input' });
    expect(await split({ rev: 2, numbers: [first] })).toMatchObject({ code: 'conflict' });
    const plan = await ask(core, 'batches.createMany', {
      selection: {
        by: 'filter',
        customerId: customer.id,
        filter: { eligibility: 'eligible' },
        sort: { by: 'number', descending: false },
      },
    });
    const elsewhere = plan.batches.find(({ locationId }) => locationId !== place.locationId);
    const other = { batchId: elsewhere?.batchId as BatchId, rev: 1 };
    const merge = (batches: object[]) => refusal(core.call('batches.merge', { batches } as never));
    expect((await merge([{ batchId, rev: 1 }, other]))?.message).toContain('another location');
    expect(
      await merge([
        { batchId, rev: 1 },
        { batchId, rev: 1 },
      ]),
    ).toMatchObject({ code: 'bad-input' });
    expect(await numbersIn(core, batchId)).toHaveLength(5);
    await ask(core, 'batches.release', { batchId });
    expect(await split({ rev: 1, most: 2 })).toMatchObject({ code: 'not-allowed' });
  });

  it('keeps each number in exactly one batch through any splits, merges and takings out', async () => {
    const act = fc.record({
      what: fc.constantFrom('most', 'pick', 'merge', 'drop'),
      at: fc.nat(),
      size: fc.integer({ min: 1, max: 9 }),
    });
    const { core, numbers, customer } = await openDraft(24);
    const left = new Set<E164>(numbers);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
        for (const { what, at, size } of acts) {
          const drafts = await ask(core, 'batches.list', { customerId: customer.id });
          const one = drafts[at % drafts.length];
          if (!one) return;
          const inside = await numbersIn(core, one.id);
          const some = inside.slice(0, size);
          const by = { batchId: one.id, rev: one.rev };
          if (what === 'most' && one.count > size) await ask(core, 'batches.split', { ...by, most: size });
          if (what === 'pick' && one.count > size) await ask(core, 'batches.split', { ...by, numbers: some });
          if (what === 'merge' && drafts.length > 1)
            await ask(core, 'batches.merge', {
              batches: drafts.map(({ id, rev }) => ({ batchId: id, rev })),
            });
          if (what === 'drop' && one.count > 1 && left.size > 4) {
            await ask(core, 'batches.setNumbers', { ...by, numbers: inside.slice(1) });
            left.delete(inside[0] as E164);
          }
          const now = await ask(core, 'batches.list', { customerId: customer.id });
          const details = await Promise.all(now.map(({ id }) => get(core, id)));
          const all = details.flatMap(({ numbers: rows }) => rows);
          expect(all.map(({ e164 }) => e164).sort()).toEqual([...left].sort());
          expect(all.flatMap(({ drift }) => drift)).toEqual([]);
        }
        const counts = await ask(core, 'journey.counts', { customerId: customer.id });
        expect(counts['in-batch']).toBe(left.size);
      }),
      { seed: 6, numRuns: 12, endOnFailure: true },
    );
  });
});

const placed = ({ batches, leftOut }: BatchPlan) =>
  [...batches, ...leftOut].reduce((sum, { count }) => sum + count, 0);

describe('an answered batch', () => {
  /** An order of which some numbers were refused by the carrier. */
  async function openAnswered() {
    const draft = await openDraft(6);
    const { core, sandbox, numbers, batchId } = draft;
    const broken = numbers.slice(0, 2);
    sandbox.control.setBrokenNumbers(broken);
    await ask(core, 'batches.release', { batchId });
    await settle(draft);
    return { ...draft, broken };
  }

  it('gives its refused numbers to a new batch, once, with the error kept and an entry in the journal', async () => {
    const { core, batchId, broken, sandbox } = await openAnswered();
    const answered = await get(core, batchId);
    expect(answered).toMatchObject({ orderStatus: 'PARTIAL', failed: 2 });
    expect(
      answered.numbers.filter(({ errorType }) => errorType === 'FAILED').map(({ e164 }) => e164),
    ).toEqual([...broken].sort());
    const plan = await ask(core, 'batches.orderFailed', { batchId });
    const again = plan.batches[0]?.batchId as BatchId;
    expect(await numbersIn(core, again)).toEqual([...broken].sort());
    expect((await get(core, batchId)).numbers).toHaveLength(6);
    const twice = await ask(core, 'batches.orderFailed', { batchId });
    expect(twice).toMatchObject({ batches: [], leftOut: [{ reason: 'in-batch', count: 2 }] });
    const page = { customerId: answered.customerId, outboxId: null, before: null, limit: 100 };
    const noted = (await ask(core, 'journal.list', page)).rows.filter(({ kind }) => kind === 'ordered-again');
    expect(noted.map(({ subjectId, facts }) => [subjectId, facts])).toEqual([
      [batchId, { numbers: 2, failed: 2 }],
    ]);
    sandbox.control.setBrokenNumbers([]);
  });

  it('is copied as far as its numbers may still go into a batch, each of them accounted for', async () => {
    const { core, batchId, broken } = await openAnswered();
    const copy = await ask(core, 'batches.copy', { batchId });
    expect(placed(copy)).toBe(6);
    expect(copy.batches.map(({ count }) => count)).toEqual([broken.length]);
    expect(copy.leftOut).toEqual([{ reason: 'authorised', count: 4 }]);
  });

  it('is not put away while the order is partly open', async () => {
    let isOpen = true;
    const fetch = otherAnswers(/\/orders/, (body) => {
      const order = body as { numbers?: object[] };
      if (!isOpen || !order.numbers) return order;
      const numbers = order.numbers.map((one, index) => (index === 0 ? { ...one, status: 'PENDING' } : one));
      return { ...order, status: 'PARTIAL', numbers };
    });
    const draft = await openDraft(3, { fetch });
    const { core, batchId } = draft;
    await ask(core, 'batches.release', { batchId });
    await settle(draft);
    const open = await get(core, batchId);
    expect(open.orderStatus).toBe('PARTIAL');
    const archive = { batchId, rev: open.rev, archived: true };
    expect(await refusal(core.call('batches.archive', archive))).toMatchObject({ code: 'not-allowed' });
    isOpen = false;
    await settle(draft);
    expect(await refusal(core.call('batches.archive', archive))).toBeUndefined();
  });

  it('is put away and comes back; a draft is not', async () => {
    const { core, batchId, customer, place } = await openAnswered();
    const list = async (archived?: boolean) =>
      (await ask(core, 'batches.list', { customerId: customer.id, archived })).map(({ id }) => id);
    const { rev } = await get(core, batchId);
    const away = await ask(core, 'batches.archive', { batchId, rev, archived: true });
    expect([await list(), await list(true)]).toEqual([[], [batchId]]);
    expect((await get(core, batchId)).archivedAt).not.toBeNull();
    await ask(core, 'batches.archive', { batchId, rev: away.rev, archived: false });
    expect([await list(), await list(true)]).toEqual([[batchId], []]);
    const { selectable } = await ask(core, 'batches.candidates', place);
    const draft = await ask(core, 'batches.create', { ...place, numbers: [selectable[0]?.e164 as E164] });
    expect(await refusal(core.call('batches.archive', { ...draft, archived: true }))).toMatchObject({
      code: 'not-allowed',
    });
  });
});
