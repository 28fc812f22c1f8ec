import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../scripts/setup/paths.mjs';
import {
  electronBinary,
  electronLaunch,
  fingerprint,
  isUsable,
  readState,
  type SetupState,
  sandboxArguments,
  writeState,
} from '../../../scripts/setup/state.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const state: SetupState = {
  fingerprint: 'now',
  node: '/cache/node',
  electronDist: '/cache/electron',
  electronVersion: '33.2.1',
  electronKind: 'fallback',
  nativeBinding: '/cache/better_sqlite3.node',
};
const everythingExists = () => true;

describe('a recorded state', () => {
  it('is usable while its fingerprint fits and its files are there', () => {
    const want = { fingerprint: 'now', needsElectron: true, exists: everythingExists };
    expect(isUsable(state, want)).toBe(true);
    expect(isUsable(undefined, want)).toBe(false);
    expect(isUsable(state, { ...want, fingerprint: 'later' })).toBe(false);
  });

  it.each(['/cache/node', electronBinary({ electronDist: '/cache/electron' }), '/cache/better_sqlite3.node'])(
    'is not usable when %s is gone',
    (gone) => {
      const want = { fingerprint: 'now', needsElectron: true, exists: (file: string) => file !== gone };
      expect(isUsable(state, want)).toBe(false);
    },
  );

  it('without Electron serves the command line only', () => {
    const bare: SetupState = {
      ...state,
      electronDist: null,
      electronVersion: null,
      electronKind: null,
      nativeBinding: null,
    };
    const want = { fingerprint: 'now', exists: everythingExists };
    expect(isUsable(bare, { ...want, needsElectron: false })).toBe(true);
    expect(isUsable(bare, { ...want, needsElectron: true })).toBe(false);
  });

  it('comes back as it was written, and broken text counts as none', () => {
    const root = temporaryFolder();
    expect(readState(root)).toBeUndefined();
    writeState(state, root);
    expect(readState(root)).toEqual(state);
    writeFileSync(join(root, 'node_modules', '.cache', 'textready', 'setup.json'), '{"fingerprint":');
    expect(readState(root)).toBeUndefined();
  });
});

describe('the fingerprint', () => {
  it("changes with the lock file, with set-up's own code and with the wished Electron", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'scripts', 'setup', 'deep'), { recursive: true });
    const code = join(root, 'scripts', 'setup', 'deep', 'step.mjs');
    const lock = join(root, 'package-lock.json');
    writeFileSync(code, 'one');
    writeFileSync(lock, '{}');
    const first = fingerprint(root, {});
    expect(fingerprint(root, {})).toBe(first);
    expect(fingerprint(root, { TEXTREADY_ELECTRON: 'fallback' })).not.toBe(first);
    writeFileSync(code, 'two');
    const second = fingerprint(root, {});
    expect(second).not.toBe(first);
    writeFileSync(lock, '{"packages":{}}');
    expect(fingerprint(root, {})).not.toBe(second);
  });
});

describe('starting Electron', () => {
  it('takes the binary, the addon and a complete environment from the state', () => {
    const root = temporaryFolder();
    writeState(state, root);
    const launch = electronLaunch({ root, env: { HOME: '/home/someone', ELECTRON_RUN_AS_NODE: '1' } });
    expect(launch.executablePath).toBe(electronBinary({ electronDist: '/cache/electron' }));
    expect(launch.kind).toBe('fallback');
    expect(launch.env).toEqual({
      HOME: '/home/someone',
      ELECTRON_OVERRIDE_DIST_PATH: '/cache/electron',
      TEXTREADY_NATIVE_BINDING: '/cache/better_sqlite3.node',
    });
  });

  it('fails with the cure before set-up', () => {
    expect(() => electronLaunch({ root: temporaryFolder() })).toThrow('scripts/setup.mjs');
  });

  it('goes without a sandbox only as root on Linux', () => {
    expect(sandboxArguments('linux', 0)).toEqual(['--no-sandbox']);
    expect(sandboxArguments('linux', 1000)).toEqual([]);
    expect(sandboxArguments('darwin', 0)).toEqual([]);
    expect(sandboxArguments('win32', undefined)).toEqual([]);
  });

  it('finds the binary where each system keeps it', () => {
    const dist = { electronDist: 'dist' };
    expect(electronBinary(dist, 'linux')).toBe(join('dist', 'electron'));
    expect(electronBinary(dist, 'win32')).toBe(join('dist', 'electron.exe'));
    expect(electronBinary(dist, 'darwin')).toBe(
      join('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'),
    );
  });
});

describe('the cache', () => {
  it("is in the platform's place unless a setting names another", () => {
    expect(cacheFolder({}, 'linux', '/home/a')).toBe('/home/a/.cache/textready');
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/c' }, 'linux', '/home/a')).toBe('/var/c/textready');
    expect(cacheFolder({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Caches/textready');
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/a')).toBe('/local/textready/Cache');
    expect(cacheFolder({ TEXTREADY_CACHE: '/other' }, 'linux', '/home/a')).toBe('/other');
  });
});
