/**
 * What set-up found, and how others start Electron with it. Every script and every test that opens a
 * window goes through `electronLaunch`.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { lockHash } from './modules.mjs';
import { cacheFolder, ROOT, workFolder } from './paths.mjs';

/**
 * @typedef {object} SetupState
 * @property {string} fingerprint what the state depends on; another value makes set-up run again
 * @property {string} node the Node.js binary that runs every script
 * @property {string | null} electronDist folder of the Electron binary; null when only the command line was set up
 * @property {string | null} electronVersion
 * @property {'official' | 'fallback' | null} electronKind
 * @property {string | null} nativeBinding better-sqlite3's addon for this Electron; null where the prebuilt one works
 */

/** @param {string} root */
export function stateFile(root = ROOT) {
  return path.join(workFolder(root), 'setup.json');
}

/** @param {string} folder @returns {string[]} every file below, sorted */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/**
 * A hash of all that set-up's outcome depends on: the lock file, set-up's own code, the platform and
 * the settings that steer it.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function fingerprint(root = ROOT, env = process.env) {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([process.platform, process.arch, cacheFolder(env), env.TEXTREADY_ELECTRON ?? '']),
  );
  hash.update(lockHash(root));
  for (const file of filesBelow(path.join(root, 'scripts', 'setup'))) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {SetupState | undefined} undefined when set-up has not run or its record is broken
 */
export function readState(root = ROOT) {
  try {
    return JSON.parse(readFileSync(stateFile(root), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {SetupState} state
 * @param {string} root
 */
export function writeState(state, root = ROOT) {
  const file = stateFile(root);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.${process.pid}`, file);
}

/** @param {{ electronDist: string }} state @param {NodeJS.Platform} platform */
export function electronBinary({ electronDist }, platform = process.platform) {
  if (platform === 'darwin') return path.join(electronDist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(electronDist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * Whether a recorded state still holds.
 * @param {SetupState | undefined} state
 * @param {{ fingerprint: string, needsElectron: boolean, exists?(file: string): boolean }} want
 * @returns {state is SetupState}
 */
export function isUsable(state, { fingerprint: wanted, needsElectron, exists = existsSync }) {
  if (state === undefined || state.fingerprint !== wanted || !exists(state.node)) return false;
  if (!needsElectron) return true;
  if (state.electronDist === null || !exists(electronBinary({ electronDist: state.electronDist })))
    return false;
  return state.nativeBinding === null || exists(state.nativeBinding);
}

/**
 * How to start Electron: for Playwright's `_electron.launch({ executablePath, args: [...args, ROOT], env })`
 * and for `spawn`. `env` is complete, `args` comes before the app's folder.
 * @param {{ root?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {{ executablePath: string, args: string[], env: Record<string, string>, version: string, kind: 'official' | 'fallback', nativeBinding: string | null }}
 * @throws when set-up has not run
 */
export function electronLaunch({ root = ROOT, env = process.env } = {}) {
  const state = readState(root);
  if (!state?.electronDist || state.electronVersion === null || state.electronKind === null) {
    throw new Error('Electron is not set up: run `node scripts/setup.mjs`.');
  }
  /** @type {Record<string, string>} */
  const complete = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') complete[name] = value;
  }
  complete.ELECTRON_OVERRIDE_DIST_PATH = state.electronDist;
  if (state.nativeBinding !== null) complete.TEXTREADY_NATIVE_BINDING = state.nativeBinding;
  return {
    executablePath: electronBinary({ electronDist: state.electronDist }),
    args: sandboxArguments(),
    env: complete,
    version: state.electronVersion,
    kind: state.electronKind,
    nativeBinding: state.nativeBinding,
  };
}

/**
 * Chromium refuses to run as root with its sandbox on; nobody else goes without it.
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} userId
 */
export function sandboxArguments(platform = process.platform, userId = process.getuid?.()) {
  return platform === 'linux' && userId === 0 ? ['--no-sandbox'] : [];
}
