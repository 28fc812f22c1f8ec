// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installFake, openScreen } from './support/open-app.tsx';

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
    expect(screen.getByText(/offers no keychain/)).toBeTruthy();
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
