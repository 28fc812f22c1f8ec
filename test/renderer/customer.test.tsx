// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerDetail, PullSummary } from '#shared/model/customer.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';

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
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Change what you said: Enterprise customer/ }));
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

function trouble(lastPull: Partial<PullSummary>, detail: Partial<CustomerDetail> = {}) {
  const fake = installFake();
  const harbor = fake.state.customers.find((one) => one.detail.id === 'org-harbor');
  if (!harbor?.detail.lastPull) throw new Error('The sample has no pulled Harbor Clinic.');
  Object.assign(harbor.detail, { lastPull: { ...harbor.detail.lastPull, ...lastPull }, ...detail });
  return { fake, numbers: harbor.detail.numbers };
}

describe('a pull that stopped because it would remove much', () => {
  const asks = { state: 'paused', errorCode: 'too-many-removals', errorMessage: '', numbers: 600 } as const;

  it('asks with how many of how many, and since when', async () => {
    const { fake, numbers } = trouble(asks);
    await openScreen('customer', {}, fake);
    const question = await screen.findByRole('region', { name: /^Remove the numbers/ });
    expect(question.textContent).toContain(
      `Webex no longer lists ${numbers - 600} of ${numbers} numbers of Harbor Clinic.`,
    );
    expect(question.textContent).toContain('pulled 3 hours ago');
    expect(fake.callsOf('pull.start')).toEqual([]);
    await expectAccessible();
  });

  it('removes them only when that is said', async () => {
    const { fake } = trouble(asks);
    const { user } = await openScreen('customer', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Remove them' }));
    expect(fake.callsOf('pull.start')).toEqual([{ customerId: 'org-harbor', allowRemovals: true }]);
  });

  it('keeps them by ending the pull', async () => {
    const { fake } = trouble(asks);
    const { user } = await openScreen('customer', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Keep them' }));
    expect(fake.callsOf('pull.cancel')).toEqual([{ customerId: 'org-harbor' }]);
    expect(await screen.findByText('The numbers of Harbor Clinic were kept.')).toBeTruthy();
  });
});

describe('a pull that is paused', () => {
  it('says why, that it goes on by itself, and goes on when it is asked to', async () => {
    const { fake } = trouble({ state: 'paused', errorCode: 'offline', errorMessage: '' });
    const { user } = await openScreen('customer', {}, fake);
    const note = await screen.findByRole('region', { name: 'Pull paused' });
    expect(note.textContent).toMatch(/stopped: no connection\. What was read is kept.*by itself/);
    await user.click(within(note).getByRole('button', { name: 'Go on with the pull of Harbor Clinic' }));
    expect(fake.callsOf('pull.start')).toEqual([{ customerId: 'org-harbor' }]);
  });

  it('offers the sign-in that it waits for', async () => {
    const { fake } = trouble(
      { state: 'paused', errorCode: 'sign-in-needed', errorMessage: '' },
      { signedIn: false },
    );
    const { user } = await openScreen('customer', {}, fake);
    const note = await screen.findByRole('region', { name: 'Pull paused' });
    expect(note.textContent).not.toContain('by itself');
    await user.click(within(note).getByRole('button', { name: /^Sign in/ }));
    expect(await screen.findByRole('dialog', { name: /Sample organisation/ })).toBeTruthy();
  });
});

describe('what the last pull could not read', () => {
  const gap = { path: '/licenses', scope: 'spark-admin:licenses_read', trackingId: 'NA_5f1d6a0c' };

  it('is named with the scope that is missing and the id that support asks for', async () => {
    const { fake } = trouble({ gaps: [gap] });
    const { user } = await openScreen('customer', {}, fake);
    const table = await screen.findByRole('table', { name: 'Webex refused to show 1 thing' });
    expect(within(table).getByRole('row', { name: /licenses_read/ }).textContent).toContain('NA_5f1d6a0c');
    await user.click(within(table).getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('NA_5f1d6a0c');
    await expectAccessible();
  });

  it('is told where the count of Webex differs from its list', async () => {
    const { fake, numbers } = trouble({ listed: 990 });
    await openScreen('customer', {}, fake);
    expect(await screen.findByText(new RegExp(`counts 990 numbers but listed ${numbers}`))).toBeTruthy();
  });

  it('is told with a failure, details and tracking id at hand', async () => {
    const { fake } = trouble({
      state: 'failed',
      errorCode: 'bad-answer',
      errorMessage: 'A number lacks what TextReady needs.',
      trackingId: 'NA_77',
    });
    const { user } = await openScreen('customer', {}, fake);
    expect(await screen.findByText('A number lacks what TextReady needs.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await navigator.clipboard.readText()).toContain('"trackingId": "NA_77"');
  });
});

describe('a customer from a file', () => {
  it('takes a newer file where others are pulled', async () => {
    const { fake } = trouble({}, { fromFile: true, signedIn: false });
    const { user } = await openScreen('customer', {}, fake);
    await user.click(await screen.findByRole('button', { name: /Import a newer file.*Harbor Clinic/ }));
    expect(useApp.getState()).toMatchObject({ screen: 'import', params: { importFor: 'org-harbor' } });
  });
});
