import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/procedures/imports.ts';

/** Files are chosen one after the other; older tokens are of screens that were left. */
const TOKENS_KEPT = 20;

/** The paths that people chose, by the tokens under which the window knows them. */
export interface FileTokens {
  /** @throws AppError `file-error` when the file is not there or cannot be looked at. */
  put(path: string): ChosenFile;
  /** @throws AppError `not-found` for a token that was never given, or long ago. */
  pathOf(token: string): string;
}

export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    put(path) {
      const fileName = basename(path);
      try {
        const { size } = statSync(path);
        const fileToken = randomUUID();
        paths.set(fileToken, path);
        for (const old of [...paths.keys()].slice(0, -TOKENS_KEPT)) paths.delete(old);
        return { fileToken, fileName, size };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        throw new AppError(
          'file-error',
          `${fileName} cannot be read (${code}). Check that it is still there, then choose it again. Nothing was changed.`,
          { refusal: 'unreadable', file: fileName, code },
        );
      }
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path !== undefined) return path;
      throw new AppError(
        'not-found',
        'The chosen file is no longer known. Choose it again. Nothing was changed.',
      );
    },
  };
}
