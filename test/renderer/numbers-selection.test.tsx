// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import type { SelectionPlan } from '#shared/model/batch.ts';
import type { NumberFilter } from '#shared/model/number.ts';
import { openScreen } from './support/open-app.tsx';
import { makeCustomers } from './support/sample-customers.ts';

const customers = makeCustomers(Date.parse('2026-11-24T12:00:00.000Z'));
const rows = customers[0]?.numbers ?? [];
const everyone = customers.flatMap(({ numbers }) => numbers);

const FREE: NumberFilter = { eligibility: 'eligible', journey: 'eligible' };

async function openGrid(filter: NumberFilter = FREE, scope: 'customer' | 'all' = 'customer') {
  const opened = await openScreen('numbers', { filter, scope });
  const grid = await screen.findByRole('grid');
  await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
  act(() => grid.focus());
  return { ...opened, grid };
}

const bar = () => screen.getByRole('region', { name: 'Chosen numbers' });
const planned = (words: RegExp) => waitFor(() => expect(bar().textContent).toMatch(words));

describe('choosing numbers', () => {
  it('chooses by Space and ranges by Shift, which shrink as they grow', async () => {
    const { user } = await openGrid();
    await user.keyboard(' ');
    await planned(/^1 chosen in 1 location/);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}');
    await planned(/^4 chosen/);
    await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{/Shift}');
    await planned(/^2 chosen/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Chosen numbers' })).toBeNull();
  });

  it('keeps what was chosen elsewhere beside a range', async () => {
    const { grid, user } = await openGrid();
    const row = (index: number) => grid.querySelector(`tr[aria-rowindex="${index}"]`) as HTMLElement;
    await user.keyboard('{Control>}');
    await user.click(row(2));
    await user.click(row(8));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(row(10));
    await user.keyboard('{/Shift}');
    await planned(/^4 chosen/);
    const chosen = [...grid.querySelectorAll('tr[aria-selected="true"]')].map((one) => one.ariaRowIndex);
    expect(chosen.length).toBe(4);
    expect(row(2).getAttribute('aria-selected')).toBe('true');
  });

  it('chooses all that match as a filter, not as a list', async () => {
    const { fake, grid, user } = await openGrid({}, 'all');
    await user.keyboard('{Control>}a{/Control}');
    await planned(new RegExp(`^${everyone.length.toLocaleString('en')} chosen in .* of \\d customers`));
    expect(fake.callsOf('batches.plan').at(-1)?.selection).toEqual({
      by: 'filter',
      customerId: null,
      filter: {},
      sort: { by: 'customer', descending: false },
    });
    expect(within(grid).getByRole('button', { name: 'Choose all that match' }).ariaPressed).toBe('true');
    expect(fake.callsOf('numbers.page').every(({ limit }) => limit === 200)).toBe(true);
  });

  it('gives up all that match when the filter changes, and keeps what was picked', async () => {
    const { user } = await openGrid({});
    await user.keyboard(' ');
    act(() => useApp.getState().setParams({ filter: FREE }));
    await planned(/^1 chosen/);
    await user.keyboard('{Control>}a{/Control}');
    await planned(/^\d{3} chosen/);
    act(() => useApp.getState().setParams({ filter: {} }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Chosen numbers' })).toBeNull());
  });

  it('leaves one out of all that match', async () => {
    const { user } = await openGrid({});
    await user.keyboard('{Control>}a{/Control}');
    await planned(new RegExp(`^${rows.length} chosen`));
    await user.keyboard(' ');
    await planned(new RegExp(`^${rows.length - 1} chosen`));
  });
});

describe('batches from a choice', () => {
  it('are listed first, with what is left out and why, then made and shown', async () => {
    const { fake, user } = await openGrid({});
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Make 8 batches…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Make 8 batches' }));
    expect(dialog.getByRole('table', { name: 'Batches that are made' }).ariaRowCount).toBe('9');
    expect(dialog.getByText(/numbers are left out$/)).toBeTruthy();
    expect(dialog.getByText(/\(EL-003\)$/)).toBeTruthy();
    expect(dialog.getByText('Already: Authorised')).toBeTruthy();
    expect(fake.callsOf('batches.createMany')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Make 8 batches' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches' })).toBeTruthy();
    expect(fake.callsOf('batches.createMany')[0]?.selection).toMatchObject({ by: 'filter' });
  });

  it('of several customers end in a list with the way to each', async () => {
    const { user } = await openGrid(FREE, 'all');
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: /^Make \d+ batches…$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('columnheader', { name: 'Customer' })).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: /^Make \d+ batches$/ }));
    expect(await screen.findByRole('dialog', { name: /^\d+ batches were made/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the batches of Harbor Clinic' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches' })).toBeTruthy();
    expect(useApp.getState().customerId).toBe('org-harbor');
  });

  it('are no more than can be made at once', async () => {
    const { fake, user } = await openGrid();
    const { MOST_IN_BATCHES } = await import('#shared/model/batch.ts');
    const made = (await fake.api.batches.plan({
      selection: { by: 'filter', customerId: null, filter: FREE, sort: { by: 'number', descending: false } },
    })) as { ok: true; value: SelectionPlan };
    const [first] = made.value.batches;
    if (!first) throw new Error('The sample has nothing to make batches of.');
    fake.answer('batches.plan', () => ({
      ...made.value,
      batches: [{ ...first, count: MOST_IN_BATCHES + 1 }],
    }));
    await user.keyboard(' ');
    await user.click(await screen.findByRole('button', { name: 'Make 1 batch…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('At most 50,000 numbers');
    expect((screen.getByRole('button', { name: 'Make 1 batch' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('say in the dialog why they could not be made', async () => {
    const { fake, user } = await openGrid();
    const { AppError } = await import('#shared/ipc/errors.ts');
    fake.answer('batches.createMany', () => {
      throw new AppError('bad-input', 'Too many numbers at once.');
    });
    await user.keyboard(' ');
    await user.click(await screen.findByRole('button', { name: 'Make 1 batch…' }));
    await user.click(await screen.findByRole('button', { name: 'Make 1 batch' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Too many numbers at once.');
    expect(bar().textContent).toMatch(/^1 chosen/);
  });
});

describe('a person’s word', () => {
  it('is given with a note', async () => {
    const { fake, user } = await openGrid();
    await user.keyboard(' ');
    await planned(/^1 chosen in 1 location/);
    expect(fake.callsOf('batches.plan')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Confirm authorised…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Confirm 1 number as authorised/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'Seen in the tab');
    await user.click(dialog.getByRole('button', { name: 'Confirm 1 number' }));
    expect(await screen.findByText('1 number was confirmed as authorised.')).toBeTruthy();
    expect(fake.callsOf('numbers.confirmMany')[0]).toMatchObject({
      authorised: true,
      note: 'Seen in the tab',
    });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Chosen numbers' })).toBeNull());
  });

  it('can be taken back', async () => {
    const { fake, user } = await openGrid({ journey: 'authorised' });
    await user.keyboard('{Control>}a{/Control}');
    const button = await screen.findByRole('button', { name: 'Take the confirmation back…' });
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(fake.callsOf('numbers.confirmMany')[0]?.authorised).toBe(false));
  });

  it('is of one customer at a time', async () => {
    const { user } = await openGrid(FREE, 'all');
    await user.keyboard('{Control>}a{/Control}');
    await planned(/customers/);
    const button = screen.getByRole('button', { name: 'Confirm authorised…' }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
  });
});

describe('taking numbers along', () => {
  it('copies the choice, as numbers or as a table, by key or by button', async () => {
    const { fake, user } = await openGrid();
    await user.keyboard(' {ArrowDown} ');
    await user.keyboard('{Control>}c{/Control}');
    expect(await screen.findByText('2 numbers were copied.')).toBeTruthy();
    expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(2);
    await user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
    expect(await screen.findByText('2 rows were copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('\t');
    await user.click(screen.getByRole('button', { name: 'Copy numbers' }));
    await waitFor(() => expect(fake.callsOf('numbers.copy')).toHaveLength(3));
  });

  it('copies the number under the cursor where none is chosen', async () => {
    const { fake, user, grid } = await openGrid();
    await user.keyboard('{ArrowDown}{Control>}c{/Control}');
    expect(await screen.findByText('1 number was copied.')).toBeTruthy();
    const cell = grid.querySelectorAll('tr[aria-rowindex="3"] td')[1]?.textContent ?? '';
    expect((await navigator.clipboard.readText()).slice(-4)).toBe(cell.slice(-4));
    expect(fake.callsOf('numbers.copy')[0]?.selection.by).toBe('ids');
  });

  it('exports the choice in the language on screen', async () => {
    const { fake, user } = await openGrid();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText(/^Saved as /)).toBeTruthy();
    expect(fake.callsOf('exports.save')[0]).toMatchObject({
      what: 'numbers',
      format: 'csv',
      language: 'en',
      selection: { by: 'filter', filter: FREE },
    });
  });
});
