import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '#core/ask.ts';
import { manualClock } from '#support/manual-clock.ts';
import { openWorkspace } from '#support/workspace.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['America/Los_Angeles', '2026-11-02'],
  ['Asia/Shanghai', '2026-11-03'],
])('today is the day where this computer is: %s', async (zone, day) => {
  vi.stubEnv('TZ', zone);
  const { core } = openWorkspace({ clock: manualClock(Date.UTC(2026, 10, 3, 4)) });
  const request = { what: 'journal', customerId: null, format: 'csv', language: 'en' } as const;
  const { fileName } = await ask(core, 'core.exportName', request);
  expect(fileName).toContain(day);
});
