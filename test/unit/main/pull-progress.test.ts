import { describe, expect, it } from 'vitest';
import {
  createPullMonitor,
  noticeOf,
  type PullNotice,
  type TaskbarProgress,
} from '../../../src/main/app/pull-progress.ts';
import { customerIdSchema, pullIdSchema } from '../../../src/shared/model/ids.ts';
import { type PullProgress, runFraction } from '../../../src/shared/model/pull-run.ts';

const pullId = pullIdSchema.parse('01900000-0000-7000-8000-000000000001');

const of = (customer: string, given: Partial<PullProgress> = {}): PullProgress => ({
  customerId: customerIdSchema.parse(customer),
  pullId,
  state: 'running',
  phase: 'numbers',
  done: 0,
  total: 100,
  errorCode: null,
  message: null,
  ...given,
});

function openMonitor(isFocused = false) {
  const shown: (TaskbarProgress | null)[] = [];
  const notices: PullNotice[] = [];
  const monitor = createPullMonitor({
    showProgress: (progress) => shown.push(progress),
    isFocused: () => isFocused,
    language: async () => 'en',
    notify: (notice) => notices.push(notice),
  });
  return { monitor, shown, notices };
}

describe('pulls in the taskbar', () => {
  it('stand as one fraction over all customers of the run, and are cleared at its end', () => {
    const { monitor, shown } = openMonitor();
    for (const name of ['a', 'b']) monitor.note(of(name, { phase: 'waiting', total: null }));
    expect(shown.at(-1)).toEqual({ fraction: 0, mode: 'normal' });
    monitor.note(of('a', { done: 50 }));
    expect(shown.at(-1)?.fraction).toBeCloseTo(0.275);
    monitor.note(of('a', { state: 'done', phase: 'done', done: 100 }));
    expect(shown.at(-1)?.fraction).toBe(0.5);
    monitor.note(of('b', { state: 'done', phase: 'done', done: 100 }));
    expect(shown.at(-1)).toBeNull();
  });

  it('turn to paused or to an error as soon as one did not come through', () => {
    const { monitor, shown } = openMonitor();
    for (const name of ['a', 'b', 'c']) monitor.note(of(name));
    monitor.note(of('a', { state: 'paused', errorCode: 'offline' }));
    expect(shown.at(-1)?.mode).toBe('paused');
    monitor.note(of('b', { state: 'failed', errorCode: 'bad-answer' }));
    expect(shown.at(-1)?.mode).toBe('error');
  });

  it('say nothing of how far while one pull of unknown size runs', () => {
    const { monitor, shown } = openMonitor();
    monitor.note(of('a', { total: null, done: 4000 }));
    expect(shown.at(-1)).toEqual({ fraction: null, mode: 'normal' });
  });

  it('are cleared when the core is gone', () => {
    const { monitor, shown } = openMonitor();
    monitor.note(of('a'));
    monitor.reset();
    expect(shown.at(-1)).toBeNull();
  });

  it('never count more than all of a customer', () => {
    expect(runFraction({ a: of('a', { done: 180 }) })).toBe(1);
  });
});

describe('the notice at the end', () => {
  async function endOf(states: readonly PullProgress['state'][], isFocused = false) {
    const { monitor, notices } = openMonitor(isFocused);
    states.forEach((_state, index) => {
      monitor.note(of(String(index)));
    });
    states.forEach((state, index) => {
      monitor.note(of(String(index), { state }));
    });
    await Promise.resolve();
    return notices;
  }

  it('tells once what a pull of several customers came to', async () => {
    expect(await endOf(['done', 'done', 'paused', 'failed'])).toEqual([
      { title: 'Pull ended', body: '2 of 4 customers pulled, 1 paused, 1 failed.' },
    ]);
  });

  it('is not needed by who looks at the window, pulled one customer, or cancelled', async () => {
    expect(await endOf(['done', 'done'], true)).toEqual([]);
    expect(await endOf(['done'])).toEqual([]);
    expect(await endOf(['cancelled', 'cancelled'])).toEqual([]);
  });

  it('speaks of each run for itself', async () => {
    const { monitor, notices } = openMonitor();
    for (const run of [1, 2]) {
      for (const name of ['a', 'b']) monitor.note(of(name));
      for (const name of ['a', 'b']) monitor.note(of(name, { state: run === 1 ? 'failed' : 'done' }));
    }
    await Promise.resolve();
    expect(notices.map(({ body }) => body)).toEqual([
      '0 of 2 customers pulled, 2 failed.',
      '2 of 2 customers pulled.',
    ]);
  });

  it('speaks Chinese', () => {
    const counts = { total: 9, waiting: 0, running: 0, done: 6, paused: 2, failed: 0, cancelled: 1 };
    expect(noticeOf(counts, 'zh')).toEqual({
      title: '拉取结束',
      body: '9 个客户中已拉取 6 个，2 个已暂停，1 个已取消。',
    });
  });
});
