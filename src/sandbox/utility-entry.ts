/**
 * Entry of an Electron utility process that runs the sandbox. The parent sends `{type: 'start', options}` first and
 * `{type: 'stop'}` at the end; it gets `{type: 'ready', baseUrl, connectorUrl, token}` or `{type: 'failed', message}`.
 */
import type { SandboxOptions } from './options.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

/** Options that can be sent between processes; the clock is the computer's. */
export type UtilitySandboxOptions = Omit<SandboxOptions, 'clock'>;

export type UtilityRequest =
  | { readonly type: 'start'; readonly options: UtilitySandboxOptions }
  | { readonly type: 'stop' };

export type UtilityReply =
  | {
      readonly type: 'ready';
      readonly baseUrl: string;
      readonly connectorUrl: string;
      readonly token: string;
    }
  | { readonly type: 'failed'; readonly message: string };

/** The part of Electron's `process.parentPort` that is used here. */
export interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: UtilityRequest }) => void): unknown;
  postMessage(message: UtilityReply): void;
}

/** Serves one parent; `exit` ends the process after a stop. */
export function serveParent(port: ParentPort, exit: () => void): void {
  let running: Promise<Sandbox> | undefined;
  const start = async (options: UtilitySandboxOptions): Promise<void> => {
    running = startSandbox({ ...options, clock: Date.now });
    try {
      const { baseUrl, connectorUrl, token } = await running;
      port.postMessage({ type: 'ready', baseUrl, connectorUrl, token });
    } catch (error) {
      running = undefined;
      port.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = async (): Promise<void> => {
    const sandbox = await running?.catch(() => undefined);
    await sandbox?.close();
    exit();
  };
  port.on('message', ({ data }) => {
    if (data.type === 'stop') void stop();
    else if (running === undefined) void start(data.options);
  });
}

const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort };
if (parentPort) serveParent(parentPort, () => process.exit(0));
