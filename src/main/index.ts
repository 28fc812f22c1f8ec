import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, session, utilityProcess } from 'electron';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { LIVE_TABLES } from '#shared/ipc/procedure.ts';
import type { PullProgress } from '#shared/model/pull-run.ts';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { createLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { canNotify, showNotice } from './app/notices.ts';
import { appPaths } from './app/paths.ts';
import { createPullMonitor, type TaskbarProgress } from './app/pull-progress.ts';
import { quitInOrder } from './app/quit.ts';
import { createReminderWatch } from './app/reminders.ts';
import { runSmokeTest } from './app/smoke-test.ts';
import { openMainWindow } from './app/window.ts';
import { createGuidedHost } from './guided/guided-host.ts';
import { CORE_FLAGS, type CoreProcess, createCoreHost } from './host/core-host.ts';
import { createSampleHost, type SampleProcess } from './host/sample-host.ts';
import { askCore, askOwn } from './ipc/ask-core.ts';
import { createBridge } from './ipc/bridge.ts';
import { restoreConnections } from './ipc/connection-answers.ts';
import { hostAnswers } from './ipc/host-answers.ts';
import { systemCipher, tokenFile } from './secrets/keychain.ts';
import { createTokenStore } from './secrets/token-store.ts';
import { APP_PERMISSIONS, guardSession } from './security/guards.ts';
import { declareAppScheme, serveApp } from './security/protocol.ts';

declare const __SHIPPED_ELECTRON__: number;

const isSmokeTest = process.argv.includes('--smoke-test');
const devUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

declareAppScheme();
if (isSmokeTest && !app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'textready-smoke-')));
}

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const paths = appPaths();
  const log = createLog(paths.logFile);
  let window: BrowserWindow | null = null;
  const isOldRuntime = Number(process.versions.electron?.split('.')[0]) < __SHIPPED_ELECTRON__;

  const core = createCoreHost({
    spawn: () =>
      utilityProcess.fork(paths.coreEntry, [], {
        serviceName: 'TextReady core',
        execArgv: CORE_FLAGS,
      }) as unknown as CoreProcess,
    options: {
      folder: paths.workspace,
      version: app.getVersion(),
      fontFolder: paths.fontFolder,
      allowsInternet: !isOldRuntime,
      ...(paths.nativeBinding ? { nativeBinding: paths.nativeBinding } : {}),
    },
    onEvent: (name, payload) => {
      bridge.send(name, payload);
      if (name === 'pull.progress') pulls.note(payload as PullProgress);
      if (name !== 'db.changed') return;
      const { tables } = payload as EventPayload<'db.changed'>;
      guided.noteChange(tables);
      reminders.noteChange(tables);
    },
    onCredential: (connectionId, credential) => {
      if (credential) tokens.put(connectionId, credential);
      else tokens.remove(connectionId);
    },
    onState: (failure) => {
      // After a restart every answer that a window holds may be an old failure.
      bridge.send('db.changed', { tables: [...LIVE_TABLES], revision: 0 });
      pulls.reset();
      // Also after a restart: tokens live in this process, the core only borrows them.
      if (failure) return;
      restore();
      reminders.look();
    },
    log,
    now: Date.now,
    setTimer: (work, delayMs) => void setTimeout(work, delayMs),
  });
  const sample = createSampleHost(
    () =>
      utilityProcess.fork(paths.sampleEntry, [], {
        serviceName: 'TextReady sample',
      }) as unknown as SampleProcess,
    join(paths.userData, 'sample-organisation.json'),
  );
  const tokens = createTokenStore(systemCipher(), tokenFile(join(paths.userData, 'tokens.json')));
  const guided = createGuidedHost({
    core,
    main: () => window,
    isOldRuntime,
    onChange: () => bridge.send('db.changed', { tables: ['guided-window'], revision: 0 }),
    log,
  });
  const host = hostAnswers({
    core,
    guided,
    sample,
    tokens,
    paths,
    window: () => window,
    isOldRuntime,
    log,
  });
  const bridge = createBridge({ core, host, devOrigin: devUrl && new URL(devUrl).origin, log });

  const pulls = createPullMonitor({
    showProgress: (progress) => showInTaskbar(window, progress),
    isFocused: () => window?.isFocused() ?? false,
    language: () =>
      askOwn(core, 'settings.get', {}).then(
        ({ language }) => language,
        () => DEFAULT_SETTINGS.language,
      ),
    notify: (notice) => showNotice(notice, () => bringUp(window)),
  });

  const reminders = createReminderWatch({
    canNotify,
    settings: () => askOwn(core, 'settings.get', {}),
    take: () => askCore(core, 'core.takeDueReminders', {}),
    notify: (notice) =>
      showNotice(notice, () => {
        bringUp(window);
        bridge.send('reminder.clicked', { registrationId: notice.registrationId });
      }),
    now: Date.now,
    setTimer: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    log,
  });

  const restore = () =>
    restoreConnections({ core, sample, tokens }).catch((error: unknown) =>
      log(`connections were not restored: ${error instanceof Error ? error.message : String(error)}`),
    );

  guardSession(session.defaultSession, APP_PERMISSIONS);
  if (!devUrl) serveApp(session.defaultSession, paths.rendererRoot);
  setMenu();
  const coreStarted = core.start();
  window = openMainWindow({ paths, devUrl, show: !isSmokeTest, onMade: (made) => bridge.admit(made) });
  // Closing the only window is leaving: what is being typed is saved while there still is a window.
  window.on('close', (event) => {
    event.preventDefault();
    app.quit();
  });
  app.on('second-instance', () => bringUp(window));
  powerMonitor.on('resume', () => {
    void core.call('core.networkHint', {});
    reminders.look();
  });
  powerMonitor.on('suspend', () => bridge.send('draft.flush', {}));
  quitInOrder(core, sample, () => bridge.send('draft.flush', {}));

  await coreStarted;
  if (isSmokeTest) await runSmokeTest(window, core);
}

function bringUp(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function showInTaskbar(window: BrowserWindow | null, progress: TaskbarProgress | null): void {
  if (!window || window.isDestroyed()) return;
  if (progress === null) window.setProgressBar(-1);
  // More than all means that nobody can know.
  else window.setProgressBar(progress.fraction ?? 2, { mode: progress.mode });
}
