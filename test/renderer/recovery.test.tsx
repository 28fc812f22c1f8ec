// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/ipc/errors.ts';
import { expectAccessible, installFake, openApp } from './support/open-app.tsx';

function openFailed(code: string, message = 'database disk image is malformed') {
  const fake = installFake();
  fake.state.host = { ...fake.state.host, coreFailure: { code, message } };
  fake.answer('settings.get', () => {
    throw new AppError('database-unavailable', message);
  });
  return openApp(fake);
}

describe('when the core could not start', () => {
  it('says what happened, what is safe and what to do', async () => {
    await openFailed('database-damaged');
    expect(screen.getByRole('heading', { name: 'TextReady could not open its data' })).toBeTruthy();
    expect(screen.getByText('The database file is damaged.')).toBeTruthy();
    expect(screen.getByText(/has not been changed/)).toBeTruthy();
    await expectAccessible();
  });

  it('tries again without touching anything', async () => {
    const { user, fake } = await openFailed('database-damaged');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.callsOf('host.restartCore')).toEqual([{ fresh: false }]));
  });

  it('moves the damaged file aside only after one more question', async () => {
    const { user, fake } = await openFailed('database-damaged');
    await user.click(screen.getByRole('button', { name: 'Start fresh' }));
    const dialog = await screen.findByRole('dialog');
    expect(fake.callsOf('host.restartCore')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Start fresh' }));
    await waitFor(() => expect(fake.callsOf('host.restartCore')).toEqual([{ fresh: true }]));
  });

  it.each(['database-newer', 'database-unavailable', 'internal'])(
    'never offers to start fresh on %s',
    async (code) => {
      await openFailed(code);
      expect(screen.queryByRole('button', { name: 'Start fresh' })).toBeNull();
      expect(screen.getByRole('button', { name: 'Open data folder' })).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    },
  );

  it('goes on by itself once the core runs', async () => {
    const { user, fake } = await openFailed('database-damaged');
    const { settings } = fake.state;
    fake.answer('settings.get', () => settings);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Portfolio' })).toBeTruthy();
  });

  it('speaks the language of the computer, since the settings cannot be read', async () => {
    const given = Object.getOwnPropertyDescriptor(Navigator.prototype, 'language');
    Object.defineProperty(Navigator.prototype, 'language', { configurable: true, get: () => 'zh-CN' });
    await openFailed('database-damaged');
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    if (given) Object.defineProperty(Navigator.prototype, 'language', given);
  });
});
