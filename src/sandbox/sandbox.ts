/** The sample Webex as an HTTP server. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTROL_HUB_PATH } from '#shared/guided/paths.ts';
import { CONNECTOR_BASE_PATH } from '#shared/webex/connector.ts';
import { ConnectorApi } from './connector/connector-api.ts';
import { ConnectorStore } from './connector/store.ts';
import { makeControl, RequestLog, replayMutations, type SandboxControl } from './control.ts';
import { ControlHub } from './control-hub/control-hub.ts';
import { World } from './data/world.ts';
import { FaultScript, WEBEX_BASE_PATH } from './faults/fault-script.ts';
import { faultScriptSchema } from './faults/fault-types.ts';
import { SignIns } from './oauth/sign-ins.ts';
import { type SandboxOptions, tokenOfSeed } from './options.ts';
import { RequestHandler } from './request-handler.ts';
import { WebexApi } from './webex/webex-api.ts';

export interface Sandbox {
  /** Of the Webex API, `…/v1`. */
  readonly baseUrl: string;
  /** Of the connector API, `…/connector/v1`. */
  readonly connectorUrl: string;
  /** Where the Control Hub look-alike begins. */
  readonly controlHubUrl: string;
  /** Bearer token of both. */
  readonly token: string;
  /** Of the integration that may sign in by the browser. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly control: SandboxControl;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 60_000;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Which data the sandbox has; state of other data cannot be used. */
function sampleName(seed: number, options: SandboxOptions): string {
  return `seed ${seed}, customers ${options.customers ?? 'default'}, numbers ${options.numbers ?? 'default'}`;
}

/** The data as it stood when the sandbox of this state file last ran. */
function openSample(seed: number, options: SandboxOptions): { world: World; store: ConnectorStore } {
  const world = new World({ ...options, seed });
  const store = new ConnectorStore(sampleName(seed, options), options.stateFile);
  replayMutations(world, store);
  return { world, store };
}

/** Starts a sandbox; resolves once it listens. Rejects when the port is taken or an option makes no sense. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { seed = 1, host = '127.0.0.1', port = 0, orderPolls = 1, clock } = options;
  const token = options.token ?? tokenOfSeed(seed);
  const { world, store } = openSample(seed, options);
  const connector = new ConnectorApi(world, store, { clock, orderPolls });
  const faults = new FaultScript();
  faults.set(faultScriptSchema.parse(options.faults ?? []));
  const log = new RequestLog();
  const signIns = new SignIns(seed, clock);
  const hub = new ControlHub({ seed, world, store, connector, clock });

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const webex = new WebexApi(world, () => `${originOf(server, host)}${WEBEX_BASE_PATH}`);
  let isDown = false;
  const setDown = (down: boolean, except?: IncomingMessage): void => {
    isDown = down;
    if (!down) return;
    for (const socket of handler.sockets) if (socket !== except?.socket) socket.destroy();
  };
  const control = makeControl({ world, store, connector, faults, log, signIns, hub, setDown });
  const handler = new RequestHandler({
    seed,
    token,
    clock,
    signIns,
    webex,
    connector,
    hub,
    faults,
    log,
    controlFor: (message) => ({ ...control, setDown: (down) => setDown(down, message) }),
    isDown: () => isDown,
    origin: () => originOf(server, host),
  });
  handler.attach(server);
  await listen(server, port, host);
  const origin = originOf(server, host);
  return {
    baseUrl: `${origin}${WEBEX_BASE_PATH}`,
    connectorUrl: `${origin}${CONNECTOR_BASE_PATH}`,
    controlHubUrl: `${origin}${CONTROL_HUB_PATH}`,
    token,
    clientId: signIns.clientId,
    clientSecret: signIns.clientSecret,
    control,
    close: () => closeServer(server),
  };
}
