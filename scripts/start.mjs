/** Opens the app, built first when its sources changed. Arguments go to the app. */
import { buildPart } from './lib/build.mjs';
import { exitLike, runChild } from './lib/children.mjs';
import { displayArguments, findDisplay, onDisplay } from './lib/display.mjs';
import { readyState } from './lib/ready.mjs';
import { findTool } from './setup/linux.mjs';
import { ROOT } from './setup/paths.mjs';
import { electronLaunch } from './setup/state.mjs';

/** @param {import('./lib/display.mjs').Display} display @returns {boolean} whether to go on */
function announce(display) {
  if (display === 'virtual') {
    process.stdout.write(
      'No display here: the app runs under xvfb-run and its window is not visible.\n' +
        'To see it, start from a desktop session, connect with `ssh -X`, or set DISPLAY to a running X server.\n',
    );
  } else if (display === 'none') {
    process.stderr.write(
      'No display here and no xvfb-run: install xvfb, start from a desktop session, or set DISPLAY to a running X server.\n',
    );
  }
  return display !== 'none';
}

async function main() {
  const state = await readyState({ needsElectron: true });
  const built = await buildPart('app', state);
  if (built !== 0) {
    process.exitCode = built;
    return;
  }
  const display = findDisplay({
    platform: process.platform,
    env: process.env,
    hasXvfb: findTool('xvfb-run') !== undefined,
  });
  if (!announce(display)) {
    process.exitCode = 1;
    return;
  }
  const launch = electronLaunch();
  const args = [...launch.args, ...displayArguments(process.env), ROOT, ...process.argv.slice(2)];
  const line = onDisplay(display, launch.executablePath, args);
  const isVirtual = display === 'virtual';
  exitLike(
    await runChild(line.command, line.args, {
      env: launch.env,
      // xvfb-run does not pass signals on, so it and the app are ended as one group.
      ownGroup: isVirtual,
      stdio: [isVirtual ? 'ignore' : 'inherit', 'inherit', 'inherit'],
    }),
  );
}

await main();
