/** Opens the app, built first when its sources changed. Arguments go to the app. */
import path from 'node:path';
import { buildPart } from './lib/build.mjs';
import { exitLike, runChild } from './lib/children.mjs';
import { displayArguments, findDisplay, onDisplay } from './lib/display.mjs';
import { readyState } from './lib/ready.mjs';
import { findSandboxProblem } from './lib/sandbox.mjs';
import { findTool } from './setup/linux.mjs';
import { ROOT } from './setup/paths.mjs';
import { electronLaunch } from './setup/state.mjs';

const HOW_TO_SEE =
  'start from a desktop session, connect with `ssh -X`, or set DISPLAY to a running X server';

/**
 * Why the window cannot open here, if it cannot.
 * @param {import('./lib/display.mjs').Display} display
 * @param {string} executablePath
 */
function findObstacle(display, executablePath) {
  if (display === 'none') return `No display here and no xvfb-run: install xvfb, or ${HOW_TO_SEE}.`;
  return findSandboxProblem(path.dirname(executablePath));
}

async function main() {
  const state = await readyState({ needsElectron: true });
  const launch = electronLaunch();
  const hasXvfb = findTool('xvfb-run') !== undefined;
  const display = findDisplay({ platform: process.platform, env: process.env, hasXvfb });
  const obstacle = findObstacle(display, launch.executablePath);
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    process.exitCode = 1;
    return;
  }
  const code = await buildPart('app', state);
  if (code !== 0) {
    process.exitCode = code;
    return;
  }
  const isVirtual = display === 'virtual';
  if (isVirtual) {
    process.stdout.write(
      `No display here: the app runs under xvfb-run and its window is not visible.\nTo see it, ${HOW_TO_SEE}.\n`,
    );
  }
  const args = [...launch.args, ...displayArguments(process.env), ROOT, ...process.argv.slice(2)];
  const line = onDisplay(display, launch.executablePath, args);
  const ending = await runChild(line.command, line.args, {
    env: launch.env,
    // xvfb-run does not pass signals on, so it and the app are ended as one group.
    ownGroup: isVirtual,
    stdio: [isVirtual ? 'ignore' : 'inherit', 'inherit', 'inherit'],
  });
  exitLike(ending);
}

await main();
