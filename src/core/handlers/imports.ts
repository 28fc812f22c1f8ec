import type { Handlers } from './procedures.ts';

export const importHandlers: Handlers<
  | 'imports.apply'
  | 'imports.cancel'
  | 'imports.readList'
  | 'core.readList'
  | 'core.lookImport'
  | 'core.previewImport'
  | 'core.saveImportProblems'
> = {
  'imports.apply': ({ imports }, { previewId, allowRemovals }) =>
    imports.apply(previewId, allowRemovals ?? false),
  'imports.cancel': ({ imports }) => {
    imports.cancel();
    return {};
  },
  'imports.readList': async ({ imports }, { fileName, bytes }) => ({
    entries: await imports.listIn(fileName, bytes),
  }),
  'core.readList': async ({ imports }, { path }) => ({ entries: await imports.list(path) }),
  'core.lookImport': ({ imports }, { path, ...options }) => imports.look(path, options),
  'core.previewImport': ({ imports }, { path, ...plan }) => imports.preview(path, plan),
  'core.saveImportProblems': ({ imports }, { previewId, path }) => ({
    bytes: imports.saveProblems(previewId, path),
  }),
};
