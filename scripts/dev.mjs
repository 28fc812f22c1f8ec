/** Runs the app with live reload: electron-vite's development server and the Electron that set-up chose. */
import { forgetBuild } from './lib/build.mjs';
import { exitLike, runChild } from './lib/children.mjs';
import { findDisplay, onDisplay } from './lib/display.mjs';
import { nodeEnvironment, readyState } from './lib/ready.mjs';
import { toolScript } from './lib/tool.mjs';
import { findTool } from './setup/linux.mjs';
import { ROOT } from './setup/paths.mjs';
import { electronLaunch } from './setup/state.mjs';

const state = await readyState({ needsElectron: true });
const launch = electronLaunch();
// The development server puts its own bundles into `out/`.
forgetBuild('app');
const display = findDisplay({
  platform: process.platform,
  env: process.env,
  hasXvfb: findTool('xvfb-run') !== undefined,
});
const sandbox = launch.args.includes('--no-sandbox') ? ['--noSandbox'] : [];
const args = [toolScript('electron-vite', 'electron-vite'), 'dev', ...sandbox, ...process.argv.slice(2)];
const line = onDisplay(display, state.node, args);
exitLike(
  await runChild(line.command, line.args, {
    cwd: ROOT,
    env: { ...nodeEnvironment(state, launch.env), ELECTRON_EXEC_PATH: launch.executablePath },
    ownGroup: display === 'virtual',
    stdio: [display === 'virtual' ? 'ignore' : 'inherit', 'inherit', 'inherit'],
  }),
);
