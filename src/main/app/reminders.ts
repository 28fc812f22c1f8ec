import type { Language } from '#shared/model/settings.ts';
import type { Reminder } from '#shared/model/timeline.ts';
import { reminderWords } from '#shared/timeline/words.ts';

/** Time to let several changes come together, and the least time between two looks. */
const LEAST_WAIT_MS = 60_000;
/** The longest sleep: a clock that was set, or a day that came while the computer slept, is noticed within this time. */
const MOST_WAIT_MS = 15 * 60_000;
/** More than these at once are told in one notification. */
const MOST_NOTICES = 3;

export interface ReminderNotice {
  readonly title: string;
  readonly body: string;
  /** What a click opens; null where it tells of several registrations. */
  readonly registrationId: Reminder['registrationId'] | null;
}

export interface ReminderWatchParts {
  /** False where the system has no notifications: then nothing is taken, and the window shows what is due. */
  readonly canNotify: () => boolean;
  readonly settings: () => Promise<{ readonly language: Language; readonly notifyReminders: boolean }>;
  /** What fell due, which counts as shown from then on, and when the next one falls due. */
  readonly take: () => Promise<{ readonly due: readonly Reminder[]; readonly nextAt: string | null }>;
  readonly notify: (notice: ReminderNotice) => void;
  readonly now: () => number;
  /** The returned function calls it off. */
  readonly setTimer: (work: () => void, delayMs: number) => () => void;
  readonly log: (line: string) => void;
}

export interface ReminderWatch {
  /** Looks now: at the start, and when the computer wakes up. */
  look(): void;
  /** Tables changed: looks soon where reminders depend on them. */
  noteChange(tables: readonly string[]): void;
}

const TABLES = new Set(['reminders', 'cases', 'registrations', 'outbox', 'settings']);

/** Shows a system notification for each reminder when it falls due, once. */
export function createReminderWatch(parts: ReminderWatchParts): ReminderWatch {
  let callOff: () => void = () => {};
  let dueAt = Number.POSITIVE_INFINITY;
  let isLooking = false;
  /** Something came during a look, which may have read before it. */
  let isStale = false;

  const sleep = (delayMs: number) => {
    callOff();
    dueAt = parts.now() + delayMs;
    callOff = parts.setTimer(() => void look(), delayMs);
  };
  const look = async () => {
    if (isLooking) {
      isStale = true;
      return;
    }
    isLooking = true;
    isStale = false;
    let wait = MOST_WAIT_MS;
    try {
      const { language, notifyReminders } = await parts.settings();
      if (notifyReminders && parts.canNotify()) {
        const { due, nextAt } = await parts.take();
        for (const notice of noticesOf(due, language)) parts.notify(notice);
        if (nextAt !== null) wait = Math.min(MOST_WAIT_MS, Date.parse(nextAt) - parts.now());
      }
    } catch (error) {
      // The core may be starting again; the next look finds what fell due meanwhile.
      parts.log(`reminders were not looked at: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      isLooking = false;
      sleep(isStale ? LEAST_WAIT_MS : Math.max(LEAST_WAIT_MS, wait));
    }
  };
  return {
    look: () => void look(),
    noteChange(tables) {
      if (!tables.some((table) => TABLES.has(table))) return;
      if (isLooking) isStale = true;
      else if (dueAt - parts.now() > LEAST_WAIT_MS) sleep(LEAST_WAIT_MS);
    },
  };
}

const WORDS = {
  en: {
    title: 'Reminder',
    many: (count: number) => `${count} reminders are due`,
    open: 'The timeline shows them.',
  },
  zh: {
    title: '提醒',
    many: (count: number) => `有 ${count} 条提醒已到期`,
    open: '请在时间线中查看。',
  },
} as const;

/** Each reminder by itself while they are few. */
export function noticesOf(due: readonly Reminder[], language: Language): ReminderNotice[] {
  const words = WORDS[language];
  if (due.length > MOST_NOTICES)
    return [{ title: words.many(due.length), body: words.open, registrationId: null }];
  return due.map((reminder) => ({
    title: words.title,
    body: reminderWords(reminder, language).summary,
    registrationId: reminder.registrationId,
  }));
}
