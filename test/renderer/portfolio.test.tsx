// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import { pullIdSchema } from '#shared/model/ids.ts';
import type { PullProgress } from '#shared/model/pull-run.ts';
import type { FakeApi } from './support/fake-api.ts';
import { manyCustomers } from './support/many-customers.ts';
import { expectAccessible, installFake, openApp } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

const detailOf = (fake: FakeApi, id: string): CustomerDetail => {
  const found = fake.state.customers.find(({ detail }) => detail.id === id);
  if (!found) throw new Error(`The sample has no ${id}.`);
  return found.detail;
};

const rowOf = (name: RegExp | string) => screen.getByRole('row', { name });
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('rowheader').textContent);

const choose = (label: string) => screen.getByRole('combobox', { name: label });

function progress(customerId: CustomerDetail['id'], given: Partial<PullProgress>): PullProgress {
  return {
    customerId,
    pullId: pullIdSchema.parse(uuid(1)),
    state: 'running',
    phase: 'numbers',
    done: 0,
    total: 100,
    errorCode: null,
    message: null,
    ...given,
  };
}

async function openMany(count = 200) {
  const fake = installFake();
  fake.state.customers = manyCustomers(fake.state, count);
  return openApp(fake);
}

describe('the portfolio', () => {
  it('lists every customer, what needs attention first', async () => {
    await openApp();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(9);
    expect(rows[0]?.textContent).toContain('Maple Ridge Schools');
    expect(rows[0]?.textContent).toContain('1 submission needs you');
    expect(rows.at(-1)?.textContent).toContain('Nothing to do');
    await expectAccessible();
  });

  it('says readiness, journey and registration in words too', async () => {
    await openApp();
    const row = rowOf(/Harbor Clinic/);
    expect(within(row).getByRole('img', { name: /^8 of 8 prerequisites met/ })).toBeTruthy();
    expect(within(row).getByRole('img', { name: /Eligible: \d+.*Authorised: \d+/ })).toBeTruthy();
    expect(row.textContent).toContain('In review, 9 days');
    expect(row.textContent).toContain('2 drafts · 2 waiting');
  });

  it('sums up all customers, and leads to the numbers of all', async () => {
    const { user, fake } = await openApp();
    const sum = (of: (detail: CustomerDetail) => number) =>
      fake.state.customers.reduce((total, { detail }) => total + of(detail), 0);
    const numbers = new Intl.NumberFormat('en-US').format(sum((one) => one.numbers));
    expect(screen.getByText(new RegExp(`^9 customers, \\d need attention, ${numbers} numbers`))).toBeTruthy();
    const authorised = sum((one) => one.journey.authorised ?? 0);
    await user.click(screen.getByRole('button', { name: `Authorised ${authorised}` }));
    expect(useApp.getState()).toMatchObject({
      screen: 'numbers',
      params: { scope: 'all', filter: { journey: 'authorised' } },
    });
  });

  it('draws only the rows in sight of two hundred', async () => {
    await openMany();
    const table = screen.getByRole('table', { name: 'Portfolio' });
    expect(table.getAttribute('aria-rowcount')).toBe('201');
    expect(screen.getAllByRole('row').length).toBeLessThan(50);
  });
});

describe('looking for customers', () => {
  it('narrows by the words of a name, and says when none is left', async () => {
    const { user } = await openApp();
    const find = screen.getByRole('textbox', { name: 'Find a customer' });
    await user.type(find, 'law ced');
    expect(names()).toEqual(['Cedar and Stone Law']);
    await user.type(find, 'x');
    expect(screen.getByText('No customer matches “law cedx”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(names()).toHaveLength(9);
  });

  it('narrows by kind of attention, registration and age of the mirror, together', async () => {
    const { user } = await openApp();
    await user.selectOptions(choose('Attention'), 'neverPulled');
    expect(names()).toEqual(['Lakeshore Transit Authority']);
    await user.selectOptions(choose('Attention'), '');
    await user.selectOptions(choose('Registration'), 'in-review');
    expect([...names()].sort()).toEqual(['Bluewater Ferries', 'Harbor Clinic']);
    await user.selectOptions(choose('Mirror'), 'day');
    expect(names()).toEqual(['Bluewater Ferries']);
    expect(screen.getByText('1 of 9')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await user.selectOptions(choose('Mirror'), 'never');
    expect(names()).toEqual(['Lakeshore Transit Authority']);
  });

  it('shows first what is urgent, then what there is to do', async () => {
    const { user } = await openApp();
    const options = within(choose('Attention')).getAllByRole('option');
    expect(options[0]?.textContent).toBe('Every customer (9)');
    const countIn = (label: string) => Number(/\((\d+)\)/.exec(label)?.[1]);
    await user.selectOptions(choose('Attention'), 'urgent');
    expect(names()).toHaveLength(countIn(options[1]?.textContent ?? ''));
    await user.selectOptions(choose('Attention'), 'any');
    expect(names()).toHaveLength(countIn(options[2]?.textContent ?? ''));
    expect(names()).not.toContain('Prairie Lumber Supply');
  });

  it('sorts by name, by numbers and by age', async () => {
    const { user, fake } = await openApp();
    const all = fake.state.customers.map(({ detail }) => detail);
    await user.selectOptions(choose('Sort'), 'name');
    expect(names()).toEqual(all.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')));
    await user.selectOptions(choose('Sort'), 'numbers');
    expect(names()[0]).toBe('Harbor Clinic');
    await user.selectOptions(choose('Sort'), 'age');
    expect(names()[0]).toBe('Lakeshore Transit Authority');
    expect(names()[1]).toBe('Summit Outdoor Retail');
  });

  it('keeps tiles and filters for the way back', async () => {
    const { user } = await openApp();
    await user.click(screen.getByRole('radio', { name: 'Tiles' }));
    await user.type(screen.getByRole('textbox', { name: 'Find a customer' }), 'ferries');
    const tiles = within(screen.getByRole('list', { name: 'Portfolio' }));
    expect(tiles.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Bluewater Ferries',
    ]);
    await expectAccessible();
    act(() => useApp.getState().go('outbox'));
    await screen.findByRole('heading', { level: 1, name: 'Outbox' });
    act(() => useApp.getState().go('portfolio'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Bluewater Ferries' })).toBeTruthy();
  });
});

describe('pulling one customer', () => {
  it('shows progress in the row, cancels, and stays where it is', async () => {
    const { user, fake } = await openApp();
    await user.click(screen.getByRole('button', { name: 'Pull now: Harbor Clinic' }));
    const bar = await screen.findByRole('progressbar', { name: 'Pull of Harbor Clinic' });
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    await user.click(screen.getByRole('button', { name: 'Cancel the pull of Harbor Clinic' }));
    expect(fake.callsOf('pull.cancel')).toEqual([{ customerId: 'org-harbor' }]);
    expect(await screen.findByText('The pull of Harbor Clinic was cancelled.')).toBeTruthy();
    expect(useApp.getState().screen).toBe('portfolio');
    expect(screen.queryByRole('region', { name: 'Pull of several customers' })).toBeNull();
  });

  it('tells a failure with what is safe', async () => {
    const { fake } = await openApp();
    const failed = { state: 'failed', errorCode: 'offline', message: 'No network.' } as const;
    act(() => fake.emit('pull.progress', progress(detailOf(fake, 'org-harbor').id, failed)));
    expect(
      await screen.findByText(/could not be pulled. The mirror keeps what was read before/),
    ).toBeTruthy();
    expect(screen.getByText('No network.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
  });

  it('says why the last one stopped, and offers what helps', async () => {
    const fake = installFake();
    const harbor = detailOf(fake, 'org-harbor');
    const cedar = detailOf(fake, 'org-cedar');
    const bluewater = detailOf(fake, 'org-bluewater');
    const paused = { state: 'paused', errorMessage: '' } as const;
    if (!harbor.lastPull || !cedar.lastPull) throw new Error('The sample was not pulled.');
    Object.assign(harbor, { lastPull: { ...harbor.lastPull, ...paused, errorCode: 'timeout' } });
    Object.assign(cedar, {
      lastPull: { ...cedar.lastPull, ...paused, errorCode: 'too-many-removals', numbers: 20 },
    });
    Object.assign(bluewater, { fromFile: true, signedIn: false });
    const { user } = await openApp(fake);
    expect(rowOf(/Harbor Clinic/).textContent).toContain('Pull paused: no answer in time');
    await user.click(screen.getByRole('button', { name: 'Go on with the pull of Harbor Clinic' }));
    expect(fake.callsOf('pull.start')).toEqual([{ customerId: 'org-harbor' }]);
    expect(rowOf(/Bluewater/).textContent).toContain('From a file');
    expect(within(rowOf(/Bluewater/)).getByRole('button', { name: /Import a newer file/ })).toBeTruthy();
    expect(rowOf(/Cedar/).textContent).toContain(`Webex no longer lists ${cedar.numbers - 20} of`);
    await user.click(screen.getByRole('button', { name: /^Decide about missing numbers: Cedar/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(fake.callsOf('pull.cancel')).toEqual([{ customerId: 'org-cedar' }]));
    expect(useApp.getState().screen).toBe('portfolio');
  });
});

describe('pulling all customers', () => {
  it('shows each that waits and runs, all together, and cancels all', async () => {
    const { user, fake } = await openApp();
    await user.click(screen.getByRole('button', { name: 'Pull all' }));
    const run = await screen.findByRole('region', { name: 'Pull of several customers' });
    expect(run.textContent).toContain('0 of 8 customers · 3 running · 5 waiting');
    expect(screen.getAllByText('Waiting for its turn')).toHaveLength(5);
    expect(screen.getByRole('button', { name: 'Pull all' })).toHaveProperty('disabled', true);
    expect(within(run).getByRole('progressbar', { name: /3 running/ })).toBeTruthy();
    await expectAccessible();
    await user.click(within(run).getByRole('button', { name: 'Cancel all' }));
    expect(fake.callsOf('pull.cancelAll')).toEqual([{}]);
    expect(await screen.findByText('The pull of 9 customers was cancelled.')).toBeTruthy();
    expect(screen.queryByText('The pull of Harbor Clinic was cancelled.')).toBeNull();
  });

  it('tells the end of all once, with what did not come through', async () => {
    const { user, fake } = await openApp();
    const ids = fake.state.customers.map(({ detail }) => detail.id).slice(0, 4);
    const tell = (given: Partial<PullProgress>, from = 0, to = 4) =>
      act(() => {
        for (const id of ids.slice(from, to)) fake.emit('pull.progress', progress(id, given));
      });
    tell({ phase: 'waiting' });
    tell({ state: 'done', phase: 'done' }, 0, 2);
    tell({ state: 'paused', errorCode: 'offline' }, 2, 3);
    tell({ state: 'failed', errorCode: 'bad-answer' }, 3, 4);
    const run = screen.getByRole('region', { name: 'Pull of several customers' });
    expect(run.textContent).toContain('2 of 4 customers pulled · 1 paused · 1 failed');
    expect(screen.getAllByText('2 of 4 customers pulled.')).toHaveLength(1);
    await user.click(within(run).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region', { name: 'Pull of several customers' })).toBeNull();
  });

  it('offers one sign-in for all customers of a connection', async () => {
    const fake = installFake();
    for (const id of ['org-harbor', 'org-cedar'])
      Object.assign(detailOf(fake, id), { signedIn: false, connectionId: uuid(901) });
    const { user } = await openApp(fake);
    await user.click(screen.getByRole('button', { name: 'Pull all' }));
    const note = await screen.findByText(/^2 customers of “Old Mill partner account” wait for a sign-in/);
    expect(note.textContent).toContain('Harbor Clinic');
    await user.click(screen.getByRole('button', { name: 'Sign in: Old Mill partner account' }));
    expect(await screen.findByRole('dialog', { name: /Old Mill partner account/ })).toBeTruthy();
  });

  it('says that the person chose to work offline, with the way back', async () => {
    const fake = installFake();
    fake.answer('pull.startAll', () => ({
      started: 0,
      refused: fake.state.customers.map(({ detail: { id, name } }) => ({
        customerId: id,
        name,
        code: 'offline' as const,
      })),
    }));
    const { user } = await openApp(fake);
    await user.click(screen.getByRole('button', { name: 'Pull all' }));
    expect(await screen.findByText(/works offline by choice, so 9 customers were not pulled/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go back online' }));
    expect(fake.callsOf('settings.set')).toEqual([{ workOffline: false }]);
    await waitFor(() => expect(screen.queryByText(/works offline by choice, so/)).toBeNull());
  });

  it('forgets pulls of a core that is gone', async () => {
    const { user, fake } = await openApp();
    await user.click(screen.getByRole('button', { name: 'Pull all' }));
    await screen.findByRole('region', { name: 'Pull of several customers' });
    act(() => fake.emit('db.changed', { tables: ['host'], revision: 0 }));
    expect(screen.queryByRole('region', { name: 'Pull of several customers' })).toBeNull();
  });
});
