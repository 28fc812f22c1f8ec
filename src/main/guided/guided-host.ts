import type { BrowserWindow } from 'electron';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { OutboxId } from '#shared/model/ids.ts';
import type { CoreHost } from '../host/core-host.ts';
import { askCore, askOwn } from '../ipc/ask-core.ts';
import { isLoopback } from './rules.ts';
import { type ControlHubWindow, openControlHub } from './window.ts';

interface Parts {
  readonly core: CoreHost;
  readonly main: () => BrowserWindow | null;
  /** An old runtime shows nothing but what runs on this computer. */
  readonly isOldRuntime: boolean;
  /** What `guided.window` says has changed. */
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

export interface GuidedHost {
  open(outboxId: OutboxId): Promise<void>;
  look(): ProcedureOutput<'guided.window'>;
  readSummary(outboxId: OutboxId): Promise<ProcedureOutput<'guided.readSummary'>>;
  takePicture(outboxId: OutboxId): Promise<{ hash: string }>;
  /** Closes the window when the run that it is for has ended. */
  noteChange(tables: readonly string[]): void;
}

interface Shown {
  readonly outboxId: OutboxId;
  readonly hub: ControlHubWindow;
  /** A finished run is looked at again, for its outcome: then the window stays. */
  readonly wasFinished: boolean;
}

/** Owns the one window that shows Control Hub. */
export function createGuidedHost({ core, main, isOldRuntime, onChange, log }: Parts): GuidedHost {
  let shown: Shown | null = null;
  const close = () => shown?.hub.close();
  const requireShown = (outboxId: OutboxId): ControlHubWindow => {
    if (shown?.outboxId === outboxId) return shown.hub;
    throw new AppError(
      'not-ready',
      'Control Hub is not open for this entry. Open it, go to the page, then do this again; nothing was changed.',
    );
  };
  const endWithRun = async ({ outboxId, wasFinished }: Shown) => {
    const run = await askOwn(core, 'guided.get', { outboxId });
    const isOver = run === null || (run.finishedAt !== null && !wasFinished);
    if (isOver && shown?.outboxId === outboxId) close();
  };
  const show = async (outboxId: OutboxId) => {
    const run = await askOwn(core, 'guided.get', { outboxId });
    const place = await askCore(core, 'core.guidedPlace', { outboxId });
    if (isOldRuntime && !isLoopback(place.address)) {
      throw new AppError(
        'not-allowed',
        'This TextReady runs on an old Electron, which shows no page of the internet. Open Control Hub in a browser, and paste the order summary here.',
      );
    }
    close();
    const hub = openControlHub({
      place,
      main: main(),
      log,
      onChange,
      onClosed: () => {
        if (shown?.hub !== hub) return;
        shown = null;
        onChange();
      },
    });
    shown = { outboxId, hub, wasFinished: run?.finishedAt != null };
    onChange();
  };
  return {
    async open(outboxId) {
      if (shown?.outboxId === outboxId) shown.hub.show();
      else await show(outboxId);
    },
    look: () =>
      shown
        ? { open: true, outboxId: shown.outboxId, ...shown.hub.look() }
        : { open: false, outboxId: null, url: '', title: '' },
    async readSummary(outboxId) {
      const text = await requireShown(outboxId).readText();
      if (text.trim() === '') {
        throw new AppError(
          'not-ready',
          'The page shows no text, or did not answer. Wait until it has loaded, or copy the summary and paste it; nothing was changed.',
        );
      }
      return askCore(core, 'core.guidedSummary', { outboxId, text });
    },
    async takePicture(outboxId) {
      const png = await requireShown(outboxId).takePicture();
      if (!png) {
        throw new AppError(
          'not-ready',
          'The window shows nothing that a picture could be taken of. Bring it to the front, then take the picture again.',
        );
      }
      return askCore(core, 'core.guidedPicture', { outboxId, png: new Uint8Array(png) });
    },
    noteChange(tables) {
      // However a run ends, its entry changes with it; a tick changes the run alone.
      if (!shown || !tables.includes('outbox')) return;
      endWithRun(shown).catch((error: unknown) => log(`a guided run was not read: ${String(error)}`));
    },
  };
}
