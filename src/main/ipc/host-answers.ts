import { app, type BrowserWindow, shell } from 'electron';
import type { z } from 'zod';
import type { ProcedureOutput, WindowHostProcedure } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { AppPaths } from '../app/paths.ts';
import type { GuidedHost } from '../guided/guided-host.ts';
import type { CoreHost } from '../host/core-host.ts';
import type { SampleHost } from '../host/sample-host.ts';
import type { TokenStore } from '../secrets/token-store.ts';
import { mayOpenExternally } from '../security/links.ts';
import { askCore, unwrap } from './ask-core.ts';
import { attachmentAnswers } from './attachment-answers.ts';
import { blankFormAnswers } from './blank-form-answers.ts';
import { connectionAnswers, connectSample } from './connection-answers.ts';
import { chooseSavePath } from './dialogs.ts';
import { guidedAnswers } from './guided-answers.ts';
import { importAnswers } from './import-answers.ts';
import { pageAnswers } from './page-answers.ts';
import { templateAnswers } from './template-answers.ts';

const UNSENT_FILE_NAME = 'textready-unsent.json';

export interface HostParts {
  readonly core: CoreHost;
  readonly sample: SampleHost;
  readonly tokens: TokenStore;
  readonly guided: GuidedHost;
  readonly paths: AppPaths;
  readonly window: () => BrowserWindow | null;
  /** The app runs on an older Electron than it ships on: the fallback. */
  readonly isOldRuntime: boolean;
  readonly log: (line: string) => void;
}

export type HostAnswers = {
  readonly [N in WindowHostProcedure]: (
    input: z.output<typeof import('#shared/ipc/contract.ts').procedures[N]['input']>,
  ) => Promise<ProcedureOutput<N>>;
};

export function hostAnswers(parts: HostParts): HostAnswers {
  const { core, tokens, paths } = parts;
  return {
    ...connectionAnswers(parts),
    ...importAnswers(parts),
    ...pageAnswers(parts),
    ...attachmentAnswers(parts),
    ...blankFormAnswers(parts),
    ...templateAnswers(parts),
    ...guidedAnswers(parts),
    'sample.open': async () => {
      const { customers } = await connectSample(parts);
      for (const customerId of customers) await core.call('pull.start', { customerId });
      return { customers };
    },
    'exports.save': async (request) => {
      const { fileName } = await askCore(core, 'core.exportName', request);
      const path = await chooseSavePath(parts.window(), fileName);
      if (path !== null) await askCore(core, 'core.writeExport', { request, path });
      return { path };
    },
    'host.info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
      fallback: parts.isOldRuntime,
      secrets: tokens.kind,
      dataFolder: paths.workspace,
      platform: process.platform,
      coreFailure: core.failure && { code: core.failure.code, message: core.failure.message },
    }),
    'host.openExternal': async ({ url }) => {
      if (!mayOpenExternally(url))
        throw new AppError('not-allowed', 'This link leads to a site that TextReady does not open.');
      await shell.openExternal(url);
      return {};
    },
    'host.openDataFolder': async () => {
      const problem = await shell.openPath(paths.workspace);
      if (problem) throw new AppError('file-error', `The folder cannot be opened: ${problem}.`);
      return {};
    },
    'host.rescue': async () => {
      const path = await chooseSavePath(parts.window(), UNSENT_FILE_NAME);
      if (path === null) return { path };
      unwrap(await core.rescue(path));
      return { path };
    },
    'host.restartCore': async ({ fresh }) => {
      await core.start(fresh);
      return {};
    },
  };
}
