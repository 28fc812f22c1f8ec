import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/procedures/imports.ts';
import { askCore } from './ask-core.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

type ImportAnswers = Pick<
  HostAnswers,
  'imports.choose' | 'imports.look' | 'imports.preview' | 'imports.saveProblems'
>;

/** Files are chosen one after the other; older tokens are of screens that were left. */
const TOKENS_KEPT = 20;

const FILTERS = [
  { name: 'CSV, XLSX', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
  { name: '*', extensions: ['*'] },
];

/** The paths that people chose, by the tokens under which the window knows them. */
export function createFileTokens(mint: () => string = randomUUID) {
  const paths = new Map<string, string>();
  return {
    /** @throws AppError when the file is not there or cannot be looked at. */
    put(path: string): ChosenFile {
      const fileToken = mint();
      const fileName = basename(path);
      try {
        const size = statSync(path).size;
        paths.set(fileToken, path);
        for (const old of [...paths.keys()].slice(0, -TOKENS_KEPT)) paths.delete(old);
        return { fileToken, fileName, size };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        throw new AppError(
          'file-error',
          `${fileName} cannot be read (${code}). Check that it is still there, then choose it again. Nothing was changed.`,
          { code },
        );
      }
    },
    pathOf(token: string): string {
      const path = paths.get(token);
      if (path !== undefined) return path;
      throw new AppError(
        'not-found',
        'The chosen file is no longer known. Choose it again. Nothing was changed.',
      );
    },
  };
}

function onTopOf<T>(
  owner: BrowserWindow | null,
  inWindow: (owner: BrowserWindow) => Promise<T>,
  alone: () => Promise<T>,
): Promise<T> {
  return owner ? inWindow(owner) : alone();
}

/** Reading files: the window gets tokens, the core gets paths. */
export function importAnswers({ core, window }: Pick<HostParts, 'core' | 'window'>): ImportAnswers {
  const files = createFileTokens();
  return {
    'imports.choose': async () => {
      const options = { properties: ['openFile' as const], filters: FILTERS };
      const chosen = await onTopOf(
        window(),
        (owner) => dialog.showOpenDialog(owner, options),
        () => dialog.showOpenDialog(options),
      );
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? null : files.put(path);
    },
    'imports.look': ({ fileToken, ...options }) =>
      askCore(core, 'core.lookImport', { ...options, path: files.pathOf(fileToken) }),
    'imports.preview': ({ fileToken, ...plan }) =>
      askCore(core, 'core.previewImport', { ...plan, path: files.pathOf(fileToken) }),
    'imports.saveProblems': async ({ previewId }) => {
      const options = { defaultPath: join(app.getPath('documents'), 'import-problems.csv') };
      const chosen = await onTopOf(
        window(),
        (owner) => dialog.showSaveDialog(owner, options),
        () => dialog.showSaveDialog(options),
      );
      if (chosen.canceled || !chosen.filePath) return { path: null };
      await askCore(core, 'core.saveImportProblems', { previewId, path: chosen.filePath });
      return { path: chosen.filePath };
    },
  };
}
