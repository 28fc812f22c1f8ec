// @vitest-environment jsdom
import './support/setup.ts';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEEP_MS, liveKey, REST_FACTOR, REST_MOST_MS } from '#renderer/api/live-cache.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Settings } from '#shared/model/settings.ts';
import type { FakeApi } from './support/fake-api.ts';
import { installFake } from './support/open-app.tsx';

const INPUT = {};

function Actor({ name = 'one' }: { readonly name?: string }) {
  const { data, error, isFetching } = useLiveQuery('settings.get', INPUT);
  return (
    <p data-testid={name} data-fetching={isFetching}>
      {data?.actor ?? 'nothing'} {error?.code ?? ''}
    </p>
  );
}

/** Answers that a test lets go one by one. */
function heldAnswers(fake: FakeApi) {
  const waiting: ((actor: string) => void)[] = [];
  fake.answer(
    'settings.get',
    () =>
      new Promise<Settings>((resolve) => {
        waiting.push((actor) => resolve({ ...fake.state.settings, actor }));
      }),
  );
  return async (index: number, actor: string) => {
    waiting[index]?.(actor);
    await act(() => vi.advanceTimersByTimeAsync(0));
  };
}

const change = (fake: FakeApi, ...tables: string[]) =>
  act(() => fake.emit('db.changed', { tables, revision: 1 }));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const shown = (name = 'one') => screen.getByTestId(name).textContent?.trim();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a live query', () => {
  it('asks once for all who show the same', async () => {
    const fake = installFake();
    render(
      <>
        <Actor />
        <Actor name="two" />
      </>,
    );
    await pass(0);
    expect(shown()).toBe('Robin');
    expect(shown('two')).toBe('Robin');
    expect(fake.callsOf('settings.get')).toHaveLength(1);
  });

  it('asks again when a table that it reads has changed, once for changes that come together', async () => {
    const fake = installFake();
    render(<Actor />);
    await pass(0);
    fake.state.settings = { ...fake.state.settings, actor: 'Kim' };
    change(fake, 'settings');
    change(fake, 'settings', 'outbox');
    await pass(49);
    expect(fake.callsOf('settings.get')).toHaveLength(1);
    await pass(1);
    expect(fake.callsOf('settings.get')).toHaveLength(2);
    expect(shown()).toBe('Kim');
  });

  it('leaves alone what reads other tables', async () => {
    const fake = installFake();
    render(<Actor />);
    await pass(0);
    change(fake, 'numbers', 'journey');
    await pass(200);
    expect(fake.callsOf('settings.get')).toHaveLength(1);
  });

  it('keeps the last good answer while asking again, and after a failure', async () => {
    const fake = installFake();
    render(<Actor />);
    await pass(0);
    fake.answer('settings.get', () => {
      throw new AppError('offline', 'No connection.');
    });
    change(fake, 'settings');
    await pass(60);
    expect(shown()).toBe('Robin offline');
  });

  it('drops an answer that was asked before a change, where the next is quick to come', async () => {
    const fake = installFake();
    const answer = heldAnswers(fake);
    const first = render(<Actor />);
    await pass(0);
    await answer(0, 'first');
    first.unmount();
    change(fake, 'settings');
    await pass(50);
    change(fake, 'settings');
    await pass(45);
    render(<Actor />);
    await pass(5);
    await answer(1, 'stale');
    expect(shown()).toBe('first');
    await answer(2, 'fresh');
    expect(shown()).toBe('fresh');
  });

  it('lets a costly answer rest before a change asks for it again', async () => {
    const fake = installFake();
    const answer = heldAnswers(fake);
    render(<Actor />);
    await pass(0);
    await answer(0, 'first');
    change(fake, 'settings');
    await pass(50);
    await pass(200);
    await answer(1, 'second');
    change(fake, 'settings');
    await pass(REST_FACTOR * 200 - 1);
    expect(fake.callsOf('settings.get')).toHaveLength(2);
    await pass(1);
    expect(fake.callsOf('settings.get')).toHaveLength(3);
  });

  it('takes a fifth of the time at most while a pull changes something all the time', async () => {
    const fake = installFake();
    fake.answer('settings.get', async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ...fake.state.settings, actor: String(fake.callsOf('settings.get').length) };
    });
    render(<Actor />);
    for (let times = 0; times < 1000; times += 1) {
      change(fake, 'settings');
      await pass(10);
    }
    const asked = fake.callsOf('settings.get').length;
    expect(asked * 100).toBeLessThanOrEqual(10_000 / REST_FACTOR);
    expect(asked).toBeGreaterThan(15);
    expect(Number(shown())).toBeGreaterThanOrEqual(asked - 1);
  });

  it('asks at once after the first answer, which may have loaded what later ones find in memory', async () => {
    const fake = installFake();
    const answer = heldAnswers(fake);
    render(<Actor />);
    await pass(4000);
    await answer(0, 'first');
    change(fake, 'settings');
    await pass(50);
    expect(fake.callsOf('settings.get')).toHaveLength(2);
  });

  it('never rests longer than a person would wait', async () => {
    const fake = installFake();
    const answer = heldAnswers(fake);
    render(<Actor />);
    await pass(0);
    await answer(0, 'first');
    change(fake, 'settings');
    await pass(50);
    await pass(20_000);
    await answer(1, 'second');
    change(fake, 'settings');
    await pass(REST_MOST_MS);
    expect(fake.callsOf('settings.get')).toHaveLength(3);
  });

  it('still shows answers while changes never stop', async () => {
    const fake = installFake();
    const answer = heldAnswers(fake);
    render(<Actor />);
    await pass(0);
    await answer(0, 'first');
    change(fake, 'settings');
    await pass(1100);
    change(fake, 'settings');
    await pass(50);
    await answer(1, 'late');
    expect(shown()).toBe('late');
  });

  it('is there at once on the way back, and asks again only if something changed meanwhile', async () => {
    const fake = installFake();
    const first = render(<Actor />);
    await pass(0);
    first.unmount();
    const second = render(<Actor />);
    expect(shown()).toBe('Robin');
    expect(fake.callsOf('settings.get')).toHaveLength(1);
    second.unmount();
    change(fake, 'settings');
    await pass(50);
    render(<Actor />);
    expect(shown()).toBe('Robin');
    await pass(0);
    expect(fake.callsOf('settings.get')).toHaveLength(2);
  });

  it('forgets what nobody has shown for a while', async () => {
    const fake = installFake();
    render(<Actor />).unmount();
    await pass(KEEP_MS + 1000);
    render(<Actor />);
    expect(shown()).toBe('nothing');
    await pass(0);
    expect(fake.callsOf('settings.get')).toHaveLength(2);
  });

  it('takes inputs for the same whatever the order of their fields', () => {
    const one = { customerId: 'a', filter: { state: 'ACTIVE', search: 'x' } };
    const two = { filter: { search: 'x', state: 'ACTIVE' }, customerId: 'a' };
    expect(liveKey('numbers.facets', one)).toBe(liveKey('numbers.facets', two));
  });
});
