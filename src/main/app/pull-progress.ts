import {
  countRun,
  isRunOver,
  NO_PULLS,
  noteInRun,
  type PullProgress,
  type RunCounts,
  runFraction,
} from '#shared/model/pull-run.ts';
import type { Language } from '#shared/model/settings.ts';

/** What the taskbar shows of pulls; null where it shows nothing. */
export interface TaskbarProgress {
  /** From 0 to 1; null while nobody can know. */
  readonly fraction: number | null;
  /** `paused` and `error` colour the bar where the system can. */
  readonly mode: 'normal' | 'paused' | 'error';
}

export interface PullNotice {
  readonly title: string;
  readonly body: string;
}

export interface PullMonitorParts {
  readonly showProgress: (progress: TaskbarProgress | null) => void;
  readonly isFocused: () => boolean;
  readonly language: () => Promise<Language>;
  readonly notify: (notice: PullNotice) => void;
}

export interface PullMonitor {
  note(progress: PullProgress): void;
  /** The core is gone, and its pulls with it. */
  reset(): void;
}

/** Shows in the taskbar how far pulls are, and tells the end of a pull of several customers to who looks elsewhere. */
export function createPullMonitor(parts: PullMonitorParts): PullMonitor {
  let run = NO_PULLS;
  const tellEnd = async (counts: RunCounts) => parts.notify(noticeOf(counts, await parts.language()));
  return {
    note(progress) {
      const wasOver = isRunOver(run);
      run = noteInRun(run, progress);
      if (!isRunOver(run)) {
        parts.showProgress(progressOf(run));
        return;
      }
      if (wasOver) return;
      parts.showProgress(null);
      const counts = countRun(run);
      const isWorthTelling = counts.total > 1 && counts.cancelled < counts.total;
      if (isWorthTelling && !parts.isFocused()) void tellEnd(counts);
    },
    reset() {
      run = NO_PULLS;
      parts.showProgress(null);
    },
  };
}

function progressOf(run: Parameters<typeof countRun>[0]): TaskbarProgress {
  const { failed, paused } = countRun(run);
  return { fraction: runFraction(run), mode: failed > 0 ? 'error' : paused > 0 ? 'paused' : 'normal' };
}

const PARTS = ['paused', 'failed', 'cancelled'] as const;

const WORDS = {
  en: {
    title: 'Pull ended',
    done: (done: number, total: number) => `${done} of ${total} customers pulled`,
    paused: (count: number) => `${count} paused`,
    failed: (count: number) => `${count} failed`,
    cancelled: (count: number) => `${count} cancelled`,
    between: ', ',
    end: '.',
  },
  zh: {
    title: '拉取结束',
    done: (done: number, total: number) => `${total} 个客户中已拉取 ${done} 个`,
    paused: (count: number) => `${count} 个已暂停`,
    failed: (count: number) => `${count} 个失败`,
    cancelled: (count: number) => `${count} 个已取消`,
    between: '，',
    end: '。',
  },
} as const;

/** What a pull of several customers came to, in one line. */
export function noticeOf(counts: RunCounts, language: Language): PullNotice {
  const words = WORDS[language];
  const rest = PARTS.filter((part) => counts[part] > 0).map((part) => words[part](counts[part]));
  const body = [words.done(counts.done, counts.total), ...rest].join(words.between);
  return { title: words.title, body: `${body}${words.end}` };
}
