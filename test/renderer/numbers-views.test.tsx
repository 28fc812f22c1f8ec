// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, openScreen } from './support/open-app.tsx';

async function openNumbers(filter = {}, scope: 'customer' | 'all' = 'customer') {
  const opened = await openScreen('numbers', { filter, scope });
  await screen.findByRole('grid');
  const { user } = opened;
  const menu = async (item: string | RegExp) => {
    await user.click(screen.getByRole('button', { name: /^View: / }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  return { ...opened, menu };
}

const active = () => screen.getByRole('button', { name: /^View: / }).getAttribute('aria-label');

describe('views of numbers', () => {
  it('come built in, and say when the filter is no longer theirs', async () => {
    const { menu } = await openNumbers();
    expect(active()).toBe('View: All numbers');
    await menu('May text, not yet authorised');
    expect(useApp.getState().params).toMatchObject({ filter: { journey: 'eligible' } });
    expect(active()).toBe('View: May text, not yet authorised');
    act(() => useApp.getState().setParams({ ...useApp.getState().params, filter: { journey: 'rejected' } }));
    expect(active()).toBe('View: May text, not yet authorised, changed');
    await menu('All numbers');
    expect(useApp.getState().params.filter).toBeUndefined();
  });

  it('are saved with their filter and order, changed, renamed and removed', async () => {
    const { fake, user, menu } = await openNumbers({ journey: 'eligible', search: 'boise' });
    await menu('Save as a new view…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Save as a new view' }));
    await expectAccessible();
    await user.type(dialog.getByRole('textbox', { name: 'Name of the view' }), 'Boise to do{Enter}');
    await screen.findByText('The view “Boise to do” was saved.');
    await waitFor(() => expect(active()).toBe('View: Boise to do'));
    expect(fake.state.views[0]).toMatchObject({
      name: 'Boise to do',
      filter: { journey: 'eligible', search: 'boise' },
      sort: { by: 'number', descending: false },
    });

    await user.click(within(screen.getByRole('grid')).getByRole('button', { name: /Owner/ }));
    await waitFor(() => expect(active()).toBe('View: Boise to do, changed'));
    await menu('Save the changes to “Boise to do”');
    await waitFor(() => expect(fake.state.views[0]?.sort.by).toBe('owner'));
    await waitFor(() => expect(active()).toBe('View: Boise to do'));

    await menu('Rename “Boise to do”…');
    const field = await screen.findByRole('textbox', { name: 'Name of the view' });
    await user.clear(field);
    await user.type(field, 'Boise{Enter}');
    await waitFor(() => expect(active()).toBe('View: Boise'));

    await menu('Remove “Boise”…');
    await user.click(await screen.findByRole('button', { name: 'Remove the view' }));
    await waitFor(() => expect(fake.state.views).toEqual([]));
    await waitFor(() => expect(active()).toBe('View: All numbers'));
    expect(useApp.getState().params.filter).toEqual({ journey: 'eligible', search: 'boise' });
  });

  it('refuse a name that another view has, and keep what was typed', async () => {
    const { user, menu } = await openNumbers();
    for (const times of [1, 2]) {
      await menu('Save as a new view…');
      await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Twice{Enter}');
      if (times === 1) await waitFor(() => expect(active()).toBe('View: Twice'));
    }
    expect((await screen.findByRole('alert')).textContent).toContain('A view is called "Twice" already.');
    expect((screen.getByRole('textbox', { name: 'Name of the view' }) as HTMLInputElement).value).toBe(
      'Twice',
    );
  });

  it('of a location go to its customer', async () => {
    const { fake, user, menu } = await openNumbers({ locationId: 'org-harbor-location-1' });
    await menu('Save as a new view…');
    await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Spokane{Enter}');
    await waitFor(() => expect(active()).toBe('View: Spokane'));
    expect(fake.state.views[0]?.filter).toEqual({
      locationId: 'org-harbor-location-1',
      customerId: 'org-harbor',
    });
    const other = fake.state.customers[1]?.detail.id ?? '';
    act(() => useApp.getState().chooseCustomer(other, 'numbers'));
    await screen.findByRole('heading', { level: 1, name: 'Numbers' });
    await menu('Spokane');
    expect(useApp.getState().customerId).toBe('org-harbor');
    expect(await screen.findByRole('button', { name: 'Location Spokane remove the filter' })).toBeTruthy();
    expect(active()).toBe('View: Spokane');
  });
});
