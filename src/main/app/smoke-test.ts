import { app, type BrowserWindow } from 'electron';
import type { CoreHost } from '../host/core-host.ts';

const LIMIT_MS = 60_000;
const STEP_MS = 100;

/** `--smoke-test`: the workspace opened, the window rendered and asked the core. Prints one line of JSON; exit code 0 or 1. */
export async function runSmokeTest(window: BrowserWindow, core: CoreHost): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  let state = '';
  while (Date.now() < until && state !== 'ready' && !core.failure) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    if (window.webContents.isLoading()) continue;
    state = String(
      await window.webContents.executeJavaScript('document.documentElement.dataset.appState ?? ""'),
    );
  }
  const passed = state === 'ready' && core.failure === null;
  const report = {
    smokeTest: passed,
    electron: process.versions.electron,
    packaged: app.isPackaged,
    failure: core.failure?.message ?? null,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  await core.close(3_000);
  app.exit(passed ? 0 : 1);
}
