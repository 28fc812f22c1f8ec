// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { makeIntegration } from './support/sample-work.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const part = async (name: string) => within(await screen.findByRole('region', { name }));

describe('settings', () => {
  it('change the appearance at once', async () => {
    const { user, fake } = await openScreen('settings');
    await user.click((await part('General')).getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe('dark'));
    expect(fake.callsOf('settings.set')).toEqual([{ theme: 'dark' }]);
  });

  it('change the language of everything', async () => {
    const { user } = await openScreen('settings');
    await user.click((await part('General')).getByRole('radio', { name: '简体中文' }));
    expect(await screen.findByRole('heading', { level: 1, name: '设置' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '客户总览' })).toBeTruthy();
  });

  it('save the name once typing pauses', async () => {
    const { user, fake } = await openScreen('settings');
    const field = (await part('General')).getByRole('textbox', { name: 'Your name' });
    await user.clear(field);
    await user.type(field, 'Kim Example');
    await waitFor(() => expect(fake.callsOf('settings.set').at(-1)).toEqual({ actor: 'Kim Example' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('save the name of who leaves before typing pauses', async () => {
    const { user, fake } = await openScreen('portfolio');
    await screen.findByRole('heading', { level: 1, name: 'Portfolio' });
    act(() => useApp.getState().go('settings'));
    await user.type((await part('General')).getByRole('textbox', { name: 'Your name' }), ' Example');
    act(() => useApp.getState().go('portfolio'));
    expect(screen.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeTruthy();
    await waitFor(() => expect(fake.callsOf('settings.set')).toEqual([{ actor: 'Robin Example' }]));
  });

  it('lose nothing that is set while a name is being written', async () => {
    const { user, fake } = await openScreen('settings');
    const written = Promise.withResolvers<void>();
    fake.answer('settings.set', async ({ actor, theme }) => {
      if (actor !== undefined) await written.promise;
      const { settings } = fake.state;
      return { ...settings, actor: actor ?? settings.actor, theme: theme ?? settings.theme };
    });
    const general = await part('General');
    await user.type(general.getByRole('textbox', { name: 'Your name' }), ' Example');
    await user.click(general.getByRole('radio', { name: 'Dark' }));
    await act(async () => written.resolve());
    await waitFor(() => expect(fake.callsOf('settings.set').at(-1)).toEqual({ theme: 'dark' }));
    expect(fake.callsOf('settings.set')[0]?.actor).toMatch(/ Example$/);
  });

  it('list connections and sign in again', async () => {
    const { user, fake } = await openScreen('settings');
    const connections = await part('Connections');
    expect(await connections.findByText('Sign-in needed')).toBeTruthy();
    await user.click(connections.getByRole('button', { name: 'Sign in again to Old Mill partner account' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Sign in again to Old Mill/ }));
    await user.click(dialog.getByRole('button', { name: 'Sign in again' }));
    expect(dialog.getByText('Paste an access token.')).toBeTruthy();
    expect(fake.callsOf('connections.signIn')).toHaveLength(0);
    await user.type(dialog.getByLabelText('New access token'), 'new-token');
    await user.click(dialog.getByRole('button', { name: 'Sign in again' }));
    await waitFor(() => expect(fake.callsOf('connections.signIn')[0]).toMatchObject({ token: 'new-token' }));
    await waitFor(() => expect(connections.queryByText('Sign-in needed')).toBeNull());
  });

  it('show of an integration until when access lasts and renews itself', async () => {
    const fake = installFake();
    fake.state.connections.push(makeIntegration(fake.state.now, 3 * DAY + HOUR, 60 * DAY));
    await openScreen('settings', {}, fake);
    const connections = await part('Connections');
    expect(await connections.findByText('ends in 3 days')).toBeTruthy();
    expect(connections.getByText(/^Own integration · https:/)).toBeTruthy();
    expect(connections.queryByText('Sign in again soon')).toBeNull();
  });

  it.each([
    [13 * DAY, 'TextReady can renew access only 13 days more. Sign in again before that.'],
    [-DAY, 'TextReady cannot renew access any more. Sign in again before it ends.'],
  ])('warn when access can be renewed for %i ms', async (refreshMs, words) => {
    const fake = installFake();
    fake.state.connections.push(makeIntegration(fake.state.now, -HOUR, refreshMs + MINUTE));
    await openScreen('settings', {}, fake);
    expect(await screen.findByText('Sign in again soon')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('has ended; renewed at the next use')).toBeTruthy();
    await expectAccessible();
  });

  it('sign an integration in again with the kept secret, by one press', async () => {
    const fake = installFake();
    const kept = { ...makeIntegration(fake.state.now, DAY, 60 * DAY), signedIn: false, redirectPort: 9001 };
    fake.state.connections.push(kept);
    const { user } = await openScreen('settings', {}, fake);
    await user.click(await screen.findByRole('button', { name: `Sign in again to ${kept.label}` }));
    const dialog = within(await screen.findByRole('dialog', { name: `Sign in again to ${kept.label}` }));
    expect(dialog.queryByRole('textbox', { name: 'Name of this connection' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Sign in by the browser' }));
    await waitFor(() =>
      expect(fake.callsOf('connections.authorize')).toMatchObject([
        { connectionId: kept.id, clientId: kept.clientId, clientSecret: '', redirectPort: 9001 },
      ]),
    );
    expect(await screen.findByText(`Signed in to ${kept.label}.`)).toBeTruthy();
  });

  it('ask for the client secret where it is not kept', async () => {
    const fake = installFake();
    const lost = {
      ...makeIntegration(fake.state.now, DAY, 60 * DAY),
      signedIn: false,
      hasSecret: false,
      redirectPort: null,
    };
    fake.state.connections.push(lost);
    const { user } = await openScreen('settings', {}, fake);
    await user.click(await screen.findByRole('button', { name: `Sign in again to ${lost.label}` }));
    const dialog = within(await screen.findByRole('dialog', { name: `Sign in again to ${lost.label}` }));
    await user.click(dialog.getByRole('button', { name: 'Sign in by the browser' }));
    expect(dialog.getByText('Enter the client secret of the integration.')).toBeTruthy();
    expect(fake.callsOf('connections.authorize')).toHaveLength(0);
  });

  it('remove a connection only after one question', async () => {
    const { user, fake } = await openScreen('settings');
    await user.click(await screen.findByRole('button', { name: 'Remove Old Mill partner account' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Old Mill partner account?' }));
    expect(fake.callsOf('connections.remove')).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(fake.state.connections).toHaveLength(1));
  });

  it('open the form for a new connection from anywhere', async () => {
    await openScreen('settings', { connect: true });
    expect(await screen.findByRole('dialog', { name: 'Connect to Webex' })).toBeTruthy();
  });

  it('say that this is independent of Cisco, the licence, the version and the data folder', async () => {
    await openScreen('settings');
    const about = await part('About');
    expect(about.getByText(/not made, endorsed or supported by Cisco/)).toBeTruthy();
    expect(await about.findByText('0.1.0')).toBeTruthy();
    expect(about.getByText('MIT')).toBeTruthy();
    expect(about.getByText('/home/robin/.config/TextReady')).toBeTruthy();
  });

  it('say so on the test runtime', async () => {
    const fake = installFake();
    fake.state.host = { ...fake.state.host, fallback: true, secrets: 'memory' };
    await openScreen('settings', {}, fake);
    expect(await screen.findByText(/older test runtime/)).toBeTruthy();
    expect(screen.getAllByText(/offers no keychain/)).toHaveLength(2);
    expect(await screen.findByText('Test runtime')).toBeTruthy();
  });

  it('list every key', async () => {
    await openScreen('settings');
    const keys = await part('Keyboard');
    for (const key of ['Ctrl K', 'Ctrl S', 'Ctrl Enter', 'Esc', 'Space']) {
      expect(keys.getByText(key)).toBeTruthy();
    }
  });
});
