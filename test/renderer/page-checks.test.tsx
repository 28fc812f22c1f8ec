// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/ipc/errors.ts';
import type { PageOfRegistration } from '#shared/model/page-check.ts';
import { completeDraft } from './support/complete-draft.ts';
import type { FakeApi } from './support/fake-api.ts';
import { makeCheck } from './support/fake-pages.ts';
import { expectAccessible, installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const withAddresses = (): FakeApi => {
  const fake = installFake();
  completeDraft(fake.state.registrations.find(({ id }) => id === DRAFT));
  return fake;
};

async function openPages(fake: FakeApi = withAddresses()) {
  const opened = await openDraftEditor(fake);
  await opened.user.click(screen.getByRole('button', { name: 'Pages' }));
  const drawer = await screen.findByRole('dialog', { name: 'Pages that reviewers open' });
  return { ...opened, drawer };
}

const lookButton = () => screen.getByRole('button', { name: 'Look at the pages now' });
const isOff = (button: HTMLElement) =>
  button.hasAttribute('disabled') || button.hasAttribute('data-disabled');

describe('the pages of a registration', () => {
  it('stand with their addresses, and nobody has looked', async () => {
    const { drawer } = await openPages();
    expect((await within(drawer).findAllByText('Nobody has looked at it yet.')).length).toBeGreaterThan(1);
    expect(within(drawer).getByText(/harborclinic\.example\.com\/privacy/)).toBeTruthy();
    await expectAccessible();
  });

  it('are looked at once the form is saved, and show answers, words, date and picture', async () => {
    const { user, drawer, fake } = await openPages();
    await user.click(lookButton());
    const terms = await within(drawer).findByRole('list', { name: 'What it shows: Terms' });
    expect(within(terms).getByText('Says how often they come').textContent).toContain('Yes');
    expect(within(terms).getByText('Says that carriers are not liable').textContent).toContain('No');
    expect(within(terms).getByText('Message frequency varies.')).toBeTruthy();
    expect(within(drawer).getAllByText(/by Robin/)).not.toEqual([]);
    expect(fake.callsOf('pageChecks.run')).toEqual([{ registrationId: DRAFT }]);
    await user.click(await within(drawer).findByRole('button', { name: 'Show the picture large: Terms' }));
    const large = await screen.findByRole('img', { name: 'Picture of the page: Terms' });
    expect(large.getAttribute('src')).toMatch(/^data:image\//);
  });

  it('can be looked at one by one', async () => {
    const { user, fake } = await openPages();
    await user.click(await screen.findByRole('button', { name: 'Look at this page: Website' }));
    await screen.findByRole('button', { name: 'Look at this page again: Website' });
    expect(fake.callsOf('pageChecks.run')).toEqual([{ registrationId: DRAFT, pages: ['website'] }]);
  });

  it('say while they are being looked at, and the button waits', async () => {
    const fake = withAddresses();
    let finish: (value: { looked: [] }) => void = () => {};
    fake.answer('pageChecks.run', () => new Promise((resolve) => (finish = resolve)));
    const { user } = await openPages(fake);
    await user.click(lookButton());
    await screen.findByText('Looking at the pages…');
    expect(isOff(lookButton())).toBe(true);
    await waitFor(() => expect(fake.callsOf('pageChecks.run')).toHaveLength(1));
    await act(async () => finish({ looked: [] }));
    await waitFor(() => expect(isOff(lookButton())).toBe(false));
  });

  it('are not looked at offline, and the reason is said', async () => {
    const fake = withAddresses();
    fake.state.settings = { ...fake.state.settings, workOffline: true };
    const { drawer } = await openPages(fake);
    await waitFor(() => expect(isOff(lookButton())).toBe(true));
    expect(within(drawer).getByRole('status').textContent).toContain('TextReady works offline.');
    expect(lookButton().getAttribute('aria-describedby')).toBe(within(drawer).getByRole('status').id);
  });

  it('say what went wrong, and can be tried again', async () => {
    const fake = withAddresses();
    fake.answer('pageChecks.run', () => {
      throw new AppError('offline', 'This computer is connected to no network.');
    });
    const { user, drawer } = await openPages(fake);
    await user.click(lookButton());
    const alert = await within(drawer).findByRole('alert');
    expect(alert.textContent).toContain('This computer is connected to no network.');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.callsOf('pageChecks.run')).toHaveLength(2));
  });

  it('say where the form names none', async () => {
    const fake = installFake();
    fake.answer('pageChecks.list', () =>
      (['website', 'privacy', 'terms', 'opt-in'] as const).map((page) => ({ page, url: null, check: null })),
    );
    const { drawer } = await openPages(fake);
    await within(drawer).findByText(/The forms name no page yet/);
    expect(isOff(lookButton())).toBe(true);
  });

  it('show a wall, another address, a change and a missing picture', async () => {
    const fake = withAddresses();
    const url = 'https://harborclinic.example.com/';
    const check = makeCheck(fake.state, 'website', url);
    const walled: PageOfRegistration = {
      page: 'website',
      url: 'https://new.example.com/',
      check: {
        ...check,
        status: 'login',
        answers: [],
        finalUrl: `${url}login`,
        changed: true,
        pictureHash: null,
      },
    };
    fake.answer('pageChecks.list', () => [walled]);
    const { drawer } = await openPages(fake);
    await within(drawer).findByText('Asks to sign in');
    expect(within(drawer).getByText(`It leads to ${url}login`)).toBeTruthy();
    expect(within(drawer).getByText(/another address/).textContent).toContain(url);
    expect(within(drawer).getByText('No picture')).toBeTruthy();
    expect(within(drawer).getByText('Its text is another one than at the look before.')).toBeTruthy();
  });
});
