import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';

const shown = () => useApp.getState().toasts.map(({ text }) => text);
beforeEach(() => useApp.setState({ toasts: [] }));

it('says the same news once, in the place of the latest', () => {
  const { addToast } = useApp.getState();
  for (const text of ['Pulled.', 'Copied.', 'Pulled.']) addToast({ tone: 'good', text });
  expect(shown()).toEqual(['Copied.', 'Pulled.']);
});

it('keeps what can be taken back, and each failure, however often it is said', () => {
  const { addToast } = useApp.getState();
  const back = { label: 'Undo', run: vi.fn() };
  for (let time = 0; time < 2; time += 1) addToast({ tone: 'info', text: 'Removed.', action: back });
  for (let time = 0; time < 2; time += 1)
    addToast({ tone: 'bad', text: 'Failed.', error: new AppError('internal', 'Why') });
  expect(shown()).toEqual(['Removed.', 'Removed.', 'Failed.', 'Failed.']);
});
