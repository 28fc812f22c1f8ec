import { app } from 'electron';
import type { CoreHost } from '../host/core-host.ts';
import type { SampleHost } from '../host/sample-host.ts';

const FLUSH_MS = 2_000;
const CLOSE_MS = 3_000;
const STEP_MS = 20;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Gives the windows time to save what is being typed: until their calls are answered, at most two seconds. */
async function flushDrafts(core: CoreHost, askToFlush: () => void): Promise<void> {
  const until = Date.now() + FLUSH_MS;
  askToFlush();
  await pause(4 * STEP_MS);
  while (core.pending > 0 && Date.now() < until) await pause(STEP_MS);
}

/** Leaves in order: drafts, then the core, then the process. Every step is bounded; a second wish to quit is obeyed at once. */
export function quitInOrder(core: CoreHost, sample: SampleHost, askToFlush: () => void): void {
  let begun = false;
  const leave = async () => {
    await flushDrafts(core, askToFlush);
    await core.close(CLOSE_MS);
    sample.stop();
    app.exit(0);
  };
  app.on('before-quit', (event) => {
    if (begun) return;
    begun = true;
    event.preventDefault();
    void leave();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
}
