// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openScreen } from './support/open-app.tsx';

describe('the menus of Control Hub', () => {
  const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

  it('are named in the settings, and as the article has them again', async () => {
    const { user, fake } = await openScreen('settings');
    const field = await screen.findByRole('textbox', { name: 'Authorising numbers' });
    await user.clear(field);
    await user.type(field, 'Services > PSTN & Routing > Texting');
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(fake.callsOf('settings.set')).toMatchObject([
      { guidedPaths: { authorize: ['Services', 'PSTN & Routing', 'Texting'] }, guidedHosts: [] },
    ]);
    await user.click(screen.getByRole('button', { name: 'As the article has it: Authorising numbers' }));
    await user.click(saveButton());
    await waitFor(() => expect(fake.callsOf('settings.set')[1]).toMatchObject({ guidedPaths: {} }));
    await expectAccessible();
  });

  it('stay as typed until the settings say them, and nothing typed meanwhile is lost', async () => {
    const { user, fake } = await openScreen('settings');
    const before = fake.state.settings;
    const answered = Promise.withResolvers<void>();
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Authorising numbers' });
    await user.clear(field);
    await user.type(field, 'Services>Texting');
    fake.answer('settings.get', () => answered.promise.then(() => fake.state.settings));
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(fake.state.settings).not.toEqual(before);
    expect(field.value).toBe('Services>Texting');
    await user.type(screen.getByRole('textbox', { name: 'More hosts of the sign-in' }), 'login.example.com');
    answered.resolve();
    await user.click(saveButton());
    await waitFor(() => expect(field.value).toBe('Services > Texting'));
    expect(fake.callsOf('settings.set').at(-1)).toMatchObject({
      guidedPaths: { authorize: ['Services', 'Texting'] },
      guidedHosts: ['login.example.com'],
    });
  });

  it.each([
    ['Address', 'http://example.com', 'An address beginning with https://'],
    ['More hosts of the sign-in', 'https://example.com/x', 'Not a host name: https://example.com/x'],
    ['Opening a support case', ' > ', 'One to twelve names'],
  ])('are not saved with a faulty %s', async (name, value, fault) => {
    const { user } = await openScreen('settings');
    const field = await screen.findByRole('textbox', { name });
    await user.clear(field);
    await user.type(field, value);
    expect(await screen.findByText(fault)).toBeTruthy();
    expect(saveButton().disabled).toBe(true);
  });
});
