import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { electronLaunch } from '../../../scripts/setup/state.mjs';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

const root = resolve(import.meta.dirname, '../../..');

/** One start of the real app on a folder of its own. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Quits in order, as a person would. */
  close(): Promise<void>;
  /** Closes the window by its own button and waits until the app is gone. */
  closeWindow(): Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Another start on the same folder. */
  readonly userData?: string;
  /** More switches of Chromium. */
  readonly args?: readonly string[];
}

interface Fixtures {
  /** Starts the app; whatever still runs at the end of the test is closed. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The sample Webex and connector, outside the app. */
  readonly sandbox: Sandbox;
  /** Keeps a picture of the window under test-results/pictures. */
  readonly picture: (window: Page, name: string) => Promise<void>;
}

async function start(userData: string, more: readonly string[] = []): Promise<RunningApp> {
  const { executablePath, args, env } = electronLaunch();
  const app = await _electron.launch({
    executablePath,
    args: [
      ...args,
      root,
      `--user-data-dir=${userData}`,
      '--force-prefers-reduced-motion',
      '--lang=en-US',
      ...more,
    ],
    env: { ...env, TZ: 'UTC', LANG: 'en_US.UTF-8' },
    timeout: 30_000,
  });
  const window = await app.firstWindow();
  let running = true;
  return {
    app,
    window,
    userData,
    async close() {
      if (!running) return;
      running = false;
      await app.close();
    },
    async closeWindow() {
      running = false;
      const gone = new Promise<void>((resolveGone) => app.process().once('exit', () => resolveGone()));
      await app.evaluate(({ BrowserWindow }) => {
        // The answer to this call goes out before the window does.
        setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
      });
      await gone;
    },
    async kill() {
      if (!running) return;
      running = false;
      const pids = await app.evaluate(({ app: electron }) =>
        electron.getAppMetrics().map((metric) => metric.pid),
      );
      const gone = new Promise<void>((resolveGone) => app.process().once('exit', () => resolveGone()));
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went with its parent.
        }
      }
      await gone;
    },
  };
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  launch: async ({}, use, testInfo) => {
    const started: RunningApp[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'textready-e2e-'));
    await use(async (options = {}) => {
      const running = await start(options.userData ?? join(folder, 'profile'), options.args);
      started.push(running);
      return running;
    });
    for (const running of started) await running.close();
    if (testInfo.status !== testInfo.expectedStatus) await attachLogs(folder, testInfo.attach.bind(testInfo));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox({ clock: Date.now });
    await use(sandbox);
    await sandbox.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  picture: async ({}, use, testInfo) => {
    const folder = join(
      root,
      'test-results',
      'pictures',
      testInfo.titlePath
        .slice(1)
        .join(' ')
        .replace(/[^\w]+/g, '-')
        .slice(0, 60),
    );
    mkdirSync(folder, { recursive: true });
    let taken = 0;
    await use(async (window, name) => {
      taken += 1;
      await window.screenshot({ path: join(folder, `${String(taken).padStart(2, '0')}-${name}.png`) });
    });
  },
});

async function attachLogs(
  folder: string,
  attach: (name: string, options: { body: string; contentType: string }) => Promise<void>,
): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.log'))
      await attach(entry, { body: readFileSync(join(folder, entry), 'utf8'), contentType: 'text/plain' });
  }
}

/** Waits for the app's own word that its first screen stands. */
export async function ready(window: Page): Promise<void> {
  await expect(window.locator('html[data-app-state="ready"]')).toBeAttached({ timeout: 30_000 });
}

export { expect };
