import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { NumberFilter, NumberRow, NumberSelection } from '#shared/model/number.ts';
import { openPulled } from '#support/workspace.ts';

const SORT = { by: 'number', descending: false } as const;
type Core = Awaited<ReturnType<typeof openPulled>>['core'];

const allThat = (filter: NumberFilter, customerId: CustomerId | null = null): NumberSelection => ({
  by: 'filter',
  customerId,
  filter,
  sort: SORT,
});

async function rowsOf(core: Core, filter: NumberFilter, customerId: CustomerId | null = null) {
  const rows: NumberRow[] = [];
  for (;;) {
    const page = await ask(core, 'numbers.page', {
      customerId,
      filter,
      sort: SORT,
      offset: rows.length,
      limit: 500,
    });
    rows.push(...page.rows);
    if (page.rows.length < 500) return rows;
  }
}

const picked = (rows: readonly NumberRow[]): NumberSelection => ({
  by: 'ids',
  ids: rows.slice(0, 20_000).map(({ id }) => id),
});

describe('what may be done with a selection', () => {
  it('is the same for all that match as for the same numbers picked one by one', async () => {
    const { core, customer } = await openPulled();
    for (const filter of [{}, { search: 'a' }, { eligibility: 'ineligible' }] as const) {
      const byFilter = await ask(core, 'batches.plan', { selection: allThat(filter, customer.id) });
      const rows = await rowsOf(core, filter, customer.id);
      expect(await ask(core, 'batches.plan', { selection: picked(rows) })).toEqual(byFilter);
      expect(byFilter.total).toBe(rows.length);
      expect(byFilter.locations).toBe(new Set(rows.map(({ locationId }) => locationId)).size);
    }
  });

  it('puts each number into one batch of its location or gives the reason, over all customers', async () => {
    const { core } = await openPulled();
    const plan = await ask(core, 'batches.plan', { selection: allThat({}) });
    const rows = await rowsOf(core, {});
    const inBatches = plan.batches.reduce((sum, { count }) => sum + count, 0);
    const leftOut = plan.leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(inBatches + leftOut).toBe(rows.length);
    expect(inBatches).toBe(rows.filter(({ journey }) => journey === 'eligible').length);
    expect(plan.customers).toBeGreaterThan(1);
    const barred = rows.filter(({ reasons }) => reasons[0] === 'EL-003').length;
    expect(plan.leftOut.find(({ reason }) => reason === 'EL-003')?.count).toBe(barred);
  });

  it('follows what was done with it', async () => {
    const { core, customer } = await openPulled();
    const selection = allThat({ search: 'a' }, customer.id);
    const before = await ask(core, 'batches.plan', { selection });
    const made = await ask(core, 'batches.createMany', { selection });
    expect(made.batches.map(({ count }) => count)).toEqual(before.batches.map(({ count }) => count));
    expect(made.batches.every(({ batchId }) => batchId !== null)).toBe(true);
    const after = await ask(core, 'batches.plan', { selection });
    expect(after.batches).toEqual([]);
    expect(after.leftOut.find(({ reason }) => reason === 'in-batch')?.count).toBe(
      before.batches.reduce((sum, { count }) => sum + count, 0),
    );
  });
});

describe('a person’s word on a selection', () => {
  it('confirms those that may text and leaves the others as they are, then takes it back', async () => {
    const { core, customer } = await openPulled();
    const [place] = (await ask(core, 'batches.plan', { selection: allThat({}, customer.id) })).batches;
    const selection = allThat({ locationId: place?.locationId }, customer.id);
    const plan = await ask(core, 'batches.plan', { selection });
    const confirm = (authorised: boolean) =>
      ask(core, 'numbers.confirmMany', { selection, authorised, note: 'seen in the tab' });
    expect((await confirm(true)).changed).toBe(plan.confirmable);
    const after = await ask(core, 'batches.plan', { selection });
    expect(after).toMatchObject({
      total: plan.total,
      confirmable: 0,
      takeable: plan.confirmable,
      batches: [],
    });
    expect((await confirm(true)).changed).toBe(0);
    expect((await confirm(false)).changed).toBe(plan.confirmable);
    expect(await ask(core, 'batches.plan', { selection })).toEqual(plan);
  });

  it('is about one customer', async () => {
    const { core } = await openPulled();
    const answer = await core.call('numbers.confirmMany', {
      selection: allThat({}),
      authorised: true,
      note: '',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect((await ask(core, 'batches.plan', { selection: allThat({}) })).takeable).toBe(0);
  });
});
