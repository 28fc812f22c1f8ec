import { describe, expect, it } from 'vitest';
import type { Reminder } from '#shared/model/timeline.ts';
import { manualClock } from '#support/manual-clock.ts';
import { createReminderWatch, noticesOf, type ReminderNotice } from '../../../src/main/app/reminders.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const reminder = (index: number, dueAt: number): Reminder =>
  ({
    id: `018f0000-0000-7000-8000-00000000000${index}`,
    registrationId: `018f0000-0000-7000-8000-10000000000${index}`,
    title: `Texts ${index}`,
    customerId: 'org',
    customerName: 'Harbor Clinic',
    kind: 'own',
    text: 'Call Pat',
    dueAt: new Date(dueAt).toISOString(),
    day: null,
    doneAt: null,
  }) as unknown as Reminder;

/** A watch over reminders that the core would hand out once each; `settle` lets what was begun end. */
function watched(options: { on?: boolean; canNotify?: boolean } = {}) {
  const clock = manualClock();
  const state = { on: options.on ?? true, fails: false, takes: 0, open: [] as Reminder[] };
  const shown: ReminderNotice[] = [];
  const log: string[] = [];
  const watch = createReminderWatch({
    canNotify: () => options.canNotify ?? true,
    settings: async () => {
      if (state.fails) throw new Error('the core starts again');
      return { language: 'en', notifyReminders: state.on };
    },
    take: async () => {
      state.takes += 1;
      const isDue = ({ dueAt }: Reminder) => Date.parse(dueAt) <= clock.now();
      const due = state.open.filter(isDue);
      state.open = state.open.filter((one) => !isDue(one));
      return { due, nextAt: state.open[0]?.dueAt ?? null };
    },
    notify: (notice) => shown.push(notice),
    now: clock.now,
    setTimer: clock.setTimer,
    log: (line) => log.push(line),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const advance = async (ms: number) => {
    clock.advance(ms);
    await settle();
  };
  return { clock, state, shown, log, watch, settle, advance };
}

describe('reminders as system notifications', () => {
  it('shows what was missed at the start, and the next one when it falls due', async () => {
    const { clock, state, shown, watch, settle, advance } = watched();
    state.open = [reminder(1, clock.now() - HOUR), reminder(2, clock.now() + 5 * MINUTE)];
    watch.look();
    await settle();
    expect(shown).toEqual([
      {
        title: 'Reminder',
        body: 'Call Pat: Texts 1, Harbor Clinic',
        registrationId: '018f0000-0000-7000-8000-100000000001',
      },
    ]);
    await advance(5 * MINUTE - 1);
    expect(shown).toHaveLength(1);
    await advance(1);
    expect(shown).toHaveLength(2);
    await advance(24 * HOUR);
    expect(shown).toHaveLength(2);
  });

  it('never looks more often than once a minute, and at least every quarter of an hour', async () => {
    const { clock, state, watch, settle, advance } = watched();
    state.open = [reminder(1, clock.now() + 1_000), reminder(2, clock.now() + 2_000)];
    watch.look();
    await settle();
    await advance(MINUTE - 1);
    expect(state.takes).toBe(1);
    await advance(1);
    expect([state.takes, state.open]).toEqual([2, []]);
    for (let change = 0; change < 20; change++) watch.noteChange(['cases']);
    await advance(MINUTE - 1);
    expect(state.takes).toBe(2);
    await advance(1);
    expect(state.takes).toBe(3);
    watch.noteChange(['numbers']);
    await advance(14 * MINUTE);
    expect(state.takes).toBe(3);
    await advance(MINUTE);
    expect(state.takes).toBe(4);
  });

  it('finds what fell due while the computer slept, when it wakes or the clock was set', async () => {
    const { clock, state, shown, watch, settle, advance } = watched();
    state.open = [reminder(1, clock.now() + 30 * HOUR), reminder(2, clock.now() + 60 * HOUR)];
    watch.look();
    await settle();
    clock.jump(31 * HOUR);
    watch.look();
    await settle();
    expect(shown).toHaveLength(1);
    clock.jump(31 * HOUR);
    await advance(0);
    expect(shown).toHaveLength(2);
  });

  it.each([{ on: false }, { canNotify: false }])('takes nothing where %o', async (options) => {
    const { clock, state, shown, watch, settle } = watched(options);
    state.open = [reminder(1, clock.now() - HOUR)];
    watch.look();
    await settle();
    expect([state.takes, shown]).toEqual([0, []]);
  });

  it('shows them after they were switched on again', async () => {
    const { clock, state, shown, watch, settle, advance } = watched({ on: false });
    state.open = [reminder(1, clock.now() - HOUR)];
    watch.look();
    await settle();
    state.on = true;
    watch.noteChange(['settings']);
    await advance(MINUTE);
    expect(shown).toHaveLength(1);
  });

  it.each(['a change', 'a wake-up'])('looks again soon after %s that came during a look', async (what) => {
    const { clock, state, shown, watch, settle, advance } = watched();
    watch.look();
    if (what === 'a change') watch.noteChange(['reminders']);
    else watch.look();
    await settle();
    state.open = [reminder(1, clock.now() + 1_000)];
    await advance(MINUTE - 1);
    expect(state.takes).toBe(1);
    await advance(1);
    expect([state.takes, shown.length]).toEqual([2, 1]);
    await advance(14 * MINUTE);
    expect(state.takes).toBe(2);
  });

  it('looks again after the core failed, without losing anything', async () => {
    const { clock, state, shown, log, watch, settle, advance } = watched();
    state.open = [reminder(1, clock.now() - HOUR)];
    state.fails = true;
    watch.look();
    await settle();
    expect([shown, log]).toEqual([[], ['reminders were not looked at: the core starts again']]);
    state.fails = false;
    await advance(15 * MINUTE);
    expect(shown).toHaveLength(1);
  });
});

it('many at once are told in one notification, in the language of the settings', () => {
  const due = [1, 2, 3, 4].map((index) => reminder(index, 0));
  expect(noticesOf(due.slice(0, 3), 'en')).toHaveLength(3);
  expect(noticesOf(due, 'zh')).toEqual([
    { title: '有 4 条提醒已到期', body: '请在时间线中查看。', registrationId: null },
  ]);
});
