import { askCore } from './ask-core.ts';
import { chooseFile, chooseSavePath } from './dialogs.ts';
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

/** Reading files: the window gets tokens, the core gets paths. */
export function importAnswers({ core, window }: Pick<HostParts, 'core' | 'window'>): ImportAnswers {
  const files = createFileTokens();
  return {
    'imports.choose': async () => {
      const path = await chooseFile(window(), FILTERS);
      return path === null ? null : files.put(path);
    },
    'imports.look': ({ fileToken, ...options }) =>
      askCore(core, 'core.lookImport', { ...options, path: files.pathOf(fileToken) }),
    'imports.preview': ({ fileToken, ...plan }) =>
      askCore(core, 'core.previewImport', { ...plan, path: files.pathOf(fileToken) }),
    'imports.saveProblems': async ({ previewId }) => {
      const path = await chooseSavePath(window(), 'import-problems.csv');
      if (path !== null) await askCore(core, 'core.saveImportProblems', { previewId, path });
      return { path };
    },
  };
}
