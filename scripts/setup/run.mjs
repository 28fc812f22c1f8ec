import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] the child is killed after this time
 * @property {import('./log.mjs').Log} [log] keeps everything the child prints
 */

/**
 * Runs a command to its end without a shell and gathers what it prints.
 * A command that does not exist answers code 127, as in a shell.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(command, args, { cwd = ROOT, env = process.env, timeoutMs, log } = {}) {
  return new Promise((resolve) => {
    log?.note(`> ${[command, ...args].join(' ')}`);
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    running.add(child);
    let output = '';
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    /** @param {string} chunk */
    const keep = (chunk) => {
      output += chunk;
      log?.note(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Ends the commands that still run, so that an interrupted set-up leaves none behind. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * The command line that runs npm under this very Node.js. npm's own script is preferred to the
 * `npm` command, which is a batch file on Windows and may belong to another Node.js elsewhere.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(env = process.env) {
  const folder = path.dirname(process.execPath);
  const candidates = [
    env.npm_execpath?.endsWith('npm-cli.js') ? env.npm_execpath : undefined,
    env.TEXTREADY_NPM_CLI,
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  return script === undefined
    ? { command: process.platform === 'win32' ? 'npm.exe' : 'npm', args: [] }
    : { command: process.execPath, args: [script] };
}

/**
 * Runs npm without install scripts, which no dependency of this project may rely on.
 * @param {string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options) {
  const npm = npmCommand();
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  return run(npm.command, [...npm.args, ...args, ...flags], options);
}
