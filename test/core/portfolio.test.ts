import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { removalQuestion } from '#shared/model/customer.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { connect, openPulled, openSandbox, openWorkspace, somePicks } from '#support/workspace.ts';

/** Room for a busy machine. */
const SLOW = { timeout: 20_000 };
const NUMBERS = '/telephony/config/numbers';

function listen(core: Core) {
  const seen: EventPayload<'pull.progress'>[] = [];
  core.on((name, payload) => {
    if (name === 'pull.progress') seen.push(payload as EventPayload<'pull.progress'>);
  });
  return seen;
}

describe('the summaries of all customers', () => {
  it('say of each what the same customer says alone', async () => {
    const { core, customer } = await openPulled();
    const { location, numbers } = await somePicks(core, customer, 2);
    await ask(core, 'batches.create', { customerId: customer.id, locationId: location.id, numbers });
    await ask(core, 'customers.attest', {
      customerId: customer.id,
      prerequisite: 'enterprise',
      answer: 'met',
      note: 'Order 7.',
    });
    await ask(core, 'registrations.create', { customerId: customer.id, name: 'Delivery texts' });
    const all = await ask(core, 'customers.list', {});
    expect(all.length).toBeGreaterThan(1);
    for (const summary of all) {
      const { locations, attestations, ...alone } = await ask(core, 'customers.get', {
        customerId: summary.id,
      });
      expect(summary).toEqual(alone);
      expect(summary.mayText).toBe(locations.reduce((sum, one) => sum + one.eligible, 0));
      expect(attestations).toHaveLength(summary.id === customer.id ? 1 : 0);
    }
    const worked = all.find(({ id }) => id === customer.id);
    expect(worked).toMatchObject({ drafts: 2, registration: { stand: 'draft' }, fromFile: false });
    expect(worked?.verdicts.find(({ prerequisite }) => prerequisite === 'enterprise')?.state).toBe('met');
    expect(all.find(({ id }) => id !== customer.id)).toMatchObject({
      drafts: 0,
      registration: { stand: 'none', since: null },
    });
  });

  it('tell of a released registration that it waits', async () => {
    const { core, customer } = await openPulled();
    const { registrationId, rev } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'Delivery texts',
    });
    const { numbers } = await somePicks(core, customer, 2);
    await ask(core, 'numbers.confirm', { customerId: customer.id, numbers, authorised: true, note: '' });
    await ask(core, 'registrations.save', {
      registrationId,
      rev,
      name: 'Delivery texts',
      brand: GOOD_BRAND,
      campaign: GOOD_CAMPAIGN,
      numbers,
    });
    await ask(core, 'settings.set', { workOffline: true });
    await ask(core, 'registrations.release', { registrationId });
    const [summary] = (await ask(core, 'customers.list', {})).filter(({ id }) => id === customer.id);
    expect(summary?.registration.stand).toBe('waiting');
  });

  it('tell who is signed in', async () => {
    const { core, folder } = await openPulled();
    expect((await ask(core, 'customers.list', {})).every(({ signedIn }) => signedIn)).toBe(true);
    await core.close();
    const { core: later } = openWorkspace({ folder });
    expect((await ask(later, 'customers.list', {})).some(({ signedIn }) => signedIn)).toBe(false);
  });
});

describe('pulling all customers', () => {
  it('says first that each waits, reads three at a time, and ends with every one done', async () => {
    const sandbox = await openSandbox({ customers: 7, numbers: 700 });
    const { core } = openWorkspace();
    await connect(core, sandbox);
    const seen = listen(core);
    expect(await ask(core, 'pull.startAll', {})).toEqual({ started: 7, refused: [] });
    const waiting = seen.filter(({ phase }) => phase === 'waiting').map(({ customerId }) => customerId);
    expect(new Set(waiting).size).toBe(7);
    await expect.poll(() => seen.filter(({ state }) => state === 'done').length, SLOW).toBe(7);
    for (const id of waiting) expect(seen.find((one) => one.customerId === id)?.phase).toBe('waiting');
    const active = new Set<string>();
    let most = 0;
    for (const { customerId, state, phase } of seen) {
      if (state === 'running' && phase !== 'waiting') active.add(customerId);
      else active.delete(customerId);
      most = Math.max(most, active.size);
    }
    expect(most).toBe(3);
  });

  it('names those that cannot be pulled with the reason', async () => {
    const { core, folder } = await openPulled();
    await core.close();
    const { core: later } = openWorkspace({ folder });
    const { started, refused } = await ask(later, 'pull.startAll', {});
    expect(started).toBe(0);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['sign-in-needed']));
    expect(refused.length).toBe((await ask(later, 'customers.list', {})).length);
  });

  it('is cancelled as a whole, those that wait as well as those that run', async () => {
    const sandbox = await openSandbox({ customers: 5, numbers: 500 });
    const { core } = openWorkspace();
    await connect(core, sandbox);
    sandbox.control.setFaults([{ kind: 'hang', path: NUMBERS, times: 'always' }]);
    const seen = listen(core);
    await ask(core, 'pull.startAll', {});
    await ask(core, 'pull.cancelAll', {});
    await expect.poll(() => seen.filter(({ state }) => state === 'cancelled').length, SLOW).toBe(5);
  });
});

describe('a pull that asks before it removes', () => {
  async function openAsking() {
    const pulled = await openPulled();
    const { core, customer, sandbox } = pulled;
    const removed = Math.ceil(customer.numbers * 0.4);
    sandbox.control.mutate({ customer: customer.id, remove: removed });
    await expect(core.pull(customer.id)).rejects.toMatchObject({ code: 'too-many-removals' });
    return { ...pulled, removed };
  }

  it('says how many of how many', async () => {
    const { core, customer, removed } = await openAsking();
    const asked = await ask(core, 'customers.get', { customerId: customer.id });
    expect(removalQuestion(asked)).toEqual({ missing: removed, known: customer.numbers });
    expect(removalQuestion(customer)).toBeNull();
  });

  it('lets the question go when they are kept, and begins anew the next time', async () => {
    const { core, customer, removed } = await openAsking();
    await ask(core, 'pull.cancel', { customerId: customer.id });
    const kept = await ask(core, 'customers.get', { customerId: customer.id });
    expect(kept.lastPull?.state).toBe('cancelled');
    expect(kept.numbers).toBe(customer.numbers);
    expect(removalQuestion(kept)).toBeNull();
    await expect(core.pull(customer.id)).rejects.toMatchObject({ code: 'too-many-removals' });
    const again = await ask(core, 'customers.get', { customerId: customer.id });
    expect(again.lastPull?.id).not.toBe(kept.lastPull?.id);
    expect(removalQuestion(again)?.missing).toBe(removed);
  });

  it('removes them once that is allowed', async () => {
    const { core, customer, removed } = await openAsking();
    await core.pull(customer.id, true);
    const after = await ask(core, 'customers.get', { customerId: customer.id });
    expect(after.numbers).toBe(customer.numbers - removed);
    expect(after.lastPull).toMatchObject({ state: 'done', removed });
  });

  it('leaves a customer alone whose last pull is not paused', async () => {
    const { core, customer } = await openPulled();
    await ask(core, 'pull.cancel', { customerId: customer.id });
    const after = await ask(core, 'customers.get', { customerId: customer.id });
    expect(after.lastPull?.state).toBe('done');
  });
});
