// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { i18n } from '#renderer/i18n/i18n.ts';
import type { Screen, ScreenParams } from '#renderer/stores/navigation.ts';
import { expectAccessible, installFake, openApp, openScreen } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

const SCREENS: readonly (readonly [string, Screen, ScreenParams, RegExp])[] = [
  ['portfolio', 'portfolio', {}, /^Portfolio$/],
  ['customer', 'customer', {}, /^Harbor Clinic$/],
  ['numbers', 'numbers', {}, /^Numbers$/],
  ['changes', 'changes', {}, /^Changes$/],
  ['batch list', 'batches', {}, /^Batches$/],
  ['batch wizard', 'batches', { newBatch: {} }, /^New batch$/],
  ['batch numbers', 'batches', { newBatch: { locationId: 'org-harbor-location-0' } }, /^New batch$/],
  ['draft batch', 'batches', { batchId: uuid(101) }, /^Batch of Boise$/],
  ['answered batch', 'batches', { batchId: uuid(103) }, /^Batch of Spokane$/],
  ['outbox', 'outbox', {}, /^Outbox$/],
  ['story', 'outbox', { outboxId: uuid(303) }, /^Outbox$/],
  ['timeline', 'timeline', {}, /^Timeline$/],
  ['registration on its way', 'timeline', { registrationId: uuid(4003) }, /^Timeline$/],
  ['journal', 'journal', {}, /^Journal$/],
  ['forms', 'forms', {}, /^Forms$/],
  ['templates', 'templates', {}, /^Templates$/],
  ['settings', 'settings', {}, /^Settings$/],
];

/** Every live query of the screen has answered. */
const settled = () =>
  waitFor(() => expect(document.querySelector('.tr-page-busy.is-on, [aria-busy="true"]')).toBeNull());

describe.each(SCREENS)('the %s screen', (_name, target, params, title) => {
  it('shows its title and passes axe', async () => {
    await openScreen(target, params);
    expect(await screen.findByRole('heading', { level: 1, name: title, hidden: true })).toBeTruthy();
    await settled();
    await expectAccessible();
  });

  it('shows its failure in place, with details to copy', async () => {
    const fake = installFake();
    await openScreen(target, params, fake);
    await screen.findByRole('heading', { level: 1, name: title, hidden: true });
    await settled();
    expect(screen.queryAllByText(/bad-input|undefined|\[object|domain\.|errors\./)).toEqual([]);
  });
});

describe('Chinese', () => {
  it.each(SCREENS.filter(([name]) => name !== 'customer'))(
    'translates the %s screen',
    async (_name, target, params) => {
      const fake = installFake();
      fake.state.settings = { ...fake.state.settings, language: 'zh' };
      await openScreen(target, params, fake);
      const heading = await screen.findByRole('heading', { level: 1, hidden: true });
      await waitFor(() => expect(heading.textContent).toMatch(/\p{Script=Han}/u));
      expect(document.documentElement.lang).toBe('zh-CN');
      expect(i18n.language).toBe('zh');
    },
  );
});

describe('the first screen', () => {
  it('marks the document ready once the first answers are on screen', async () => {
    await openApp();
    expect(screen.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Main navigation' })).toBeTruthy();
    expect(screen.getByRole('main')).toBeTruthy();
  });
});
