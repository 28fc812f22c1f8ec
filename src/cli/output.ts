import { AppError, type ErrorCode } from '#shared/ipc/errors.ts';

/** Exit codes, documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** `check` found something that a carrier would refuse, or a command left work that needs a person. */
  rejected: 1,
  usage: 2,
  notFound: 3,
  network: 4,
  signIn: 5,
  workspace: 6,
  internal: 70,
} as const;

const EXIT_OF: Partial<Record<ErrorCode, number>> = {
  'bad-input': EXIT.usage,
  'not-allowed': EXIT.rejected,
  'not-ready': EXIT.rejected,
  'too-many-removals': EXIT.rejected,
  conflict: EXIT.rejected,
  cancelled: EXIT.rejected,
  'not-found': EXIT.notFound,
  offline: EXIT.network,
  timeout: EXIT.network,
  'rate-limited': EXIT.network,
  'remote-error': EXIT.network,
  'bad-answer': EXIT.network,
  'sign-in-needed': EXIT.signIn,
  forbidden: EXIT.signIn,
  'database-damaged': EXIT.workspace,
  'database-newer': EXIT.workspace,
  'database-unavailable': EXIT.workspace,
  'file-error': EXIT.workspace,
};

export function exitCodeOf(error: unknown): number {
  return error instanceof AppError ? (EXIT_OF[error.code] ?? EXIT.internal) : EXIT.internal;
}

/** Where a command writes; tests hand in their own. */
export interface Console {
  out(line: string): void;
  err(line: string): void;
  /** Replaces the line of progress at the end of a terminal, or clears it; absent where nobody watches. */
  progress?(line: string): void;
}

export type Cell = string | number | null;

/** A plain table with aligned columns, for people; `--json` is for programs. */
export function table(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = [headers, ...rows].map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths = headers.map((_header, column) =>
    Math.max(...text.map((row) => displayWidth(row[column] ?? ''))),
  );
  return text
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns that a text takes in a terminal: East Asian wide characters take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** An instant in UTC as people read it, to the minute. */
export const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
