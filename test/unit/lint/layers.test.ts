import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/*
 * Every file under test/lint/examples breaks one rule of the house on purpose and lies where it would lie in the tree.
 * They are copied beside the real configuration and linted there: each must fail, and for the reason that its name gives.
 */
const root = resolve(import.meta.dirname, '../../..');
const examples = join(root, 'test/lint/examples');

const REASONS: Readonly<Record<string, string>> = {
  'shared-imports-core.ts': 'noRestrictedImports',
  'shared-imports-node.ts': 'noRestrictedImports',
  'rule-reads-clock.ts': 'injected clock',
  'rule-fetches.ts': 'noRestrictedGlobals',
  'core-imports-electron.ts': 'noRestrictedImports',
  'core-imports-renderer.ts': 'noRestrictedImports',
  'sqlite-outside-db.ts': 'noRestrictedImports',
  'sql-outside-repos.ts': 'SQL belongs into core/repos',
  'core-sets-timer.ts': 'noRestrictedGlobals',
  'sandbox-imports-core.ts': 'noRestrictedImports',
  'cli-imports-main.ts': 'noRestrictedImports',
  'main-imports-renderer.ts': 'noRestrictedImports',
  'main-imports-sqlite.ts': 'noRestrictedImports',
  'preload-imports-model.ts': 'noRestrictedImports',
  'renderer-imports-core.ts': 'noRestrictedImports',
  'renderer-imports-electron.ts': 'noRestrictedImports',
  'feature-imports-feature.ts': 'noRestrictedImports',
  'store-without-selector.ts': 'Select what you need',
  'imports-test.ts': 'noRestrictedImports',
  'sleeps.ts': 'Wait for a signal',
};

const place = mkdtempSync(join(tmpdir(), 'textready-lint-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
cpSync(examples, place, { recursive: true });
cpSync(join(root, 'biome.json'), join(place, 'biome.json'));
cpSync(join(root, 'lint'), join(place, 'lint'), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');

const files = readdirSync(examples, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(examples, join(entry.parentPath, entry.name)));

describe('the rules of the house', () => {
  it('have a failing example each, and no example without a reason', () => {
    expect(files.map((file) => file.split(/[\\/]/).at(-1)).sort()).toEqual(Object.keys(REASONS).sort());
  });

  it.each(files)('refuse %s', (file) => {
    const bin = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(process.execPath, [bin, 'lint', '--vcs-enabled=false', '--colors=off', file], {
      cwd: place,
      encoding: 'utf8',
    });
    expect(run.stdout + run.stderr).toContain(REASONS[file.split(/[\\/]/).at(-1) ?? '']);
    expect(run.status).not.toBe(0);
  });
});
