// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PAGE_ROWS } from '#renderer/features/numbers/use-number-pages.ts';
import { setLanguage } from '#renderer/i18n/i18n.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberFilter, NumberRow } from '#shared/model/number.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { makeCustomers } from './support/sample-customers.ts';

const customers = makeCustomers(Date.parse('2026-11-24T12:00:00.000Z'));
const rows = customers[0]?.numbers ?? [];
const everyone = customers.flatMap(({ numbers }) => numbers);

async function openGrid(
  filter: NumberFilter = { eligibility: 'eligible', journey: 'eligible' },
  scope: 'customer' | 'all' = 'customer',
) {
  const opened = await openScreen('numbers', { filter, scope });
  const name = scope === 'all' ? 'Numbers of all customers' : 'Numbers of Harbor Clinic';
  const grid = await screen.findByRole('grid', { name });
  await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
  const cursorRow = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  return { ...opened, grid, cursorRow };
}

const numberIn = (row: HTMLElement | null) => row?.querySelectorAll('td')[1]?.textContent ?? '';

describe('the grid of numbers', () => {
  it('puts only the rows in sight into the document, and says how many there are', async () => {
    const { grid } = await openGrid({});
    expect(grid.getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    const shown = within(grid).getAllByRole('row');
    expect(shown.length).toBeLessThan(80);
    expect(shown[1]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('asks for pages of 200, and only for those in sight', async () => {
    const { fake, grid, user, cursorRow } = await openGrid({});
    expect(fake.callsOf('numbers.page').map(({ offset, limit }) => [offset, limit])).toEqual([
      [0, PAGE_ROWS],
    ]);
    act(() => grid.focus());
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(cursorRow()?.textContent).toMatch(/555-01|ext\./));
    const offsets = fake.callsOf('numbers.page').map(({ offset }) => offset);
    expect(offsets).toContain(Math.floor((rows.length - 1) / PAGE_ROWS) * PAGE_ROWS);
    expect(offsets.length).toBeLessThan(5);
  });

  it('reaches the last of two million rows, with skeletons while its page is on the way', async () => {
    const fake = installFake();
    const total = 2_000_000;
    let release: (() => void) | undefined;
    const far = new Promise<void>((resolve) => {
      release = resolve;
    });
    fake.answer('numbers.page', async ({ offset, limit }) => {
      if (offset > 0) await far;
      const page = Array.from({ length: Math.min(limit, total - offset) }, (_unused, index) => ({
        ...(rows[index % rows.length] as NumberRow),
        id: offset + index + 1,
        ownerName: `Row ${offset + index}`,
      }));
      return { total, rows: page };
    });
    const { user } = await openScreen('numbers', {}, fake);
    const grid = await screen.findByRole('grid', { name: 'Numbers of Harbor Clinic' });
    await within(grid).findByText('Row 0');
    act(() => grid.focus());
    await user.keyboard('{End}');
    const last = () => grid.querySelector<HTMLElement>(`tr[aria-rowindex="${total + 1}"]`);
    await waitFor(() => expect(last()).toBeTruthy());
    expect(last()?.textContent).toBe('Loading');
    act(() => release?.());
    expect(await within(grid).findByText(`Row ${total - 1}`)).toBeTruthy();
    const y = Number(/translateY\(([\d.]+)px\)/.exec(last()?.style.transform ?? '')?.[1]);
    expect(y).toBeLessThan(8_000_000);
    expect(Number.parseFloat(grid.querySelector('tbody')?.style.height ?? '')).toBeLessThanOrEqual(8_000_000);
    await user.keyboard('{ArrowUp}{Home}');
    expect(await within(grid).findByText('Row 0')).toBeTruthy();
  });

  it('walks by key and explains the number under the cursor', async () => {
    const { grid, user, cursorRow } = await openGrid();
    const explanation = () => screen.getByRole('complementary', { name: 'About this number' }).textContent;
    act(() => grid.focus());
    const first = numberIn(cursorRow());
    await waitFor(() => expect(explanation()).toContain(first));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const third = numberIn(cursorRow());
    expect(third).not.toBe(first);
    await waitFor(() => expect(explanation()).toContain(third));
    await user.keyboard('{Home}');
    await waitFor(() => expect(explanation()).toContain(first));
    expect(cursorRow()?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('goes into the explanation by Enter and back by Escape, without giving up what is chosen', async () => {
    const { grid, user } = await openGrid();
    act(() => grid.focus());
    await user.keyboard(' {Enter}');
    const panel = screen.getByRole('complementary', { name: 'About this number' });
    await waitFor(() => expect(document.activeElement).toBe(panel));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(grid);
    expect(screen.getByRole('region', { name: 'Chosen numbers' })).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Hide the explanation' }));
    expect(screen.queryByRole('complementary', { name: 'About this number' })).toBeNull();
    act(() => useApp.getState().go('portfolio'));
    act(() => useApp.getState().back());
    await screen.findByRole('grid');
    await user.click(screen.getByRole('button', { name: 'Explain' }));
    expect(screen.getByRole('complementary', { name: 'About this number' })).toBeTruthy();
  });

  it('sorts by a column, and the other way round', async () => {
    const { fake, user, grid } = await openGrid();
    await user.click(within(grid).getByRole('button', { name: /Owner/ }));
    await waitFor(() =>
      expect(fake.callsOf('numbers.page').at(-1)?.sort).toEqual({ by: 'owner', descending: false }),
    );
    const header = () => within(grid).getByRole('columnheader', { name: /Owner/ });
    expect(header().getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(grid).getByRole('button', { name: /Owner/ }));
    expect(header().getAttribute('aria-sort')).toBe('descending');
  });
});

describe('searching numbers', () => {
  it('follows typing and never has two searches on the way', async () => {
    const { fake, user } = await openGrid({});
    let inFlight = 0;
    let most = 0;
    fake.answer('numbers.page', async ({ filter }) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 120));
      inFlight -= 1;
      const found = filter.search === 'boise 0101' ? rows.slice(0, 1) : rows;
      return { total: found.length, rows: [...found] };
    });
    await user.type(screen.getByRole('searchbox'), 'boise 0101');
    await waitFor(() => expect(screen.getByText(/^1 of \d+ numbers$/)).toBeTruthy());
    expect(screen.getByText('1 found')).toBeTruthy();
    expect(most).toBe(1);
    expect(fake.callsOf('numbers.page').length).toBeLessThan(10);
  });

  it('keeps the rows while the next search is on its way', async () => {
    const { fake, user, grid } = await openGrid({});
    let release: (() => void) | undefined;
    const answer = new Promise<void>((resolve) => {
      release = resolve;
    });
    fake.answer('numbers.page', async () => {
      await answer;
      return { total: 0, rows: [] };
    });
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('true'));
    expect(within(grid).getAllByRole('row').length).toBeGreaterThan(10);
    act(() => release?.());
    expect(await screen.findByText('No number matches')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(useApp.getState().params.filter).toEqual({});
  });

  it('is reached by a slash and left by Down', async () => {
    const { grid, user } = await openGrid();
    act(() => grid.focus());
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(grid);
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

describe('filtering numbers', () => {
  it('filters by a facet and shows the filter as a chip', async () => {
    const { user } = await openGrid({});
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    const rail = within(await screen.findByRole('complementary', { name: 'Filters' }));
    await user.click(await rail.findByRole('button', { name: /^Spokane/ }));
    expect(useApp.getState().params.filter).toEqual({ locationId: 'org-harbor-location-1' });
    await user.click(screen.getByRole('button', { name: 'Location Spokane remove the filter' }));
    expect(useApp.getState().params.filter).toEqual({});
  });

  it('folds a group and clears everything at once', async () => {
    const { user } = await openGrid({ search: 'a', journey: 'eligible' });
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    const rail = within(await screen.findByRole('complementary', { name: 'Filters' }));
    const title = await rail.findByRole('button', { name: 'Journey' });
    expect(rail.getByRole('list', { name: 'Journey' })).toBeTruthy();
    await user.click(title);
    expect(title.getAttribute('aria-expanded')).toBe('false');
    expect(rail.queryByRole('list', { name: 'Journey' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(useApp.getState().params.filter).toEqual({});
    await waitFor(() => expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe(''));
  });

  it('is in sight again by going back', async () => {
    await openGrid({ journey: 'authorised' });
    act(() => useApp.getState().go('portfolio'));
    act(() => useApp.getState().back());
    expect(await screen.findByRole('button', { name: 'Journey Authorised remove the filter' })).toBeTruthy();
  });
});

describe('numbers of all customers', () => {
  it('have a column and a filter of their customer', async () => {
    const { fake, user, grid } = await openGrid({}, 'all');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(everyone.length + 1));
    expect(within(grid).getByRole('columnheader', { name: 'Customer' })).toBeTruthy();
    expect(fake.callsOf('numbers.page').at(-1)).toMatchObject({ customerId: null });
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    const rail = within(await screen.findByRole('complementary', { name: 'Filters' }));
    expect(rail.queryByRole('button', { name: 'Location' })).toBeNull();
    await user.click(await rail.findByRole('button', { name: /^Harbor Clinic/ }));
    expect(useApp.getState().params.filter).toEqual({ customerId: 'org-harbor' });
    expect(await rail.findByRole('button', { name: 'Location' })).toBeTruthy();
  });

  it('are one switch away, without the filters that are of one customer', async () => {
    const { user } = await openGrid({ locationId: 'org-harbor-location-1' as never, journey: 'eligible' });
    await user.click(screen.getByRole('radio', { name: 'All customers' }));
    expect(await screen.findByRole('grid', { name: 'Numbers of all customers' })).toBeTruthy();
    expect(useApp.getState().params).toMatchObject({ scope: 'all', filter: { journey: 'eligible' } });
    act(() => useApp.getState().back());
    expect(await screen.findByRole('grid', { name: 'Numbers of Harbor Clinic' })).toBeTruthy();
  });

  it('show without a chosen customer', async () => {
    await openGrid({}, 'all');
    act(() => useApp.getState().setCustomer(null));
    expect(await screen.findByRole('grid', { name: 'Numbers of all customers' })).toBeTruthy();
  });
});

describe('the numbers screen', () => {
  it('is accessible with filters, explanation and a choice, in both languages', async () => {
    const { grid, user } = await openGrid({ journey: 'eligible' }, 'all');
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    act(() => grid.focus());
    await user.keyboard(' ');
    await screen.findByRole('button', { name: /^Make 1 batch/ });
    await expectAccessible();
    await act(() => setLanguage('zh'));
    await expectAccessible();
  });

  it('offers the first pull where the mirror is empty', async () => {
    const fake = installFake();
    await openScreen('numbers', {}, fake);
    act(() => useApp.getState().chooseCustomer('org-lakeshore', 'numbers'));
    expect(await screen.findByText('No numbers yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pull now: Lakeshore Transit Authority' })).toBeTruthy();
  });
});
