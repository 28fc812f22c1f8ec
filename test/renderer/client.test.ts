// @vitest-environment jsdom
import './support/setup.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, listSlowCalls } from '#renderer/api/client.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { installFake } from './support/open-app.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call to the core', () => {
  it('answers with the value', async () => {
    installFake();
    expect((await call('settings.get', {})).actor).toBe('Robin');
  });

  it('throws the failure that came back, with its code and details', async () => {
    const fake = installFake();
    fake.answer('batches.list', () => {
      throw new AppError('conflict', 'Saved elsewhere.', { rev: 4 });
    });
    const failure = await call('batches.list', { customerId: 'org-harbor' as never }).catch((error) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'conflict', details: { rev: 4 } });
  });

  it('gives up after the time that the contract allows', async () => {
    const fake = installFake();
    fake.answer('settings.get', () => new Promise(() => undefined));
    const failed = call('settings.get', {}).catch((error) => error);
    await vi.advanceTimersByTimeAsync(29_000);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await failed).toMatchObject({ code: 'timeout', retryable: true });
  });

  it('waits longer where the contract says so', async () => {
    const fake = installFake();
    fake.answer('sample.open', () => new Promise(() => undefined));
    let isOver = false;
    const failed = call('sample.open', {}).catch((error) => {
      isOver = true;
      return error;
    });
    await vi.advanceTimersByTimeAsync(119_000);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await failed).toMatchObject({ code: 'timeout' });
  });

  it('turns a broken wire into an internal error', async () => {
    const fake = installFake();
    Object.assign(fake.api.settings, { get: () => Promise.reject(new Error('Object could not be cloned')) });
    const failed = await call('settings.get', {}).catch((error) => error);
    expect(failed).toMatchObject({ code: 'internal', message: 'Object could not be cloned' });
  });

  it('remembers the slow ones by name', async () => {
    const fake = installFake();
    const { settings } = fake.state;
    fake.answer('settings.get', () => new Promise((resolve) => setTimeout(() => resolve(settings), 250)));
    const answer = call('settings.get', {});
    await vi.advanceTimersByTimeAsync(300);
    await answer;
    expect(listSlowCalls().at(-1)?.name).toBe('settings.get');
    expect(listSlowCalls().at(-1)?.tookMs).toBeGreaterThanOrEqual(200);
  });
});
