/** Child processes that never outlive the script which started them, and that end it as they ended. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Time between the polite and the hard end of a process group. */
const GRACE_MS = 10_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const isWindows = process.platform === 'win32';

/** @typedef {{ child: import('node:child_process').ChildProcess, ownGroup: boolean }} Running */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, timedOut: boolean }} Ending */
/** @typedef {import('node:child_process').StdioOptions} Stdio */

/** @type {Set<Running>} */
const running = new Set();
let isWatching = false;
let isInterrupted = false;

/**
 * The children of xvfb-run but for the screen itself: a screen that goes first takes the app down with it.
 * @param {number} pid
 * @returns {number[]}
 */
function screenUsers(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    return children.filter((child) => readFileSync(`/proc/${child}/comm`, 'utf8').trim() !== 'Xvfb');
  } catch {
    return [];
  }
}

/** Asks a child to end, in a way that lets it do so in order. @param {Running} entry @param {NodeJS.Signals} signal */
function ask(entry, signal) {
  const { child } = entry;
  const users = child.spawnfile === 'xvfb-run' && child.pid !== undefined ? screenUsers(child.pid) : [];
  if (users.length === 0) send(entry, signal);
  for (const user of users) process.kill(user, signal);
}

/** @param {Running} entry @param {NodeJS.Signals} signal */
function send({ child, ownGroup }, signal) {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** @param {NodeJS.Signals} signal */
function onSignal(signal) {
  const isSecond = isInterrupted;
  isInterrupted = true;
  for (const entry of running) {
    // The terminal itself sends SIGINT to children that share its foreground group.
    const hasIt = signal === 'SIGINT' && !entry.ownGroup && process.stdin.isTTY;
    if (isSecond) send(entry, 'SIGKILL');
    else if (!hasIt) ask(entry, signal);
  }
  setTimeout(() => {
    for (const entry of running) if (entry.ownGroup) send(entry, 'SIGKILL');
  }, GRACE_MS).unref();
  if (running.size === 0) process.exit(128 + os.constants.signals[signal]);
}

function watchSignals() {
  if (isWatching) return;
  isWatching = true;
  for (const signal of SIGNALS) process.on(signal, () => onSignal(signal));
}

/** Whether the person or the system asked this script to stop. */
export function wasInterrupted() {
  return isInterrupted;
}

/**
 * Ends a process group when this process dies in a way that runs no handler (SIGKILL): the shell reads
 * a pipe from here, and its end is the sign. It is stopped first when the group ends by itself.
 * @param {number} group
 */
function startWatchdog(group) {
  const script =
    'cat >/dev/null; kill -s TERM -- "-$0" 2>/dev/null && sleep 10 && kill -s KILL -- "-$0" 2>/dev/null';
  const watchdog = spawn('sh', ['-c', script, String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  /** @type {import('node:net').Socket} */ (watchdog.stdin).unref();
  watchdog.on('error', () => {});
  return () => {
    if (watchdog.pid !== undefined) send({ child: watchdog, ownGroup: true }, 'SIGKILL');
  };
}

/**
 * Runs a command to its end, with this script's own input and output unless told otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {Stdio} [options.stdio]
 * @param {boolean} [options.ownGroup] a process group of its own, ended as a whole; for what reads no terminal
 * @param {number} [options.timeoutMs] the child, with its group, is killed after this time
 * @returns {Promise<Ending>} code 127 when the command does not exist
 */
export function runChild(command, args, { cwd, env, stdio = 'inherit', ownGroup = false, timeoutMs } = {}) {
  watchSignals();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio,
      detached: ownGroup && !isWindows,
      windowsHide: true,
    });
    const entry = { child, ownGroup };
    running.add(entry);
    const stopWatchdog =
      ownGroup && !isWindows && child.pid !== undefined ? startWatchdog(child.pid) : () => {};
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            ask(entry, 'SIGTERM');
            setTimeout(() => send(entry, 'SIGKILL'), GRACE_MS).unref();
          }, timeoutMs);
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    const finish = (code, signal) => {
      clearTimeout(timer);
      running.delete(entry);
      stopWatchdog();
      // What the child left running in its group has nobody to end it any more.
      if (ownGroup && !isWindows) send(entry, 'SIGKILL');
      resolve({ code, signal, timedOut });
    };
    child.once('error', (error) => {
      process.stderr.write(`${command} did not start: ${error.message}\n`);
      finish(127, null);
    });
    child.once('exit', finish);
  });
}

/** @param {Ending} ending @returns {number} as a shell would give it */
export function exitCode({ code, signal }) {
  return code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]);
}

/**
 * Ends this process as its child ended, by the same signal if it was one.
 * @param {Ending} ending
 */
export function exitLike({ code, signal }) {
  if (signal !== null && !isWindows) {
    for (const name of SIGNALS) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    return;
  }
  process.exitCode = exitCode({ code, signal, timedOut: false });
}
