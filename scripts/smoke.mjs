/** Tries the packaged app: its fuses are the configured ones, and it starts, opens a workspace, renders and quits. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { exitCode, runChild } from './lib/children.mjs';
import { findTestDisplay, onDisplay } from './lib/display.mjs';
import { packagedBinary, wrongFuses } from './lib/packaged.mjs';
import { findTool } from './setup/linux.mjs';
import { ROOT } from './setup/paths.mjs';
import { sandboxArguments } from './setup/state.mjs';

const TIMEOUT_MS = 60_000;

/** @param {string} binary @returns {Promise<boolean>} */
async function hasRightFuses(binary) {
  const { electronFuses } = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'));
  const numbers = /** @type {Record<string, number>} */ (/** @type {unknown} */ (FuseV1Options));
  const wrong = wrongFuses(electronFuses, numbers, { ...(await getCurrentFuseWire(binary)) });
  if (wrong.length > 0) process.stderr.write(`Fuses of ${binary} are wrong: ${wrong.join('; ')}.\n`);
  return wrong.length === 0;
}

/** @param {string} binary @returns {Promise<number>} exit code */
async function start(binary) {
  const system = {
    platform: process.platform,
    env: process.env,
    hasXvfb: findTool('xvfb-run') !== undefined,
  };
  const display = findTestDisplay(system);
  const env = { ...process.env };
  // The package must do with what it carries.
  delete env.TEXTREADY_NATIVE_BINDING;
  delete env.ELECTRON_RUN_AS_NODE;
  const line = onDisplay(display, binary, [...sandboxArguments(), '--smoke-test']);
  const ending = await runChild(line.command, line.args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    ownGroup: true,
    timeoutMs: TIMEOUT_MS,
  });
  if (ending.timedOut) process.stderr.write(`The packaged app did not end within ${TIMEOUT_MS / 1000} s.\n`);
  return ending.timedOut ? 1 : exitCode(ending);
}

async function main() {
  const binary = packagedBinary(path.join(ROOT, 'dist'), process.platform, process.arch);
  if (!existsSync(binary)) {
    process.stderr.write(`${binary} is not there; run \`npm run package\` first.\n`);
    return 1;
  }
  if (!(await hasRightFuses(binary))) return 1;
  const code = await start(binary);
  if (code === 0) process.stdout.write('The packaged app passed its smoke test.\n');
  return code;
}

process.exitCode = await main();
