import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { Credential } from '#shared/model/credential.ts';
import type { ConnectionId } from '#shared/model/ids.ts';
import { freePort, visit } from './browser.ts';
import { manualClock } from './manual-clock.ts';
import { openSandbox, openWorkspace, type Workspace } from './workspace.ts';

export interface SignInScene extends Workspace {
  readonly sandbox: Sandbox;
  readonly port: number;
  /** What the host was told to keep. */
  readonly kept: { id: string; credential: Credential | null }[];
}

/** A workspace, a sandbox on the same clock, and a host that keeps credentials. Nothing is sent by itself. */
export async function signInScene(): Promise<SignInScene> {
  const clock = manualClock();
  const sandbox = await openSandbox({ clock: clock.now });
  const kept: SignInScene['kept'] = [];
  const workspace = openWorkspace({
    clock,
    sendsByItself: false,
    onCredential: (id, credential) => kept.push({ id, credential }),
  });
  return { ...workspace, sandbox, kept, port: await freePort() };
}

export interface Asked {
  readonly connectionId?: ConnectionId;
  readonly clientSecret?: string;
  readonly answer?: 'allow' | 'deny';
}

export async function begin({ core, sandbox, port }: SignInScene, asked: Asked = {}) {
  return ask(core, 'core.beginAuthorization', {
    connectionId: asked.connectionId ?? null,
    label: 'Partner',
    baseUrl: sandbox.baseUrl,
    connectorUrl: sandbox.connectorUrl,
    clientId: sandbox.clientId,
    clientSecret: asked.clientSecret ?? sandbox.clientSecret,
    redirectPort: port,
  });
}

/** The whole way by the browser. */
export async function signIn(from: SignInScene, asked: Asked = {}) {
  const { attemptId, url } = await begin(from, asked);
  const [connected] = await Promise.all([
    ask(from.core, 'core.finishAuthorization', { attemptId }),
    visit(url, asked.answer),
  ]);
  return connected;
}

export const onlyConnection = async (core: Core) => {
  const [connection, ...others] = await ask(core, 'connections.list', {});
  if (!connection || others.length > 0) throw new Error('There is not one connection.');
  return connection;
};
