import './setup.ts';
import { render, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import { App } from '#renderer/app.tsx';
import type { Screen, ScreenParams } from '#renderer/stores/navigation.ts';
import { useApp } from '#renderer/stores/store.ts';
import { createFakeApi, type FakeApi } from './fake-api.ts';

/** A Tuesday in November, at noon UTC. */
export const NOW = Date.parse('2026-11-24T12:00:00.000Z');

export function installFake(options: { readonly isEmpty?: boolean } = {}): FakeApi {
  const fake = createFakeApi({ now: Date.now(), ...options });
  Object.defineProperty(window, 'api', { configurable: true, value: fake.api });
  return fake;
}

/** As a person does: presses a button once it can be pressed, however long an answer takes. */
function setupUser(): UserEvent {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const { click } = user;
  const clickOnceOn: UserEvent['click'] = async (element) => {
    await waitFor(() => expect(element.matches(':disabled')).toBe(false));
    await click(element);
  };
  return Object.assign(user, { click: clickOnceOn });
}

/** Mounts the whole window on the fake API and waits until it says that it is ready. */
export async function openApp(fake: FakeApi = installFake()): Promise<{ fake: FakeApi; user: UserEvent }> {
  const user = setupUser();
  render(<App />);
  await waitFor(() => expect(document.documentElement.dataset.appState).toBe('ready'));
  return { fake, user };
}

/** Opens the window at a screen of the main sample customer. */
export async function openScreen(screen: Screen, params: ScreenParams = {}, fake: FakeApi = installFake()) {
  const opened = await openApp(fake);
  await waitFor(() => expect(useApp.getState().customerId).not.toBeNull());
  useApp.getState().chooseCustomer('org-harbor', screen, params);
  return opened;
}

/** Fails with the rule and the place of each thing that axe finds in the document. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      // Colours are checked over the tokens; jsdom paints nothing.
      'color-contrast': { enabled: false },
      // A dialog is a `section`, in which a `header` is no banner (HTML-AAM); axe goes by the role alone.
      'landmark-no-duplicate-banner': { enabled: false },
      'landmark-unique': { enabled: false },
    },
  });
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(told).toEqual([]);
}
