// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAction } from '#renderer/api/use-action.ts';

/** An action whose works end when the test says so. */
function renderAction() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const endOf = (name: string) => {
    const end = ends.get(name) ?? Promise.withResolvers<void>();
    ends.set(name, end);
    return end;
  };
  const work = (name: string) => {
    begun.push(name);
    return endOf(name).promise;
  };
  const { result } = renderHook(() => useAction(work));
  return { begun, endOf, action: () => result.current };
}

describe('an action', () => {
  it('runs at once, and the same is not run twice', async () => {
    const { begun, endOf, action } = renderAction();
    await act(async () => {
      const first = action().run('save');
      expect(begun).toEqual(['save']);
      expect(await action().run('save')).toBe(false);
      endOf('save').resolve();
      expect(await first).toBe(true);
    });
    expect(begun).toEqual(['save']);
    expect(action().isBusy).toBe(false);
  });

  it('loses nothing else that is asked meanwhile, and does it in order', async () => {
    const { begun, endOf, action } = renderAction();
    let runs: Promise<boolean>[] = [];
    await act(async () => {
      runs = ['name', 'theme', 'language', 'theme'].map((name) => action().run(name));
    });
    expect(begun).toEqual(['name']);
    await act(async () => endOf('name').resolve());
    expect(begun).toEqual(['name', 'theme']);
    expect(action().isBusy).toBe(true);
    await act(async () => {
      endOf('theme').resolve();
      endOf('language').resolve();
    });
    expect(begun).toEqual(['name', 'theme', 'language', 'theme']);
    expect(await Promise.all(runs)).toEqual([true, true, true, true]);
    expect(action().isBusy).toBe(false);
  });

  it('goes on after one that failed, and still says why it did', async () => {
    const { endOf, action } = renderAction();
    endOf('name').reject(new Error('The disk is full.'));
    endOf('theme').resolve();
    await act(async () => {
      const runs = [action().run('name'), action().run('theme')];
      expect(await Promise.all(runs)).toEqual([false, true]);
    });
    expect(action().error?.message).toContain('The disk is full.');
    endOf('again').resolve();
    await act(async () => void (await action().run('again')));
    expect(action().error).toBeUndefined();
  });
});
