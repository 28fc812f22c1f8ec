import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areModulesCurrent, isInstalled, lockHash } from '../../../scripts/setup/modules.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' },
  'node_modules/b-win32': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};

describe("npm's record of what it installed", () => {
  it('answers the lock file when an optional package of another platform is missing', () => {
    const installed = { packages: { 'node_modules/a': wanted['node_modules/a'] } };
    expect(isInstalled({ packages: wanted }, installed)).toBe(true);
  });

  it('does not answer it when a package is missing, of another version or of other content', () => {
    expect(isInstalled({ packages: wanted }, { packages: {} })).toBe(false);
    const older = { packages: { 'node_modules/a': { version: '1.2.2', integrity: 'sha512-a' } } };
    expect(isInstalled({ packages: wanted }, older)).toBe(false);
    const other = { packages: { 'node_modules/a': { version: '1.2.3', integrity: 'sha512-x' } } };
    expect(isInstalled({ packages: wanted }, other)).toBe(false);
  });

  it('does not answer it when an optional package is there in another version', () => {
    const installed = {
      packages: {
        ...wanted,
        'node_modules/b-win32': { version: '1.9.0', integrity: 'sha512-b', optional: true },
      },
    };
    expect(isInstalled({ packages: wanted }, installed)).toBe(false);
  });
});

/** A folder as `npm ci` leaves it. */
function clone(): string {
  const root = temporaryFolder();
  const packages = { ...wanted, '': { version: '1.0.0', dependencies: { a: '1.2.3' } } };
  mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'a', 'package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(
    join(root, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/a': wanted['node_modules/a'] } }),
  );
  return root;
}

describe('node_modules', () => {
  it('are current after npm ran by hand, without a stamp', () => {
    expect(areModulesCurrent(clone())).toBe(true);
  });

  it('are not current when they are missing', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'package-lock.json'), '{}');
    expect(areModulesCurrent(root)).toBe(false);
  });

  it('are not current when an interrupted install left no record', () => {
    const root = clone();
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages": {');
    expect(areModulesCurrent(root)).toBe(false);
  });

  it('are current by a stamp of this lock file, and no longer when the lock file changes', () => {
    const root = clone();
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '');
    const folder = join(root, 'node_modules', '.cache', 'textready');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'modules.json'), JSON.stringify({ lock: lockHash(root) }));
    expect(areModulesCurrent(root)).toBe(true);
    writeFileSync(join(root, 'package-lock.json'), '{"packages": {"node_modules/c": {"version": "1.0.0"}}}');
    expect(areModulesCurrent(root)).toBe(false);
  });

  it('without a lock file name the cure', () => {
    expect(() => lockHash(temporaryFolder())).toThrow('git checkout package-lock.json');
  });
});
