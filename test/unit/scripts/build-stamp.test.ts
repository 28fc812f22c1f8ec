import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  clearStamp,
  inputKey,
  isFresh,
  missingOutputs,
  writeStamp,
} from '../../../scripts/lib/build-stamp.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const part = { name: 'app', inputs: ['src', 'build.config.ts', 'absent.json'], outputs: ['out/main.js'] };

function builtProject(): { root: string; stamps: string } {
  const root = temporaryFolder();
  const stamps = join(root, 'stamps');
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'a');
  writeFileSync(join(root, 'build.config.ts'), '');
  writeFileSync(join(root, 'out', 'main.js'), '');
  writeStamp(part, stamps, inputKey(root, part));
  return { root, stamps };
}

describe('a build', () => {
  it('is fresh while nothing changes', () => {
    const { root, stamps } = builtProject();
    expect(isFresh(root, part, stamps)).toBe(true);
  });

  const changes: [string, (root: string) => void][] = [
    ['a source has another size', (root) => writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'ab')],
    [
      'a source is of the same size but newer',
      (root) => utimesSync(join(root, 'src', 'deep', 'a.ts'), new Date(), new Date(Date.now() + 5000)),
    ],
    ['a source is new', (root) => writeFileSync(join(root, 'src', 'b.ts'), '')],
    ['a source is gone', (root) => rmSync(join(root, 'src', 'deep', 'a.ts'))],
    ['the configuration changed', (root) => writeFileSync(join(root, 'build.config.ts'), 'x')],
    ['an output is gone', (root) => rmSync(join(root, 'out', 'main.js'))],
  ];
  it.each(changes)('is stale when %s', (_name, change) => {
    const { root, stamps } = builtProject();
    change(root);
    expect(isFresh(root, part, stamps)).toBe(false);
  });

  it('is stale once its stamp is cleared, as before every new build', () => {
    const { root, stamps } = builtProject();
    clearStamp(part, stamps);
    expect(isFresh(root, part, stamps)).toBe(false);
  });

  it('names the outputs that it did not make', () => {
    const { root } = builtProject();
    expect(missingOutputs(root, { ...part, outputs: ['out/main.js', 'out/core.js'] })).toEqual([
      'out/core.js',
    ]);
  });
});
