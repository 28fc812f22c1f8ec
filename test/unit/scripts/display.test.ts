import { describe, expect, it } from 'vitest';
import { displayArguments, findDisplay, findTestDisplay, onDisplay } from '../../../scripts/lib/display.mjs';
import { sandboxProblem } from '../../../scripts/lib/sandbox.mjs';

describe('the display', () => {
  it.each([
    ['an X server', 'linux', { DISPLAY: ':0' }, true, 'screen'],
    ['Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, false, 'screen'],
    ['an empty DISPLAY', 'linux', { DISPLAY: '' }, true, 'virtual'],
    ['nothing but xvfb-run', 'linux', {}, true, 'virtual'],
    ['nothing at all', 'linux', {}, false, 'none'],
    ['macOS', 'darwin', {}, false, 'screen'],
    ['Windows', 'win32', {}, false, 'screen'],
  ] as const)('with %s', (_name, platform, env, hasXvfb, expected) => {
    expect(findDisplay({ platform, env, hasXvfb })).toBe(expected);
  });

  it('of tests is virtual even beside a desktop, if it can be', () => {
    const env = { DISPLAY: ':0' };
    expect(findTestDisplay({ platform: 'linux', env, hasXvfb: true })).toBe('virtual');
    expect(findTestDisplay({ platform: 'linux', env, hasXvfb: false })).toBe('screen');
    expect(findTestDisplay({ platform: 'darwin', env: {}, hasXvfb: false })).toBe('screen');
  });

  it('puts a command under xvfb-run only when it is virtual', () => {
    expect(onDisplay('screen', 'electron', ['.'])).toEqual({ command: 'electron', args: ['.'] });
    const { command, args } = onDisplay('virtual', 'electron', ['.']);
    expect(command).toBe('xvfb-run');
    expect(args[0]).toBe('-a');
    expect(args.slice(-2)).toEqual(['electron', '.']);
  });

  it('asks for Wayland only where there is no X server', () => {
    expect(displayArguments({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual(['--ozone-platform=wayland']);
    expect(displayArguments({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux')).toEqual([]);
    expect(displayArguments({}, 'darwin')).toEqual([]);
  });
});

describe("Chromium's sandbox", () => {
  const blocked = { isRoot: false, namespacesAllowed: false, hasSetuidHelper: false };

  it('is a problem, with the cure, only when neither way to it is open', () => {
    expect(sandboxProblem(blocked, '/dist/chrome-sandbox')).toContain(
      'sudo chmod 4755 "/dist/chrome-sandbox"',
    );
    expect(sandboxProblem({ ...blocked, namespacesAllowed: true }, 'x')).toBeUndefined();
    expect(sandboxProblem({ ...blocked, hasSetuidHelper: true }, 'x')).toBeUndefined();
  });

  it('is off for root, who runs without it', () => {
    expect(sandboxProblem({ ...blocked, isRoot: true }, 'x')).toBeUndefined();
  });
});
