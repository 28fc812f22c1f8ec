import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { ensureFallbackElectron, hasFallback } from './fallback-electron.mjs';
import { ensureNativeAddon } from './native-addon.mjs';
import { ROOT } from './paths.mjs';
import { FALLBACK_ELECTRON } from './pins.mjs';
import { run } from './run.mjs';
import { electronBinary } from './state.mjs';

/** @typedef {import('./log.mjs').Log} Log */
/** @typedef {{ electronDist: string, electronVersion: string, electronKind: 'official' | 'fallback', nativeBinding: string | null }} ElectronChoice */

const PROBE_MS = 10_000;
/** Enough to unpack a download that an earlier set-up kept. */
const UNREACHED_MS = 30_000;
/** Enough for 110 MB on a slow line. */
const REACHED_MS = 20 * 60_000;
const RELEASES = 'https://github.com/electron/electron/releases/download/';
const OTHER_ROUTES = [
  'ELECTRON_MIRROR',
  'npm_config_electron_mirror',
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
];

/** @param {NodeJS.ProcessEnv} env @returns {'official' | 'fallback' | 'any'} @throws {SetupError} */
export function wantedKind(env) {
  const wish = env.TEXTREADY_ELECTRON ?? '';
  if (wish === '') return 'any';
  if (wish === 'official' || wish === 'fallback') return wish;
  throw new SetupError(`TEXTREADY_ELECTRON is "${wish}"; set it to official or fallback, or leave it out.`);
}

/** Whether Electron's releases answer. A mirror or a proxy has its own way, which only the installer knows. */
async function isReachable() {
  if (OTHER_ROUTES.some((name) => process.env[name])) return true;
  try {
    await fetch(RELEASES, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} version @param {Log} log @returns {Promise<boolean>} whether the official Electron is in place */
async function installOfficial(version, log) {
  const installer = path.join(ROOT, 'node_modules', 'electron', 'install.js');
  const isThere = () => {
    try {
      return readFileSync(path.join(ROOT, 'node_modules', 'electron', 'path.txt'), 'utf8') !== '';
    } catch {
      return false;
    }
  };
  if (!isThere()) log.say(`getting Electron ${version} from its releases.`);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ELECTRON_GET_USE_PROXY: '1', ...process.env };
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  const timeoutMs = isThere() || !(await isReachable()) ? UNREACHED_MS : REACHED_MS;
  const { code } = await run(process.execPath, [installer], { env, timeoutMs, log });
  return code === 0 && isThere();
}

/**
 * Starts the binary far enough to see that the system has all it links to.
 * @param {string} electronDist @param {Log} log
 */
async function verify(electronDist, log) {
  const binary = electronBinary({ electronDist });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { code, output } = await run(binary, ['--version'], { env, timeoutMs: 60_000, log });
  if (code === 0) return;
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
  throw new SetupError(
    library === undefined
      ? `Electron in ${electronDist} does not start; delete that folder, then start again.`
      : `Electron needs ${library}, which this system lacks; install the package that brings it, then start again.`,
  );
}

/** @param {string} cache @param {Log} log @returns {Promise<ElectronChoice>} */
async function takeFallback(cache, log) {
  const { electronVersion } = FALLBACK_ELECTRON;
  const electronDist = await ensureFallbackElectron(cache, log);
  await verify(electronDist, log);
  const electron = electronBinary({ electronDist });
  const nativeBinding = await ensureNativeAddon({ cache, electron, electronVersion }, log);
  return { electronDist, electronVersion, electronKind: 'fallback', nativeBinding };
}

/**
 * Step 3: an Electron, the official one of the pinned version where it can be had.
 * @param {string} cache
 * @param {Log} log
 * @returns {Promise<ElectronChoice>}
 */
export async function ensureElectron(cache, log) {
  const wanted = wantedKind(process.env);
  if (wanted === 'fallback' && !hasFallback()) {
    throw new SetupError('The fallback Electron exists for Linux x64 only; leave TEXTREADY_ELECTRON out.');
  }
  if (wanted === 'fallback') return takeFallback(cache, log);
  const manifest = path.join(ROOT, 'node_modules', 'electron', 'package.json');
  const electronVersion = JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (await installOfficial(electronVersion, log)) {
    const electronDist = path.join(ROOT, 'node_modules', 'electron', 'dist');
    await verify(electronDist, log);
    return { electronDist, electronVersion, electronKind: 'official', nativeBinding: null };
  }
  if (wanted === 'official' || !hasFallback()) {
    throw new SetupError(
      `Electron ${electronVersion} could not be downloaded; check the network or point ELECTRON_MIRROR at a mirror of its releases, then start again.`,
    );
  }
  log.say(
    `Electron ${electronVersion} could not be downloaded here, so the fallback is used (for work and tests, not for users).`,
  );
  return takeFallback(cache, log);
}
