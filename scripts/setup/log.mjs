import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEPT_LOGS = 10;

/**
 * What set-up says and keeps.
 * @typedef {{ file: string, say(text: string): void, note(text: string): void }} Log
 */

/**
 * Opens a log file in the cache. `say` prints and keeps a line; `note` only keeps.
 * @param {string} cache
 * @returns {Log}
 */
export function openLog(cache) {
  const folder = path.join(cache, 'logs');
  mkdirSync(folder, { recursive: true });
  const older = readdirSync(folder)
    .filter((name) => name.startsWith('setup-'))
    .sort();
  for (const name of older.slice(0, Math.max(0, older.length - KEPT_LOGS + 1))) {
    rmSync(path.join(folder, name), { force: true });
  }
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const file = path.join(folder, `setup-${stamp}-${process.pid}.log`);
  writeFileSync(file, `Node ${process.version} on ${process.platform}-${process.arch}\n`);
  return {
    file,
    say(text) {
      process.stdout.write(`Set-up: ${text}\n`);
      appendFileSync(file, `${text}\n`);
    },
    note(text) {
      appendFileSync(file, text.endsWith('\n') ? text : `${text}\n`);
    },
  };
}
