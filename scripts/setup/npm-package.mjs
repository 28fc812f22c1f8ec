import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { runNpm } from './run.mjs';

/** @typedef {{ name: string, version: string, integrity: string }} PinnedPackage */

/**
 * The manifest and lock file of a folder that holds one pinned package. With the integrity in the lock,
 * npm itself refuses a download that differs.
 * @param {PinnedPackage} pinned
 */
export function pinnedFiles({ name, version, integrity }) {
  const root = { name: 'textready-cache', private: true, dependencies: { [name]: version } };
  const lock = {
    name: root.name,
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, [`node_modules/${name}`]: { version, integrity } },
  };
  return { manifest: JSON.stringify(root, null, 2), lock: JSON.stringify(lock, null, 2) };
}

/**
 * Fetches one npm package, checks its integrity and lays its files straight into a folder.
 * @param {PinnedPackage} pinned
 * @param {string} folder an empty folder
 * @param {import('./log.mjs').Log} log
 * @throws {SetupError} when npm cannot fetch it or its integrity differs
 */
export async function fetchPackage(pinned, folder, log) {
  const label = `${pinned.name}@${pinned.version}`;
  const { manifest, lock } = pinnedFiles(pinned);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  writeFileSync(path.join(folder, 'package-lock.json'), lock);
  const result = await runNpm(['ci', '--prefix', folder], { cwd: folder, log });
  if (result.output.includes('EINTEGRITY')) {
    throw new SetupError(
      `The download of ${label} differs from the pinned one; clear npm's cache or ask who runs the registry, then start again.`,
    );
  }
  if (result.code !== 0) {
    throw new SetupError(
      `npm could not fetch ${label}; check that this computer reaches the npm registry, then start again.`,
    );
  }
  const modules = path.join(folder, 'node_modules');
  renameSync(path.join(modules, ...pinned.name.split('/')), path.join(folder, 'package'));
  rmSync(modules, { recursive: true, force: true });
}
