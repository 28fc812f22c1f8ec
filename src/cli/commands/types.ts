import type { Command } from 'commander';
import type { Session } from '../workspace.ts';

/** What a command is built with. */
export interface Shell {
  /** Opens the workspace, runs the work, prints its value as JSON or lets `show` print it for people. */
  run<T>(work: (session: Session) => Promise<T>, show: (value: T) => string): Promise<void>;
  /** The same without a workspace. */
  runAlone<T>(
    work: (parts: Pick<Session, 'console' | 'json' | 'env'> & { readonly folder: string }) => Promise<T>,
    show: (value: T) => string,
  ): Promise<void>;
  /** Exit code of the process when the command itself did not fail. */
  setExitCode(code: number): void;
}

export type AddCommand = (program: Command, shell: Shell) => void;
