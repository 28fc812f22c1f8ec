import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The folder that outlives a clone: Node.js, Electron and the self-built addon, each keyed by version.
 * `TEXTREADY_CACHE` overrides the platform's own place.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
export function cacheFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  if (env.TEXTREADY_CACHE) return path.resolve(env.TEXTREADY_CACHE);
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'textready');
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'textready', 'Cache');
  }
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'textready');
}

/**
 * The clone's own record of set-up and builds; it goes when `node_modules` goes.
 * @param {string} root
 */
export function workFolder(root = ROOT) {
  return path.join(root, 'node_modules', '.cache', 'textready');
}
