import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { askCore } from './ask-core.ts';
import { createFileTokens } from './file-tokens.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

type ImportAnswers = Pick<
  HostAnswers,
  'imports.choose' | 'imports.look' | 'imports.preview' | 'imports.saveProblems'
>;

const FILTERS = [
  { name: 'CSV, XLSX', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
  { name: '*', extensions: ['*'] },
];

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
