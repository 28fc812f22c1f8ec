import { shell } from 'electron';
import { AppError } from '#shared/ipc/errors.ts';
import type { Connection } from '#shared/model/settings.ts';
import type { CoreHost } from '../host/core-host.ts';
import { mayOpenSignIn } from '../security/links.ts';
import { askCore, askOwn } from './ask-core.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

const SAMPLE_LABEL = 'Sample organisation';

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

/** After the core has started: credentials from the keychain, and the sample organisation if it was open. */
export async function restoreConnections(
  parts: Pick<HostParts, 'core' | 'sample' | 'tokens'>,
): Promise<void> {
  const connections: Connection[] = await askOwn(parts.core, 'connections.list', {});
  for (const connection of connections) {
    const credential = parts.tokens.all().get(connection.id);
    if (credential)
      await askCore(parts.core, 'core.restoreCredential', { connectionId: connection.id, credential });
  }
  if (connections.some((connection) => connection.kind === 'sample')) await connectSample(parts);
}

type ConnectionProcedure = Extract<keyof HostAnswers, `connections.${string}`>;

/** Signing in and out. What is to be kept comes from the core by a message of its own. */
export function connectionAnswers({ core }: Pick<HostParts, 'core'>): Pick<HostAnswers, ConnectionProcedure> {
  let signInPage: string | null = null;
  return {
    'connections.add': (input) => askCore(core, 'core.connect', { kind: 'token', tokenEnv: null, ...input }),
    'connections.signIn': (input) => askCore(core, 'core.signIn', input),
    'connections.remove': (input) => askCore(core, 'core.removeConnection', input),
    'connections.authorize': async (input) => {
      const { attemptId, url } = await askCore(core, 'core.beginAuthorization', input);
      signInPage = url;
      try {
        await openSignIn(core, url);
        return await askCore(core, 'core.finishAuthorization', { attemptId });
      } finally {
        if (signInPage === url) signInPage = null;
      }
    },
    'connections.openBrowser': async () => {
      if (signInPage === null) throw new AppError('not-found', 'No sign-in is under way. Begin it again.');
      await openSignIn(core, signInPage);
      return {};
    },
    'connections.cancelAuthorize': () => askCore(core, 'core.cancelAuthorization', {}),
  };
}

async function openSignIn(core: CoreHost, url: string): Promise<void> {
  try {
    if (!mayOpenSignIn(url)) throw new Error('not a page of a sign-in');
    await shell.openExternal(url);
  } catch {
    await askCore(core, 'core.cancelAuthorization', {});
    throw new AppError(
      'not-allowed',
      'The browser of this computer could not be opened, so nobody can sign in. Nothing was changed; set a default browser and try again.',
    );
  }
}
