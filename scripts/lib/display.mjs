/** Whether a window can be seen here, and how to open one where it cannot. */

/** Larger than any window of the app, so that nothing is clipped in a screenshot. */
const SCREEN = '-screen 0 1920x1200x24';

/**
 * - `screen`: a window shows
 * - `virtual`: no screen, but xvfb-run can stand in
 * - `none`: neither
 * @typedef {'screen' | 'virtual' | 'none'} Display
 */

/**
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, hasXvfb: boolean }} system
 * @returns {Display}
 */
export function findDisplay({ platform, env, hasXvfb }) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return 'screen';
  return hasXvfb ? 'virtual' : 'none';
}

/**
 * What tests run on: always the virtual screen where there is one, so that a desktop neither disturbs
 * them nor is disturbed.
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, hasXvfb: boolean }} system
 * @returns {Display}
 */
export function findTestDisplay(system) {
  return system.platform === 'linux' && system.hasXvfb ? 'virtual' : findDisplay(system);
}

/**
 * A command line, put under xvfb-run when the display is virtual.
 * @param {Display} display
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function onDisplay(display, command, args) {
  if (display !== 'virtual') return { command, args: [...args] };
  return { command: 'xvfb-run', args: ['-a', '-s', SCREEN, command, ...args] };
}

/**
 * Electron flags for a session that has Wayland and no X server; Electron 38 and later find it alone.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function displayArguments(env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && env.WAYLAND_DISPLAY ? ['--ozone-platform=wayland'] : [];
}
