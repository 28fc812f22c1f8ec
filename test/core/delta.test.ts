import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { databasePath } from '#core/db/open.ts';
import { MOST_IN_BATCHES } from '#shared/model/batch.ts';
import type { BatchId, CustomerId, E164, RegistrationId } from '#shared/model/ids.ts';
import { MOST_NUMBERS } from '#shared/model/registration.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { openPulled, openWorkspace, type Pulled, somePicks } from '#support/workspace.ts';
import { acknowledgeAll } from '../../src/cli/commands/acknowledge.ts';

const DAY = 86_400_000;

async function eligibleOf(core: Core, customerId: CustomerId): Promise<E164[]> {
  const page = await ask(core, 'numbers.page', {
    customerId,
    filter: { eligibility: 'eligible', journey: 'eligible' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 500,
  });
  return page.rows.map(({ e164 }) => e164 as E164);
}

/** Every number without a doubt is authorised; a day later a pull finds much changed. */
async function openChanged() {
  const pulled = await openPulled();
  const { core, clock, sandbox, customer } = pulled;
  const customerId = customer.id;
  const authorised = await eligibleOf(core, customerId);
  await ask(core, 'numbers.confirm', { customerId, numbers: authorised, authorised: true, note: '' });
  clock.advance(DAY);
  const found = sandbox.control.mutate({ customer: customerId, add: 12, move: 80, reassign: 60 });
  await core.pull(customerId);
  return { ...pulled, customerId, authorised, found };
}

const names = (numbers: readonly { e164: string }[]) => numbers.map(({ e164 }) => e164).sort();

describe('what came after an authorisation', () => {
  it('puts each number into one group at most, with what changed about it', async () => {
    const { core, customerId, authorised, found } = await openChanged();
    const delta = await ask(core, 'delta.get', { customerId });
    const moved = new Set(found.moved.map(({ number }) => number));
    const reassigned = new Set(found.reassigned);
    const still = new Set(await stillText(core, customerId));
    const own = authorised.filter((number) => still.has(number));
    expect(names(delta.again.numbers)).toEqual(own.filter((number) => moved.has(number)).sort());
    expect(delta.again.count).toBeGreaterThan(0);
    const look = own.filter((number) => reassigned.has(number) && !moved.has(number));
    expect(names(delta.look.numbers)).toEqual(look.sort());
    expect(delta.look.count).toBeGreaterThan(0);
    expect(delta.toAuthorise.count).toBeGreaterThan(0);
    for (const { e164, changes } of delta.toAuthorise.numbers) {
      expect(found.added).toContain(e164);
      expect(changes.map(({ kind }) => kind)).toContain('added');
    }
    expect(delta.unregistered.count).toBe(own.length - delta.again.count);
    for (const { changes } of [...delta.again.numbers, ...delta.look.numbers]) {
      expect(changes.length).toBeGreaterThan(0);
      expect(changes.every(({ before, after }) => before !== after)).toBe(true);
    }
    expect(delta.lastApproved).toBeNull();
  });

  it('makes batches of what came and of what moved, each number once', async () => {
    const { core, customerId } = await openChanged();
    const before = await ask(core, 'delta.get', { customerId });
    for (const what of ['to-authorise', 'again'] as const) {
      const plan = await ask(core, 'delta.makeBatches', { customerId, what });
      const expected = what === 'again' ? before.again : before.toAuthorise;
      expect(plan.batches.reduce((sum, { count }) => sum + count, 0)).toBe(expected.count);
      const details = await Promise.all(
        plan.batches.map(({ batchId }) => ask(core, 'batches.get', { batchId: batchId as never })),
      );
      expect(names(details.flatMap(({ numbers }) => numbers))).toEqual(names(expected.numbers));
      expect(details.flatMap(({ numbers }) => numbers.flatMap(({ drift }) => drift))).toEqual([]);
    }
    const after = await ask(core, 'delta.get', { customerId });
    expect([after.again.count, after.toAuthorise.count]).toEqual([0, 0]);
    expect(await ask(core, 'delta.makeBatches', { customerId, what: 'again' })).toMatchObject({
      batches: [],
    });
  });

  it('is looked at, and asks again only for what changes later', async () => {
    const { core, clock, sandbox, customerId } = await openChanged();
    const { look, asOf } = await ask(core, 'delta.get', { customerId });
    const [first] = look.numbers;
    if (!first) throw new Error('Nothing to look at.');
    const one = { customerId, asOf, numbers: [first.e164] };
    expect(await ask(core, 'delta.acknowledge', one)).toEqual({ acknowledged: 1 });
    expect((await ask(core, 'delta.get', { customerId })).look.count).toBe(look.count - 1);
    const rest = { customerId, asOf, numbers: null };
    expect(await ask(core, 'delta.acknowledge', rest)).toEqual({ acknowledged: look.count - 1 });
    expect((await ask(core, 'delta.get', { customerId })).look.count).toBe(0);
    clock.advance(DAY);
    sandbox.control.mutate({ customer: customerId, reassign: 400 });
    await core.pull(customerId);
    expect((await ask(core, 'delta.get', { customerId })).look.count).toBeGreaterThan(0);
  });

  it('starts the next registration with what was authorised since and the forms of the last approved campaign', async () => {
    const pulled = await openPulled();
    const { core, sandbox, clock, customer } = pulled;
    const customerId = customer.id;
    const { location, numbers } = await somePicks(core, customer, 5);
    const place = { customerId, locationId: location.id };
    await order(pulled, [(await ask(core, 'batches.create', { ...place, numbers })).batchId]);
    const fresh = await ask(core, 'delta.makeRegistration', { customerId, name: 'First' });
    expect(fresh).toMatchObject({ numbers: 5, copiedFrom: null });
    await approve(pulled, fresh.registrationId);
    const second = { customerId, name: 'Second' };
    await expect(core.call('delta.makeRegistration', second)).resolves.toMatchObject({
      ok: false,
      error: { code: 'not-ready' },
    });
    clock.advance(DAY);
    sandbox.control.mutate({ customer: customerId, add: 12 });
    await core.pull(customerId);
    const { batches } = await ask(core, 'delta.makeBatches', { customerId, what: 'to-authorise' });
    await order(
      pulled,
      batches.map(({ batchId }) => batchId as BatchId),
    );
    const { unregistered, lastApproved, toAuthorise } = await ask(core, 'delta.get', { customerId });
    expect(lastApproved).toEqual({ registrationId: fresh.registrationId, name: 'First' });
    expect(toAuthorise.count).toBe(0);
    expect(unregistered.count).toBe(batches.reduce((sum, { count }) => sum + count, 0));
    const next = await ask(core, 'delta.makeRegistration', second);
    expect(next).toMatchObject({ numbers: unregistered.count, copiedFrom: 'First' });
    const made = await ask(core, 'registrations.get', { registrationId: next.registrationId });
    expect([made.brand, made.campaign]).toEqual([GOOD_BRAND, GOOD_CAMPAIGN]);
    expect(names(made.numberList.map((e164) => ({ e164 })))).toEqual(names(unregistered.numbers));
  });

  it('puts as many numbers into a registration as one takes, and says how many are left', async () => {
    const { core: first, customer, folder, clock } = await openPulled();
    const customerId = customer.id;
    await first.close();
    addAuthorised(folder, customerId, MOST_NUMBERS + 3);
    const { core } = openWorkspace({ folder, clock });
    const made = await ask(core, 'delta.makeRegistration', { customerId, name: 'Large' });
    expect(made).toMatchObject({ numbers: MOST_NUMBERS, numbersLeft: 3 });
    const rest = await ask(core, 'delta.makeRegistration', { customerId, name: 'Rest' });
    expect(rest).toMatchObject({ numbers: 3, numbersLeft: 0 });
  }, 60_000);
});

it('more numbers than can go into batches at once are not authorised again', async () => {
  const { core: first, customer, folder, clock } = await openPulled();
  const customerId = customer.id;
  await first.close();
  addAuthorised(folder, customerId, MOST_IN_BATCHES + 1);
  const raw = new Sqlite(databasePath(folder));
  raw.exec(
    `INSERT INTO changes (customer_key, pull_id, kind, at, e164, extension, location, before, after)
     SELECT j.customer_key, (SELECT id FROM pulls LIMIT 1), 'moved', 1, j.e164, '', '', 'Elsewhere', 'Here'
     FROM number_journey j WHERE j.step = 'authorised'`,
  );
  raw.close();
  const { core } = openWorkspace({ folder, clock });
  const answer = await core.call('delta.makeBatches', { customerId, what: 'again' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'bad-input', details: { most: MOST_IN_BATCHES } },
  });
  expect(await ask(core, 'batches.list', { customerId })).toEqual([]);
}, 60_000);

/** Puts numbers into the closed workspace's mirror beside the eligible one whose kind they share, all of them authorised. */
function addAuthorised(folder: string, customerId: CustomerId, count: number): void {
  const raw = new Sqlite(databasePath(folder));
  const numbers = 'WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < @count)';
  raw
    .prepare(
      `${numbers} INSERT INTO mirror_numbers (id, customer_key, location_key, e164, extension, traits_key, owner_id,
         owner_name, reasons)
       SELECT (SELECT max(id) FROM mirror_numbers WHERE customer_key = m.customer_key) + n, m.customer_key,
         m.location_key, 12085500000 + n, '', m.traits_key, '', '', 0
       FROM i, (SELECT x.* FROM mirror_numbers x JOIN customers c ON c.key = x.customer_key
         WHERE c.customer_id = @customerId AND x.reasons = 0 LIMIT 1) m`,
    )
    .run({ customerId, count });
  raw
    .prepare(
      `INSERT INTO number_journey (customer_key, e164, step, source, at)
       SELECT customer_key, e164, 'authorised', 'person', 0 FROM mirror_numbers WHERE e164 > 12085500000 AND e164 <= 12085500000 + @count`,
    )
    .run({ count });
  raw.close();
}

/** Releases batches and waits for the answers of their orders. */
async function order({ core, clock }: Pulled, batchIds: readonly BatchId[]): Promise<void> {
  for (const batchId of batchIds) await ask(core, 'batches.release', { batchId });
  for (let round = 0; round < 12; round++) {
    await core.drainOutbox();
    clock.advance(60_000);
  }
}

async function stillText(core: Core, customerId: CustomerId): Promise<string[]> {
  const filter = { journey: 'authorised' } as const;
  const page = await ask(core, 'numbers.page', {
    customerId,
    filter,
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 500,
  });
  return page.rows.map(({ e164 }) => e164);
}

async function approve({ core, clock, sandbox }: Pulled, registrationId: RegistrationId): Promise<void> {
  const { rev, name, numberList: numbers } = await ask(core, 'registrations.get', { registrationId });
  const forms = { brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN };
  await ask(core, 'registrations.save', { registrationId, rev, name, ...forms, numbers });
  await acknowledgeAll(core, registrationId, 'As it is.');
  await ask(core, 'registrations.release', { registrationId });
  await core.drainOutbox();
  const { caseId } = await ask(core, 'registrations.get', { registrationId });
  sandbox.control.decideCase(caseId ?? '', 'APPROVED');
  for (let round = 0; round < 12; round++) {
    clock.advance(60 * 60_000);
    await core.drainOutbox();
  }
}
