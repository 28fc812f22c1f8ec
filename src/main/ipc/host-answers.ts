import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { z } from 'zod';
import type {
  ProcedureInput,
  ProcedureName,
  ProcedureOutput,
  WindowHostProcedure,
} from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import type { HostProcedureName, HostProcedures } from '#shared/ipc/host-contract.ts';
import type { Connection } from '#shared/model/settings.ts';
import type { AppPaths } from '../app/paths.ts';
import type { CoreHost } from '../host/core-host.ts';
import type { SampleHost } from '../host/sample-host.ts';
import type { TokenStore } from '../secrets/token-store.ts';
import { mayOpenExternally } from '../security/links.ts';

export interface HostParts {
  readonly core: CoreHost;
  readonly sample: SampleHost;
  readonly tokens: TokenStore;
  readonly paths: AppPaths;
  readonly window: () => BrowserWindow | null;
  /** Version of Electron that the app ships on; an older one is the fallback. */
  readonly shippedElectron: number;
}

type HostAnswers = {
  readonly [N in WindowHostProcedure]: (
    input: z.output<typeof import('#shared/ipc/contract.ts').procedures[N]['input']>,
  ) => Promise<ProcedureOutput<N>>;
};

const SAMPLE_LABEL = 'Sample organisation';

/** Asks the core and throws its typed error. */
export async function askCore<N extends HostProcedureName>(
  core: CoreHost,
  name: N,
  input: z.input<HostProcedures[N]['input']>,
): Promise<z.output<HostProcedures[N]['output']>> {
  return unwrap((await core.call(name, input)) as WireResult<z.output<HostProcedures[N]['output']>>);
}

async function askOwn<N extends ProcedureName>(
  core: CoreHost,
  name: N,
  input: ProcedureInput<N>,
): Promise<ProcedureOutput<N>> {
  return unwrap((await core.call(name, input)) as WireResult<ProcedureOutput<N>>);
}

function unwrap<T>(result: WireResult<T>): T {
  if (!result.ok) throw AppError.fromWire(result.error);
  return result.value;
}

/** Starts the sample organisation and connects the workspace to wherever it listens now. */
export async function connectSample({ core, sample }: Pick<HostParts, 'core' | 'sample'>) {
  const { baseUrl, connectorUrl, token } = await sample.start();
  return askCore(core, 'core.connect', {
    kind: 'sample',
    label: SAMPLE_LABEL,
    baseUrl,
    connectorUrl,
    tokenEnv: null,
    token,
  });
}

/** After the core has started: tokens from the keychain, and the sample organisation if it was open. */
export async function restoreConnections(
  parts: Pick<HostParts, 'core' | 'sample' | 'tokens'>,
): Promise<void> {
  const connections: Connection[] = await askOwn(parts.core, 'connections.list', {});
  for (const connection of connections) {
    const token = parts.tokens.all().get(connection.id);
    if (token) await askCore(parts.core, 'core.restoreToken', { connectionId: connection.id, token });
  }
  if (connections.some((connection) => connection.kind === 'sample')) await connectSample(parts);
}

export function hostAnswers(parts: HostParts): HostAnswers {
  const { core, tokens, paths } = parts;
  return {
    'connections.add': async (input) => {
      const added = await askCore(core, 'core.connect', { kind: 'token', tokenEnv: null, ...input });
      tokens.put(added.connectionId, input.token);
      return added;
    },
    'connections.signIn': async (input) => {
      await askCore(core, 'core.signIn', input);
      tokens.put(input.connectionId, input.token);
      return {};
    },
    'connections.remove': async (input) => {
      await askCore(core, 'core.removeConnection', input);
      tokens.remove(input.connectionId);
      return {};
    },
    'sample.open': async () => {
      const { customers } = await connectSample(parts);
      for (const customerId of customers) await core.call('pull.start', { customerId });
      return { customers };
    },
    'exports.save': async (request) => {
      const { fileName } = await askCore(core, 'core.exportName', request);
      const owner = parts.window();
      const options = { defaultPath: join(app.getPath('documents'), fileName) };
      const chosen = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      if (chosen.canceled || !chosen.filePath) return { path: null };
      await askCore(core, 'core.writeExport', { request, path: chosen.filePath });
      return { path: chosen.filePath };
    },
    'host.info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
      fallback: Number(process.versions.electron?.split('.')[0]) < parts.shippedElectron,
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
    'host.restartCore': async ({ fresh }) => {
      await core.start(fresh);
      return {};
    },
  };
}
