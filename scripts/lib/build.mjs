import path from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { ROOT, workFolder } from '../setup/paths.mjs';
import { clearStamp, inputKey, isFresh, missingOutputs, writeStamp } from './build-stamp.mjs';
import { exitCode, runChild } from './children.mjs';
import { nodeEnvironment } from './ready.mjs';
import { toolScript } from './tool.mjs';

/** @typedef {import('../setup/state.mjs').SetupState} SetupState */
/** @typedef {'app' | 'cli'} PartName */

const SHARED_INPUTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'resources'];
const CLI_LAYERS = ['src/cli', 'src/core', 'src/shared', 'src/sandbox'];

/** The two parts of the build: the app's processes and the command line. */
const PARTS = {
  app: {
    name: 'app',
    inputs: [
      ...SHARED_INPUTS,
      'electron.vite.config.ts',
      ...CLI_LAYERS.slice(1),
      'src/main',
      'src/preload',
      'src/renderer',
    ],
    outputs: [
      'out/main/index.js',
      'out/main/core.js',
      'out/main/sandbox.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ],
    tool: () => [toolScript('electron-vite', 'electron-vite'), 'build'],
  },
  cli: {
    name: 'cli',
    inputs: [...SHARED_INPUTS, 'vite.cli.config.ts', ...CLI_LAYERS],
    outputs: ['out/cli/textready.js'],
    tool: () => [toolScript('vite', 'vite'), 'build', '-c', 'vite.cli.config.ts'],
  },
};

/** Whether a part can be used as it lies. @param {PartName} name */
export function isBuilt(name) {
  return isFresh(ROOT, PARTS[name], workFolder());
}

/** Makes the next start build a part anew, because something else writes over its outputs. @param {PartName} name */
export function forgetBuild(name) {
  clearStamp(PARTS[name], workFolder());
}

/**
 * Builds one part, or leaves it when it is fresh and `force` is off. Its own words go to stderr when
 * `quiet`, so that stdout stays the caller's.
 * @param {PartName} name
 * @param {SetupState} state
 * @param {{ force?: boolean, quiet?: boolean }} options
 * @returns {Promise<number>} exit code; the reason of a failure is on stderr
 */
export async function buildPart(name, state, { force = false, quiet = false } = {}) {
  const part = PARTS[name];
  const folder = workFolder();
  return withLock(path.join(folder, 'build.lock'), {}, async () => {
    if (!force && isFresh(ROOT, part, folder)) return 0;
    const key = inputKey(ROOT, part);
    clearStamp(part, folder);
    const ending = await runChild(state.node, part.tool(), {
      cwd: ROOT,
      env: nodeEnvironment(state),
      stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    });
    const code = exitCode(ending);
    if (code !== 0) return code;
    const missing = missingOutputs(ROOT, part);
    if (missing.length > 0) {
      process.stderr.write(`The build ended well but did not make ${missing.join(', ')}.\n`);
      return 1;
    }
    writeStamp(part, folder, key);
    return 0;
  });
}

/** Builds both parts. @param {SetupState} state @param {{ force?: boolean }} options @returns {Promise<number>} exit code */
export async function buildAll(state, options) {
  const code = await buildPart('app', state, options);
  return code === 0 ? buildPart('cli', state, options) : code;
}
