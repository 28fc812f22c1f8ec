import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** @param {string} cache */
function temporaryFolder(cache) {
  return path.join(cache, 'tmp');
}

/**
 * Makes a cache entry whole or not at all: `fill` works in a temporary folder of the same disk, which
 * is renamed into place at the end. An interrupted set-up therefore leaves no half entry behind.
 * @param {string} cache
 * @param {string} entry the entry's name in the cache
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the entry's folder
 */
export async function publish(cache, entry, fill) {
  mkdirSync(temporaryFolder(cache), { recursive: true });
  const folder = mkdtempSync(path.join(temporaryFolder(cache), `${entry}-`));
  const target = path.join(cache, entry);
  try {
    await fill(folder);
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what interrupted set-ups left. Only for the holder of the cache's lock.
 * @param {string} cache
 */
export function sweepTemporary(cache) {
  rmSync(temporaryFolder(cache), { recursive: true, force: true });
}
