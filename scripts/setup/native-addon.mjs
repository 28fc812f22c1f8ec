import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { ensureBuildTools } from './linux.mjs';
import { cachedNode } from './node.mjs';
import { ROOT } from './paths.mjs';
import { ADDON_RECIPE } from './pins.mjs';
import { publish } from './publish.mjs';
import { run } from './run.mjs';

const require = createRequire(path.join(ROOT, 'package.json'));
const FILE = 'better_sqlite3.node';

/**
 * better-sqlite3's build file, changed for an Electron whose Node-API is older than 10: the functions
 * that it uses are there, as experimental ones. Link-time optimisation only costs time here.
 * @param {string} text `binding.gyp`
 * @throws {SetupError} when the text is not the one that this was written for
 */
export function adaptBuildFile(text) {
  const adapted = text
    .replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    .replaceAll(", '-flto'", '')
    .replaceAll("'-flto', ", '')
    .replaceAll("'-flto'", '');
  if (adapted.includes('flto') || !adapted.includes('NAPI_EXPERIMENTAL')) {
    throw new SetupError(
      'The fallback Electron does not fit this better-sqlite3; adapt scripts/setup/native-addon.mjs or set TEXTREADY_ELECTRON=official.',
    );
  }
  return adapted;
}

/** Copies the package's sources, so that `node_modules` stays untouched. @param {string} folder */
function copySources(folder) {
  const source = path.join(ROOT, 'node_modules', 'better-sqlite3');
  for (const name of ['package.json', 'deps', 'lib', 'src']) {
    cpSync(path.join(source, name), path.join(folder, name), { recursive: true });
  }
  const helper = path.join('node_modules', 'node-addon-api');
  cpSync(path.join(ROOT, helper), path.join(folder, helper), { recursive: true });
  const buildFile = readFileSync(path.join(source, 'binding.gyp'), 'utf8');
  writeFileSync(path.join(folder, 'binding.gyp'), adaptBuildFile(buildFile));
}

/**
 * Opens a database through the addon inside that Electron, where a wrong build crashes.
 * @param {string} addon @param {string} electron path of its binary @param {import('./log.mjs').Log} log
 */
async function isWorking(addon, electron, log) {
  const script = `
    const Database = require(${JSON.stringify(path.join(ROOT, 'node_modules', 'better-sqlite3'))});
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
    process.exit(db.prepare('select 42 as answer').get().answer === 42 ? 0 : 1);`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { code } = await run(electron, ['-e', script], { env, log, timeoutMs: 60_000 });
  return code === 0;
}

/**
 * @param {string} folder the sources @param {string} cache @param {import('./log.mjs').Log} log
 */
async function compile(folder, cache, log) {
  // Pinned headers: whatever Node.js runs this may come without them.
  const headers = (await cachedNode(cache, log)).folder;
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const env = {
    ...process.env,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
  };
  const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '-j', 'max'];
  const { code } = await run(process.execPath, args, { cwd: folder, env, log });
  if (code !== 0) {
    throw new SetupError(
      'better-sqlite3 could not be compiled for the fallback Electron; the log names the compiler error.',
    );
  }
}

/**
 * better-sqlite3's addon for the fallback Electron, compiled when the cache does not have it.
 * @param {{ cache: string, electron: string, electronVersion: string }} target `electron` is its binary
 * @param {import('./log.mjs').Log} log
 * @returns {Promise<string>} the addon's file, for better-sqlite3's `nativeBinding` option
 */
export async function ensureNativeAddon({ cache, electron, electronVersion }, log) {
  const { version } = require('better-sqlite3/package.json');
  const entry = `better-sqlite3-${version}-electron-${electronVersion}-recipe-${ADDON_RECIPE}`;
  const file = path.join(cache, entry, FILE);
  if (existsSync(file)) return file;
  await ensureBuildTools(log);
  log.say(`compiling better-sqlite3 ${version} for Electron ${electronVersion}, about two minutes.`);
  await publish(cache, entry, async (folder) => {
    const build = path.join(folder, 'build');
    mkdirSync(build);
    copySources(build);
    await compile(build, cache, log);
    const made = path.join(folder, FILE);
    renameSync(path.join(build, 'build', 'Release', FILE), made);
    for (const name of readdirSync(folder)) {
      if (name !== FILE) rmSync(path.join(folder, name), { recursive: true });
    }
    if (!(await isWorking(made, electron, log))) {
      throw new SetupError(
        'The compiled better-sqlite3 does not run in the fallback Electron; the log names the error.',
      );
    }
  });
  return file;
}
