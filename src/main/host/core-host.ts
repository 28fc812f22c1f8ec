import type { FromCore, ToCore, UtilityOptions } from '#core/utility-messages.ts';
import { AppError, type WireError, type WireResult } from '#shared/ipc/errors.ts';
import type { Credential } from '#shared/model/credential.ts';

/**
 * V8 options of the core. Pages of numbers are garbage as soon as they are merged: room for young objects of one fixed size
 * lets them go without a look at the whole heap, which spares a third of the time and a hundred megabytes.
 */
export const CORE_FLAGS = ['--js-flags=--min-semi-space-size=4 --max-semi-space-size=4'];

/** What the host needs of a child process; Electron's `UtilityProcess` has it. */
export interface CoreProcess {
  postMessage(message: ToCore): void;
  on(event: 'message', listener: (message: FromCore) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface CoreHostParts {
  readonly spawn: () => CoreProcess;
  readonly options: UtilityOptions;
  readonly onEvent: (name: string, payload: unknown) => void;
  /** To keep in the keychain, or to forget when null. */
  readonly onCredential: (connectionId: string, credential: Credential | null) => void;
  /** The core came up or is gone; `failure` says why it is gone. */
  readonly onState: (failure: WireError | null) => void;
  readonly log: (line: string) => void;
  readonly now: () => number;
  readonly setTimer: (work: () => void, delayMs: number) => void;
}

export interface CoreHost {
  call(name: string, input: unknown): Promise<WireResult<unknown>>;
  /** Why the core does not run, or null. */
  readonly failure: WireError | null;
  /** Calls in flight. */
  readonly pending: number;
  /** Starts, or starts again. `fresh` moves a damaged workspace file aside first. Resolves when it runs or has failed. */
  start(fresh?: boolean): Promise<void>;
  /** Writes all unsent work to a file, from a workspace that could not be opened. */
  rescue(path: string): Promise<WireResult<{ readonly bytes: number }>>;
  /** Asks the core to finish and close; at most `timeoutMs`. */
  close(timeoutMs: number): Promise<void>;
}

/** At most this many restarts within the window, then a person decides. */
const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 5 * 60_000;

/** Runs the core in a child process: numbers the calls, fails them at once when it dies, and brings it back. */
export function createCoreHost(parts: CoreHostParts): CoreHost {
  const waiting = new Map<number, (result: WireResult<unknown>) => void>();
  let child: CoreProcess | null = null;
  let failure: WireError | null = null;
  let seq = 0;
  let closing = false;
  let restarts: number[] = [];
  let onClosed: () => void = () => {};

  const failPending = (error: AppError) => {
    for (const resolve of waiting.values()) resolve({ ok: false, error: error.toWire() });
    waiting.clear();
  };
  const setFailure = (next: WireError | null) => {
    failure = next;
    parts.onState(next);
  };

  const onExit = (exited: CoreProcess, code: number) => {
    if (child !== exited) return;
    child = null;
    failPending(
      new AppError(
        'host-restarted',
        'The data process stopped during this call. What was saved is safe; try again.',
      ),
    );
    onClosed();
    if (closing || failure) return;
    parts.log(`core exited with ${code}`);
    const now = parts.now();
    restarts = [...restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (restarts.length > MAX_RESTARTS) {
      setFailure(
        new AppError(
          'internal',
          'The data process stopped several times in a row. What was saved is safe. Try again, or copy the details for a report.',
        ).toWire(),
      );
      return;
    }
    parts.setTimer(() => void launch(false), 250 * restarts.length);
  };

  const launch = (fresh: boolean): Promise<void> =>
    new Promise((resolve) => {
      const started = parts.spawn();
      child = started;
      started.on('message', (message) => {
        if (message.type === 'reply') {
          waiting.get(message.seq)?.(message.result);
          waiting.delete(message.seq);
        }
        if (message.type === 'event') parts.onEvent(message.name, message.payload);
        if (message.type === 'credential') parts.onCredential(message.connectionId, message.credential);
        if (message.type === 'log') parts.log(message.line);
        if (message.type === 'closed') onClosed();
        if (message.type === 'ready') setFailure(null);
        if (message.type === 'failed') {
          setFailure(message.error);
          failPending(AppError.fromWire(message.error));
          started.kill();
        }
        if (message.type === 'ready' || message.type === 'failed') resolve();
      });
      started.on('exit', (code) => {
        onExit(started, code);
        resolve();
      });
      started.postMessage({ type: 'start', options: parts.options, fresh });
    });

  return {
    get failure() {
      return failure;
    },
    get pending() {
      return waiting.size;
    },
    call(name, input) {
      if (closing)
        return Promise.resolve({
          ok: false,
          error: new AppError('shutting-down', 'TextReady is closing.').toWire(),
        });
      if (failure) return Promise.resolve({ ok: false, error: failure });
      const target = child;
      if (!target)
        return Promise.resolve({
          ok: false,
          error: new AppError(
            'host-restarted',
            'The data process is starting again. Try in a moment.',
          ).toWire(),
        });
      seq += 1;
      const id = seq;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        target.postMessage({ type: 'call', seq: id, name, input });
      });
    },
    async start(fresh = false) {
      restarts = [];
      failure = null;
      child?.kill();
      child = null;
      await launch(fresh);
    },
    rescue(path) {
      return new Promise((resolve) => {
        const rescuer = parts.spawn();
        rescuer.on('message', (message) => {
          if (message.type !== 'rescued') return;
          resolve(message.result);
          rescuer.kill();
        });
        rescuer.on('exit', () =>
          resolve({
            ok: false,
            error: new AppError('internal', 'The data process stopped while it read the workspace.').toWire(),
          }),
        );
        rescuer.postMessage({ type: 'rescue', options: parts.options, path });
      });
    },
    close(timeoutMs) {
      closing = true;
      failPending(new AppError('shutting-down', 'TextReady is closing.'));
      const target = child;
      if (!target) return Promise.resolve();
      return new Promise((resolve) => {
        onClosed = resolve;
        parts.setTimer(resolve, timeoutMs);
        target.postMessage({ type: 'close' });
      });
    },
  };
}
