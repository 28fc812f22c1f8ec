/**
 * Sets up all that the other scripts need, and does nothing when it is there:
 *   node scripts/setup.mjs                      everything
 *   node scripts/setup.mjs --without-electron   Node.js and the packages only, enough for the command line
 * Plain Node.js 20 without dependencies, because nothing is installed yet when it starts.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureElectron } from './setup/electron.mjs';
import { SetupError } from './setup/errors.mjs';
import { ensureLinuxParts } from './setup/linux.mjs';
import { withLock } from './setup/lock.mjs';
import { openLog } from './setup/log.mjs';
import { ensureModules } from './setup/modules.mjs';
import { ensureNode } from './setup/node.mjs';
import { cacheFolder, ROOT } from './setup/paths.mjs';
import { sweepTemporary } from './setup/publish.mjs';
import { npmCommand, stopRunning } from './setup/run.mjs';
import { fingerprint, isUsable, readState, writeState } from './setup/state.mjs';

const needsElectron = !process.argv.includes('--without-electron');
const cache = cacheFolder();

/** @param {import('./setup/state.mjs').SetupState} state */
function describe(state) {
  if (state.electronDist === null) return 'ready for the command line.';
  return `ready, with Electron ${state.electronVersion} (${state.electronKind}).`;
}

/** @returns {import('./setup/state.mjs').SetupState | undefined} the recorded state when it still holds */
function currentState() {
  const state = readState();
  return isUsable(state, { fingerprint: fingerprint(), needsElectron }) ? state : undefined;
}

/** Goes on under a newer Node.js. @param {string} node @returns {Promise<number>} its exit code */
function continueUnder(node) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TEXTREADY_NPM_CLI: npmCommand().args[0] };
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      env,
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** @param {import('./setup/log.mjs').Log} log @returns {Promise<string | undefined>} another Node.js to go on under */
async function doSteps(log) {
  sweepTemporary(cache);
  const node = await ensureNode(cache, log);
  if (node !== process.execPath) return node;
  await ensureModules(ROOT, log);
  const base = { fingerprint: fingerprint(), node };
  const nothing = { electronDist: null, electronVersion: null, electronKind: null, nativeBinding: null };
  if (needsElectron) {
    await ensureLinuxParts(log);
    writeState({ ...base, ...(await ensureElectron(cache, log)) });
  } else {
    writeState({ ...base, ...nothing });
  }
  return undefined;
}

/** @param {unknown} error @returns {string} one sentence with the cure */
function explain(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (error instanceof SetupError) return message;
  if (code === 'ENOSPC') return `The disk of ${cache} is full; free about 2 GB, then start again.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `Set-up may not write there (${message}); correct the rights or set TEXTREADY_CACHE to another folder, then start again.`;
  }
  return `Set-up met an error that it does not know (${message}); start again with an empty TEXTREADY_CACHE folder, or report it with the details.`;
}

/** Sets up under the cache's lock. @param {import('./setup/log.mjs').Log} log @returns {Promise<number>} exit code */
async function setUp(log) {
  const onWait = (/** @type {import('./setup/lock.mjs').Owner | undefined} */ owner) =>
    log.say(`waiting for another set-up (process ${owner?.pid ?? 'unknown'}).`);
  const other = await withLock(path.join(cache, 'setup.lock'), { onWait }, async () =>
    currentState() === undefined ? doSteps(log) : undefined,
  );
  if (other !== undefined) return continueUnder(other);
  const state = currentState();
  if (state !== undefined) log.say(describe(state));
  return 0;
}

async function main() {
  /** @type {import('./setup/log.mjs').Log | undefined} */
  let log;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      stopRunning();
      process.exit(1);
    });
  }
  try {
    const known = currentState();
    if (known !== undefined) {
      process.stdout.write(`Set-up: ${describe(known)}\n`);
      return 0;
    }
    log = openLog(cache);
    return await setUp(log);
  } catch (error) {
    log?.note(String(/** @type {Error} */ (error).stack));
    process.stderr.write(`\n${explain(error)}\n`);
    if (log !== undefined) process.stderr.write(`Details: ${log.file}\n`);
    return 1;
  }
}

process.exitCode = await main();
