import { type BrowserWindow, ipcMain } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#shared/ipc/api.ts';
import { events } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CoreHost } from '../host/core-host.ts';
import { type Answer, passGate } from './gate.ts';
import type { hostAnswers } from './host-answers.ts';
import { isTrustedSender } from './sender.ts';

export interface BridgeParts {
  readonly core: CoreHost;
  readonly host: ReturnType<typeof hostAnswers>;
  readonly devOrigin: string | null;
  readonly log: (line: string) => void;
}

export interface Bridge {
  /** From now on this window may call, and hears events. */
  admit(window: BrowserWindow): void;
  send(name: string, payload: unknown): void;
}

/** The only place where messages between windows and the host pass. */
export function createBridge({ core, host, devOrigin, log }: BridgeParts): Bridge {
  const windows = new Map<number, BrowserWindow>();
  const answer: Answer = async (name, input) => {
    if (!Object.hasOwn(host, name)) return core.call(name, input);
    try {
      const ask = host[name as keyof typeof host] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await ask(input) };
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.toWire() };
      log(`fault in ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return {
        ok: false,
        error: new AppError(
          'internal',
          'TextReady met a fault of its own; the log has the details.',
        ).toWire(),
      };
    }
  };
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) => {
    const frame = event.senderFrame;
    const trusted =
      frame !== null &&
      isTrustedSender(
        { contentsId: event.sender.id, url: frame.url, isMainFrame: frame === event.sender.mainFrame },
        new Set(windows.keys()),
        devOrigin,
      );
    if (!trusted) log('a call from a page that is not ours was refused');
    return passGate(trusted, message, answer);
  });
  return {
    admit(window) {
      const { id } = window.webContents;
      windows.set(id, window);
      window.on('closed', () => windows.delete(id));
    },
    send(name, payload) {
      if (!Object.hasOwn(events, name)) return;
      for (const window of windows.values()) {
        if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, { name, payload });
      }
    },
  };
}
