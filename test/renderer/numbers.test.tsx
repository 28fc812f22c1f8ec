// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explain } from '#renderer/features/numbers/explain.ts';
import { withField, withSearch } from '#renderer/features/numbers/filter.ts';
import {
  byLocation,
  isBatchable,
  SELECTION_LIMIT,
  toggleRows,
} from '#renderer/features/numbers/selection.ts';
import { PAGE_ROWS } from '#renderer/features/numbers/use-number-pages.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberFilter, NumberRow } from '#shared/model/number.ts';
import { installFake, openScreen } from './support/open-app.tsx';
import { makeCustomers } from './support/sample-customers.ts';

const sample = makeCustomers(Date.parse('2026-11-24T12:00:00.000Z'))[0];
const rows = sample?.numbers ?? [];

async function openGrid(filter: NumberFilter = { eligibility: 'eligible', journey: 'eligible' }) {
  const opened = await openScreen('numbers', { filter });
  const grid = await screen.findByRole('grid', { name: 'Numbers of Harbor Clinic' });
  await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
  const cursorRow = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  return { ...opened, grid, cursorRow };
}

const barText = () => screen.getByRole('region', { name: 'Chosen numbers' }).textContent;

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
    await user.keyboard('{End}');
    await waitFor(() => expect(cursorRow()?.textContent).toMatch(/555-01|ext\./));
    const offsets = fake.callsOf('numbers.page').map(({ offset }) => offset);
    expect(offsets).toContain(Math.floor((rows.length - 1) / PAGE_ROWS) * PAGE_ROWS);
    expect(offsets.length).toBeLessThan(5);
  });

  it('walks by key and explains the number under the cursor', async () => {
    const { grid, user, cursorRow } = await openGrid();
    const explanation = () => screen.getByRole('complementary', { name: 'About this number' }).textContent;
    act(() => grid.focus());
    const first = (cursorRow() as HTMLElement).querySelectorAll('td')[1]?.textContent ?? '';
    expect(explanation()).toContain(first);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const third = (cursorRow() as HTMLElement).querySelectorAll('td')[1]?.textContent ?? '';
    expect(third).not.toBe(first);
    expect(explanation()).toContain(third);
    await user.keyboard('{Home}');
    expect(explanation()).toContain(first);
    expect(cursorRow()?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('searches after a pause in typing, not at every key', async () => {
    const { fake, user } = await openGrid({});
    const before = fake.callsOf('numbers.page').length;
    await user.type(screen.getByRole('searchbox'), 'boise 0101');
    await waitFor(() =>
      expect(fake.callsOf('numbers.page').at(-1)?.filter).toEqual({ search: 'boise 0101' }),
    );
    expect(fake.callsOf('numbers.page').length - before).toBeLessThan(10);
    await waitFor(() => expect(screen.getByText(/^1 of \d+ numbers$/)).toBeTruthy());
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

  it('filters by a facet and shows the filter as a chip', async () => {
    const { user } = await openGrid({});
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    const rail = within(await screen.findByRole('complementary', { name: 'Filters' }));
    await user.click(await rail.findByRole('button', { name: /^Spokane/ }));
    expect(useApp.getState().params.filter).toEqual({ locationId: 'org-harbor-location-1' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter Spokane' }));
    expect(useApp.getState().params.filter).toEqual({});
  });
});

describe('choosing numbers', () => {
  it('chooses by Space and ranges by Shift', async () => {
    const { grid, user } = await openGrid();
    act(() => grid.focus());
    await user.keyboard(' ');
    expect(barText()).toContain('1 chosen in 1 location');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}');
    expect(barText()).toContain('4 chosen');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Chosen numbers' })).toBeNull();
  });

  it('reads the pages that a choice of all needs', async () => {
    const { fake, grid, user } = await openGrid({});
    act(() => grid.focus());
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(barText()).toContain(`${rows.length} chosen in 12 locations`));
    expect(fake.callsOf('numbers.page').some(({ limit }) => limit > PAGE_ROWS)).toBe(true);
  });

  it('makes one batch for each location', async () => {
    const { fake, grid, user } = await openGrid();
    act(() => grid.focus());
    await user.keyboard('{Control>}a{/Control}');
    const button = await screen.findByRole('button', { name: /^Make 8 batches$/ });
    await user.click(button);
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches' })).toBeTruthy();
    const made = fake.callsOf('batches.create');
    expect(new Set(made.map(({ locationId }) => locationId)).size).toBe(8);
    for (const { locationId, numbers } of made) {
      const homes = rows.filter(({ e164 }) => numbers.includes(e164 as never)).map((row) => row.locationId);
      expect(new Set(homes)).toEqual(new Set([locationId]));
    }
  });

  it('confirms as authorised only after the note', async () => {
    const { fake, grid, user } = await openGrid();
    act(() => grid.focus());
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: 'Confirm as authorised in Control Hub…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Confirm 1 number as authorised/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'Seen in the tab');
    await user.click(dialog.getByRole('button', { name: 'Confirm 1 number' }));
    expect(await screen.findByText('1 number was confirmed as authorised.')).toBeTruthy();
    expect(fake.callsOf('numbers.confirm')[0]).toMatchObject({ authorised: true, note: 'Seen in the tab' });
  });

  it('offers to take a person’s confirmation back', async () => {
    const { fake, grid, user } = await openGrid({ journey: 'authorised' });
    act(() => grid.focus());
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: 'Take the confirmation back…' }));
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(fake.callsOf('numbers.confirm')[0]?.authorised).toBe(false));
  });
});

describe('parts of the numbers screen', () => {
  const eligible = rows.filter(isBatchable);

  it('lets a batch take only numbers that may text and stand nowhere yet', () => {
    expect(eligible.length).toBeGreaterThan(100);
    expect(eligible.every(({ journey }) => journey === 'eligible')).toBe(true);
    expect(isBatchable({ ...(eligible[0] as NumberRow), journey: 'submitted' })).toBe(false);
    expect(isBatchable({ ...(eligible[0] as NumberRow), journey: 'rejected' })).toBe(true);
    expect(isBatchable({ ...(eligible[0] as NumberRow), eligibility: 'ineligible' })).toBe(false);
  });

  it('groups by location, the largest first', () => {
    const groups = byLocation(new Map(eligible.map((row) => [row.id, row])));
    const sizes = groups.map(([, group]) => group.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('never chooses more than one call may carry', () => {
    const many = Array.from({ length: SELECTION_LIMIT + 50 }, (_unused, id) => ({
      ...(eligible[0] as NumberRow),
      id,
    }));
    expect(toggleRows(new Map(), many).size).toBe(SELECTION_LIMIT);
  });

  it('explains each reason with its rule, words, cure and source', () => {
    const barred = rows.find(({ reasons }) => reasons.includes('EL-003'));
    const location = sample?.detail.locations.find(({ id }) => id === barred?.locationId);
    const [reason] = explain(barred as NumberRow, location, 'en').filter(({ ruleId }) => ruleId === 'EL-003');
    expect(reason?.words.message).toContain(location?.pstnType);
    expect(reason?.words.cure).toBeTruthy();
    expect(reason?.sources.length).toBeGreaterThan(0);
  });

  it('has words for every reason of every number, in both languages', () => {
    for (const row of rows) {
      const location = sample?.detail.locations.find(({ id }) => id === row.locationId);
      for (const language of ['en', 'zh'] as const) {
        for (const { title, words } of explain(row, location, language)) {
          expect(title).not.toMatch(/^EL-/);
          expect(words.message).not.toMatch(/\{\{|\(\)|（）/);
        }
      }
    }
  });

  it('builds filters without empty fields', () => {
    expect(withField({ state: 'ACTIVE' }, 'state', null)).toEqual({});
    expect(withSearch({ state: 'ACTIVE', search: 'x' }, '  ')).toEqual({ state: 'ACTIVE' });
  });
});

describe('an empty mirror', () => {
  it('offers the first pull', async () => {
    const fake = installFake();
    await openScreen('numbers', {}, fake);
    act(() => useApp.getState().chooseCustomer('org-lakeshore', 'numbers'));
    expect(await screen.findByText('No numbers yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pull now: Lakeshore Transit Authority' })).toBeTruthy();
  });
});
