import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { MOST_NAMED } from '#shared/model/batch.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { NumberFilter, NumberRow, NumberSelection } from '#shared/model/number.ts';
import { readCsv } from '#support/read-csv.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openPulled } from '#support/workspace.ts';

const SORT = { by: 'number', descending: false } as const;
type Core = Awaited<ReturnType<typeof openPulled>>['core'];

const byReason = (a: { reason: string }, b: { reason: string }) => a.reason.localeCompare(b.reason);

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
      const byIds = await ask(core, 'batches.plan', { selection: picked(rows) });
      expect({ ...byIds, leftOutNumbers: [] }).toEqual({ ...byFilter, leftOutNumbers: [] });
      expect(byIds.leftOutNumbers).toHaveLength(byFilter.leftOutNumbers.length);
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

  it('names each left-out number with its reason, as many as an answer holds, and all of them in a file', async () => {
    const { core, customer } = await openPulled();
    const selection = allThat({}, customer.id);
    const plan = await ask(core, 'batches.plan', { selection });
    const leftOut = plan.leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(plan.leftOutNumbers).toHaveLength(Math.min(leftOut, MOST_NAMED));
    const path = join(temporaryFolder(), 'left-out.csv');
    const request = { what: 'left-out', selection, format: 'csv', language: 'en' } as const;
    await ask(core, 'core.writeExport', { request, path });
    const rows = readCsv(readFileSync(path, 'utf8')).slice(1);
    const reasons = Map.groupBy(rows, (row) => row.at(-1) ?? '');
    expect([...reasons].map(([reason, { length }]) => ({ reason, count: length })).sort(byReason)).toEqual(
      [...plan.leftOut].sort(byReason),
    );
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

describe('a list', () => {
  const listOf = (customerId: CustomerId, texts: readonly string[]): NumberSelection => ({
    by: 'list',
    customerId,
    entries: texts.map((text, index) => ({ line: index + 1, text })),
  });

  it('is split per location, and each entry is in one batch or left out with its line and reason', async () => {
    const { core, customer } = await openPulled();
    const rows = await rowsOf(core, {}, customer.id);
    const numbers = rows.filter(({ e164 }) => e164 !== '');
    const free = numbers.filter(({ journey }) => journey === 'eligible').slice(0, 400);
    const barred = numbers.find(({ eligibility }) => eligibility === 'ineligible');
    const [first] = free;
    if (!first || !barred) throw new Error('The sample lacks what this test needs.');
    const texts = [
      ...free.map(({ e164 }, index) => (index % 2 === 0 ? e164 : ` ${e164.slice(2, 5)}-${e164.slice(5)}`)),
      first.e164.slice(1),
      barred.e164,
      '+1 989 555 0199',
      '1.20655E+10',
    ];
    const selection = listOf(customer.id, texts);
    const plan = await ask(core, 'batches.plan', { selection });
    expect(plan.total).toBe(texts.length);
    expect(plan.batches).toHaveLength(new Set(free.map(({ locationId }) => locationId)).size);
    expect(plan.batches.reduce((sum, { count }) => sum + count, 0)).toBe(free.length);
    const at = free.length;
    expect(plan.leftOutNumbers.map(({ line, reason, e164 }) => [line, reason, e164])).toEqual([
      [at + 1, 'twice', first.e164],
      [at + 2, barred.reasons[0], barred.e164],
      [at + 3, 'not-in-mirror', '+19895550199'],
      [at + 4, 'no-number', ''],
    ]);
    const made = await ask(core, 'batches.createMany', { selection });
    const details = await Promise.all(
      made.batches.map(({ batchId }) => ask(core, 'batches.get', { batchId: batchId as never })),
    );
    const inBatches = details.flatMap((batch) => batch.numbers.map(({ e164 }) => e164 as string));
    expect(inBatches.sort()).toEqual(free.map(({ e164 }) => e164).sort());
    expect(details.flatMap(({ numbers: all }) => all.flatMap(({ drift }) => drift))).toEqual([]);
    const again = await ask(core, 'batches.plan', { selection });
    expect(again.batches).toEqual([]);
    expect(again.leftOut.find(({ reason }) => reason === 'in-batch')?.count).toBe(free.length);
  });

  it('is read from a workbook or a text in any encoding, whose bytes may come from the window', async () => {
    const { core } = await openPulled();
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Owner\tTelephone\r\nAda Moss\t(208) 555-0101\r\nBo Reed\tnone\r\n', 'utf16le'),
    ]);
    const { entries } = await ask(core, 'imports.readList', {
      fileName: '../numbers.txt',
      bytes,
    });
    expect(entries).toEqual([
      { line: 2, text: '(208) 555-0101' },
      { line: 3, text: 'none' },
    ]);
    const pdf = Buffer.from('%PDF-1.7 and so on');
    await expect(core.call('imports.readList', { fileName: 'list.csv', bytes: pdf })).resolves.toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
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
