// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { registerFlush } from '#renderer/stores/flush.ts';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake, openApp, openScreen } from './support/open-app.tsx';

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

const PALETTE = { name: /^Go to a screen/ };

describe('keys', () => {
  it('go to screens by number', async () => {
    const { user } = await openScreen('customer');
    await user.keyboard('{Control>}3{/Control}');
    expect(await title('Numbers')).toBeTruthy();
    await user.keyboard('{Control>}7{/Control}');
    expect(await title('Outbox')).toBeTruthy();
    await user.keyboard('{Control>}1{/Control}');
    expect(await title('Portfolio')).toBeTruthy();
  });

  it('go back and forward', async () => {
    const { user } = await openScreen('customer');
    await user.keyboard('{Control>}7{/Control}');
    await title('Outbox');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await title('Harbor Clinic')).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await title('Outbox')).toBeTruthy();
  });

  it('press the main button of the page with Ctrl Enter', async () => {
    const { user } = await openScreen('batches');
    await screen.findByRole('button', { name: 'New batch' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await title('New batch')).toBeTruthy();
  });

  it('write open drafts with Ctrl S', async () => {
    let flushed = 0;
    const stop = registerFlush(async () => {
      flushed += 1;
    });
    const { user, fake } = await openApp();
    await user.keyboard('{Control>}s{/Control}');
    expect(flushed).toBe(1);
    act(() => fake.emit('draft.flush', {}));
    expect(flushed).toBe(2);
    stop();
  });
});

describe('the command palette', () => {
  it('finds a customer by a part of its name and opens it', async () => {
    const { user } = await openApp();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', PALETTE);
    await expectAccessible();
    await user.type(field, 'prairie');
    await user.keyboard('{Enter}');
    expect(await title('Prairie Lumber Supply')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('combobox', PALETTE)).toBeNull());
  });

  it('walks with arrows and says so to screen readers', async () => {
    const { user } = await openApp();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', PALETTE);
    const active = () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toContain('Portfolio');
    await user.keyboard('{ArrowDown}');
    expect(active()).toContain('Customer');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', PALETTE)).toBeNull());
  });

  it('runs an action', async () => {
    const { user, fake } = await openApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', PALETTE), 'dark appearance');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(fake.state.settings.theme).toBe('dark'));
    await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe('dark'));
  });

  it('says when nothing matches', async () => {
    const { user } = await openApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', PALETTE), 'zzz');
    expect(screen.getByText('Nothing matches “zzz”')).toBeTruthy();
  });
});

describe('the customer switcher', () => {
  it('stays on a customer screen while the customer changes', async () => {
    const { user } = await openScreen('batches');
    await user.click(await screen.findByRole('button', { name: /^Customer: Harbor Clinic/ }));
    const field = await screen.findByRole('textbox', { name: 'Find a customer' });
    await user.type(field, 'cedar');
    await user.keyboard('{Enter}');
    expect(useApp.getState()).toMatchObject({ screen: 'batches', customerId: 'org-cedar' });
  });
});

describe('the truth bar', () => {
  const bar = () => within(screen.getByRole('region', { name: 'Status' }));

  it('says the connection, what waits, and how old the mirror is', async () => {
    await openScreen('customer');
    expect(bar().getByText(/^Online since /)).toBeTruthy();
    expect(await bar().findByText('2 waiting to send')).toBeTruthy();
    expect(await bar().findByText('1 needs you')).toBeTruthy();
    expect(await bar().findByText('Mirror 3 h old')).toBeTruthy();
  });

  it('works offline by choice', async () => {
    const { user, fake } = await openApp();
    await user.click(bar().getByRole('switch', { name: 'Work offline' }));
    expect(await bar().findByText('Working offline by choice')).toBeTruthy();
    expect(fake.state.settings.workOffline).toBe(true);
  });

  it('says when the network goes', async () => {
    const fake = installFake();
    await openApp(fake);
    fake.state.network = 'offline';
    act(() => fake.emit('db.changed', { tables: ['network'], revision: 2 }));
    expect(await bar().findByText(/^Offline since /)).toBeTruthy();
  });

  it('says the true state of the draft', async () => {
    await openApp();
    act(() => useApp.setState({ saveState: { kind: 'failed', message: 'the disk is full' } }));
    expect(bar().getByText('Not saved: the disk is full')).toBeTruthy();
    act(() => useApp.setState({ saveState: { kind: 'saved', at: new Date().toISOString() } }));
    expect(bar().getByText(/^Saved on this computer /)).toBeTruthy();
  });
});
