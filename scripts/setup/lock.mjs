import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './errors.mjs';

const BEAT_MS = 5_000;
/** A holder that has not beaten for this long is gone, even where its process id says nothing (containers). */
const SILENT_MS = 120_000;
const POLL_MS = 200;

/** @typedef {{ pid: number, host: string }} Owner */

/**
 * Whether a lock's holder is gone.
 * @param {Owner | undefined} owner undefined while the holder is still writing its name
 * @param {number} silentMs time since the last heartbeat
 * @param {{ host: string, isAlive(pid: number): boolean }} here
 */
export function isAbandoned(owner, silentMs, here) {
  if (silentMs > SILENT_MS) return true;
  if (owner === undefined || owner.host !== here.host) return false;
  return !here.isAlive(owner.pid);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} folder @returns {Owner | undefined} */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} folder @returns {number | undefined} milliseconds, or undefined when the lock is free */
function silence(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return undefined;
  }
}

/** @param {string} folder @returns {boolean} whether this process now holds it */
function tryTake(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: os.hostname() }));
  return true;
}

/**
 * Removes an abandoned lock. A second lock guards the removal, and the owner is read again inside it:
 * otherwise two waiters could both see the dead owner, and the slower one remove the faster one's lock.
 * @param {string} folder
 */
function clearAbandoned(folder) {
  const guard = `${folder}.clearing`;
  if (!tryTake(guard)) {
    if ((silence(guard) ?? 0) > SILENT_MS) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    const silentMs = silence(folder);
    if (
      silentMs !== undefined &&
      isAbandoned(readOwner(folder), silentMs, { host: os.hostname(), isAlive })
    ) {
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

/**
 * Waits for a lock.
 * @param {string} folder
 * @param {{ waitMs: number, onWait(owner: Owner | undefined): void }} options
 * @throws {SetupError} when the wait is over
 */
async function take(folder, { waitMs, onWait }) {
  const deadline = Date.now() + waitMs;
  let told = false;
  while (!tryTake(folder)) {
    const owner = readOwner(folder);
    const silentMs = silence(folder);
    if (silentMs !== undefined && isAbandoned(owner, silentMs, { host: os.hostname(), isAlive })) {
      clearAbandoned(folder);
      continue;
    }
    if (!told) onWait(owner);
    told = true;
    if (Date.now() > deadline) {
      throw new SetupError(
        `Another process still holds ${folder}; end it or delete that folder, then start again.`,
      );
    }
    await sleep(POLL_MS);
  }
}

/**
 * Does work while holding a lock that other processes respect: a folder, made atomically, that names
 * its owner and is touched while the owner lives.
 * @template T
 * @param {string} folder
 * @param {{ waitMs?: number, onWait?(owner: Owner | undefined): void }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, { waitMs = 45 * 60_000, onWait = () => {} }, work) {
  mkdirSync(path.dirname(folder), { recursive: true });
  await take(folder, { waitMs, onWait });
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(folder, now, now);
  }, BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(folder, { recursive: true, force: true });
  }
}
