import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { connect, openPulled, openSandbox, openWorkspace } from '#support/workspace.ts';

describe('a pull', () => {
  it('mirrors every number that Webex lists, with a verdict for each', async () => {
    const { core, customer, sandbox } = await openPulled();
    const page = await ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: {},
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 500,
    });
    const answer = await fetch(
      `${sandbox.baseUrl}/telephony/config/numbers?orgId=${customer.id}&max=1&details=true`,
      {
        headers: { authorization: `Bearer ${sandbox.token}` },
      },
    );
    const { count } = (await answer.json()) as { count: { total: number } };
    expect(page.total).toBe(count.total);
    expect(customer.journey['not-eligible']).toBeGreaterThan(0);
    expect(customer.journey.eligible).toBeGreaterThan(100);
    expect(
      page.rows.every(
        (row) =>
          (row.eligibility === 'ineligible') === row.reasons.some((id) => /EL-0(0[1-9]|10|14)/.test(id)),
      ),
    ).toBe(true);
  });

  it('tells its progress and its end', async () => {
    const sandbox = await openSandbox();
    const { core } = openWorkspace();
    const [customer] = await connect(core, sandbox);
    const seen: EventPayload<'pull.progress'>[] = [];
    core.on((name, payload) => {
      if (name === 'pull.progress') seen.push(payload as EventPayload<'pull.progress'>);
    });
    await core.pull(customer?.id ?? '');
    expect(seen.at(0)?.state).toBe('running');
    expect(seen.at(-1)).toMatchObject({ state: 'done', phase: 'done' });
    expect(seen.at(-1)?.done).toBeGreaterThan(0);
  });

  it('records what changed when it runs a second time, and nothing when nothing did', async () => {
    const { core, customer, sandbox } = await openPulled();
    const unchanged = await core.pull(customer.id);
    expect(unchanged).toMatchObject({ added: 0, removed: 0, changed: 0 });
    sandbox.control.mutate({ customer: customer.id, add: 4, remove: 3, move: 2, reassign: 2, deactivate: 1 });
    const tally = await core.pull(customer.id);
    expect(tally).toMatchObject({ added: 4, removed: 3, changed: 5 });
    const { rows } = await ask(core, 'changes.list', { customerId: customer.id, offset: 0, limit: 500 });
    const kinds = Object.groupBy(rows, (row) => row.kind);
    expect(kinds.added).toHaveLength(4);
    expect(kinds.removed).toHaveLength(3);
    expect(kinds.moved).toHaveLength(2);
    expect(kinds.reassigned).toHaveLength(2);
    expect(kinds.state).toHaveLength(1);
  });

  it('keeps what it read when it is cancelled, and removes nothing', async () => {
    const sandbox = await openSandbox();
    const { core, log } = openWorkspace();
    const [customer] = await connect(core, sandbox);
    const customerId = customer?.id as NonNullable<typeof customer>['id'];
    sandbox.control.setFaults([{ kind: 'hang', path: '/telephony/config/numbers', times: 'always' }]);
    core.on((name, payload) => {
      if (name === 'pull.progress' && (payload as EventPayload<'pull.progress'>).phase === 'pstn')
        void core.call('pull.cancel', { customerId });
    });
    await expect(core.pull(customerId)).rejects.toMatchObject({ code: 'cancelled' });
    const after = await ask(core, 'customers.get', { customerId });
    expect(after.lastPull).toMatchObject({ state: 'cancelled' });
    expect(after.locations.length).toBeGreaterThanOrEqual(0);
    expect(log.join('\n')).not.toContain(sandbox.token);
  });

  it('stops and asks before it removes much of a customer', async () => {
    const { core, customer, sandbox } = await openPulled();
    sandbox.control.mutate({ customer: customer.id, remove: Math.ceil(customer.numbers * 0.3) });
    await expect(core.pull(customer.id)).rejects.toMatchObject({ code: 'too-many-removals' });
    const kept = await ask(core, 'customers.get', { customerId: customer.id });
    expect(kept.numbers).toBe(customer.numbers);
    const allowed = await core.pull(customer.id, true);
    expect(allowed.removed).toBe(Math.ceil(customer.numbers * 0.3));
  });

  it('waits as long as Webex asks it to, and goes on', async () => {
    const sandbox = await openSandbox({ customers: 1, numbers: 50 });
    const { core, clock } = openWorkspace();
    const [customer] = await connect(core, sandbox);
    sandbox.control.setFaults([
      { kind: 'status', status: 429, retryAfter: 7, path: '/telephony/config/numbers' },
      { kind: 'status', status: 503, path: '/telephony/config/numbers' },
    ]);
    const pulling = core.pull(customer?.id ?? '');
    const passASecond = () => {
      clock.advance(1000);
      return sandbox.control.pendingFaults();
    };
    await expect.poll(passASecond, { timeout: 10_000 }).toBe(0);
    const stateAfterASecond = async () => {
      clock.advance(1000);
      return (await ask(core, 'customers.list', {}))[0]?.lastPull?.state;
    };
    await expect.poll(stateAfterASecond).toBe('done');
    await expect(pulling).resolves.toMatchObject({ numbers: 50 });
  });

  it('asks for a new sign-in when Webex refuses the token, and keeps the mirror', async () => {
    const { core, customer, sandbox } = await openPulled();
    sandbox.control.setFaults([{ kind: 'status', status: 401, path: '/organizations', times: 'always' }]);
    await expect(core.pull(customer.id)).rejects.toMatchObject({ code: 'sign-in-needed' });
    const after = await ask(core, 'customers.get', { customerId: customer.id });
    expect(after.numbers).toBe(customer.numbers);
    expect(after.lastPull).toMatchObject({ state: 'paused', errorCode: 'sign-in-needed' });
  });

  it('counts a location without a PSTN connection as unknown, not as an error', async () => {
    const { core, customer } = await openPulled();
    const { locations } = await ask(core, 'customers.get', { customerId: customer.id });
    expect(locations.map((one) => one.pstnType)).toContain('unknown');
    expect(locations.find((one) => one.pstnType === 'unknown')?.reasons).toContain('EL-004');
  });
});

describe('connecting', () => {
  it('says what is wrong with a token that is not accepted, and keeps nothing', async () => {
    const sandbox = await openSandbox();
    const { core } = openWorkspace();
    const wrong = core.call('core.connect', {
      kind: 'token',
      label: '',
      baseUrl: sandbox.baseUrl,
      connectorUrl: null,
      tokenEnv: null,
      token: 'wrong',
    });
    await expect(wrong).resolves.toMatchObject({ ok: false, error: { code: 'sign-in-needed' } });
    await expect(ask(core, 'connections.list', {})).resolves.toEqual([]);
  });

  it('says what is wrong with an address where Webex is not', async () => {
    const sandbox = await openSandbox();
    const { core } = openWorkspace();
    const wrong = core.call('core.connect', {
      kind: 'token',
      label: '',
      baseUrl: sandbox.baseUrl.replace('/v1', '/elsewhere'),
      connectorUrl: null,
      tokenEnv: null,
      token: sandbox.token,
    });
    await expect(wrong).resolves.toMatchObject({ ok: false });
    await expect(ask(core, 'connections.list', {})).resolves.toEqual([]);
  });

  it('finds the connector of an address that offers one', async () => {
    const sandbox = await openSandbox();
    const { core } = openWorkspace();
    await ask(core, 'core.connect', {
      kind: 'token',
      label: '',
      baseUrl: sandbox.baseUrl,
      connectorUrl: null,
      tokenEnv: null,
      token: sandbox.token,
    });
    await expect(ask(core, 'connections.list', {})).resolves.toMatchObject([
      { connectorUrl: sandbox.connectorUrl, signedIn: true },
    ]);
  });
});
