// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { pullIdSchema } from '#shared/model/ids.ts';
import { installFake, openApp, openScreen } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

describe('the portfolio', () => {
  it('lists every customer, what needs attention first', async () => {
    await openApp();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(9);
    expect(rows[0]?.textContent).toContain('Maple Ridge Schools');
    expect(rows[0]?.textContent).toContain('1 submission needs you');
    expect(rows.at(-1)?.textContent).toContain('Nothing to do');
  });

  it('says readiness and journey in words too', async () => {
    await openApp();
    const row = screen.getByRole('row', { name: /Harbor Clinic/ });
    expect(within(row).getByRole('img', { name: /^8 of 8 prerequisites met/ })).toBeTruthy();
    expect(within(row).getByRole('img', { name: /Eligible: \d+.*Authorised: \d+/ })).toBeTruthy();
  });

  it('narrows by name', async () => {
    const { user } = await openApp();
    await user.type(screen.getByRole('textbox', { name: 'Find a customer' }), 'cedar');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: 'Find a customer' }), 'x');
    expect(screen.getByText('No customer matches “cedarx”.')).toBeTruthy();
  });

  it('pulls a row with progress, cancels, and stays where it is', async () => {
    const { user, fake } = await openApp();
    await user.click(screen.getByRole('button', { name: 'Pull now: Harbor Clinic' }));
    const bar = await screen.findByRole('progressbar', { name: 'Pull of Harbor Clinic' });
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    await user.click(screen.getByRole('button', { name: 'Cancel the pull of Harbor Clinic' }));
    expect(fake.callsOf('pull.cancel')).toEqual([{ customerId: 'org-harbor' }]);
    expect(await screen.findByText('The pull of Harbor Clinic was cancelled.')).toBeTruthy();
    expect(useApp.getState().screen).toBe('portfolio');
  });

  it('tells a failed pull with what is safe', async () => {
    const { fake } = await openApp();
    const customerId = fake.state.customers[0]?.detail.id;
    if (!customerId) throw new Error('The sample is empty.');
    const base = {
      customerId,
      pullId: pullIdSchema.parse(uuid(1)),
      phase: 'numbers',
      done: 4,
      total: 9,
    } as const;
    act(() =>
      fake.emit('pull.progress', { ...base, state: 'failed', errorCode: 'offline', message: 'No network.' }),
    );
    expect(
      await screen.findByText(/could not be pulled. The mirror keeps what was read before/),
    ).toBeTruthy();
    expect(screen.getByText('No network.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
  });
});

describe('a customer', () => {
  it('gives each verdict its evidence and what to do', async () => {
    const fake = installFake();
    await openScreen('customer', {}, fake);
    act(() => useApp.getState().chooseCustomer('org-granite', 'customer'));
    await screen.findByRole('heading', { level: 1, name: 'Granite State Dental' });
    const items = within(screen.getByRole('region', { name: 'Prerequisites' })).getAllByRole('listitem');
    expect(items).toHaveLength(8);
    expect(items[0]?.textContent).toMatch(/Not met.*from Webex/);
    expect(items[1]?.textContent).toContain('no evidence yet');
    expect(items[0]?.textContent).toContain('Order a Cisco Calling Plan');
  });

  it('shows who said so and when', async () => {
    await openScreen('customer');
    await screen.findByRole('heading', { level: 1, name: 'Harbor Clinic' });
    expect(screen.getAllByText(/Robin said so, \d+ \w+/).length).toBeGreaterThan(0);
  });

  it('records a person’s word, and takes it back', async () => {
    const { user, fake } = await openScreen('customer');
    await user.click(
      await screen.findByRole('button', { name: /^Change what you said: Enterprise customer/ }),
    );
    const form = within(await screen.findByRole('dialog', { name: /Enterprise customer/ }));
    await user.click(form.getByRole('radio', { name: 'Not met' }));
    await user.type(form.getByRole('textbox', { name: 'Note' }), ' Trial until May.');
    await user.click(form.getByRole('button', { name: 'Record' }));
    await waitFor(() =>
      expect(fake.callsOf('customers.attest').at(-1)).toMatchObject({
        prerequisite: 'enterprise',
        answer: 'not-met',
        note: 'Order 88-1204. Trial until May.',
      }),
    );
    await user.click(
      await screen.findByRole('button', { name: /^Change what you said: Enterprise customer/ }),
    );
    await user.click(await screen.findByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(fake.callsOf('customers.attest').at(-1)?.answer).toBeNull());
  });

  it('leads from a stage of the journey to its numbers', async () => {
    const { user } = await openScreen('customer');
    await user.click(await screen.findByRole('button', { name: /^Authorised\s*\d+/ }));
    expect(useApp.getState()).toMatchObject({
      screen: 'numbers',
      params: { filter: { journey: 'authorised' } },
    });
  });

  it('has one next step', async () => {
    const { user } = await openScreen('customer');
    const next = within(await screen.findByRole('region', { name: 'Next step' }));
    expect(next.getAllByRole('button')).toHaveLength(1);
    await user.click(next.getByRole('button', { name: 'New batch' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'New batch' })).toBeTruthy();
  });

  it('says why no number of a location may text', async () => {
    await openScreen('customer');
    const table = within(await screen.findByRole('table', { name: 'Locations' }));
    const row = table.getByRole('row', { name: /Albuquerque/ });
    expect(row.textContent).toContain('Local gateway');
    expect(row.textContent).toContain('EL-003');
  });

  it('says that it could not be read, and asks again', async () => {
    const fake = installFake();
    fake.answer('customers.get', () => {
      throw new AppError('not-found', 'This customer is not in the workspace any more.');
    });
    const { user } = await openScreen('customer', {}, fake);
    expect((await screen.findByRole('alert')).textContent).toContain('not in the workspace');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.callsOf('customers.get').length).toBeGreaterThan(1));
  });
});

describe('a pull that stopped because it would remove much', () => {
  it('says so on the customer, and goes on only after a question', async () => {
    const fake = installFake();
    const harbor = fake.state.customers.find(({ detail }) => detail.id === 'org-harbor');
    if (!harbor?.detail.lastPull) throw new Error('The sample has no pulled Harbor Clinic.');
    const message = 'Webex no longer lists 30 of 60 numbers. None was removed.';
    const lastPull = {
      ...harbor.detail.lastPull,
      state: 'failed',
      errorCode: 'too-many-removals',
      errorMessage: message,
    } as const;
    Object.assign(harbor.detail, { lastPull });
    const { user } = await openScreen('customer', {}, fake);
    expect(await screen.findByText(message)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pull and remove them…' }));
    expect(fake.callsOf('pull.start')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Pull and remove' }));
    expect(fake.callsOf('pull.start')).toEqual([{ customerId: 'org-harbor', allowRemovals: true }]);
  });
});
