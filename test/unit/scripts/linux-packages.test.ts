import { expect, it } from 'vitest';
import {
  aptCommand,
  debianName,
  LIBRARIES,
  missingLibraries,
} from '../../../scripts/setup/linux-packages.mjs';

const line = (file: string) => `\t${file} (libc6,x86-64) => /lib/x86_64-linux-gnu/${file}`;

it('only libraries that the linker does not know are missing', () => {
  const all = ['2 libs found', ...LIBRARIES.map((library) => line(library.file))];
  expect(missingLibraries(all.join('\n'))).toEqual([]);
  const withoutSound = all.filter((text) => !text.includes('libasound'));
  expect(missingLibraries(withoutSound.join('\n')).map((library) => library.debian)).toEqual(['libasound2']);
});

it('a library with a longer name does not stand in for a shorter one', () => {
  const missing = missingLibraries(line('libnss3.so.1d')).map((library) => library.debian);
  expect(missing).toContain('libnss3');
});

it('packages are called by the name that the release uses', () => {
  const debian13 = new Set(['libasound2t64', 'libgbm1']);
  expect(debianName('libasound2', (name) => debian13.has(name))).toBe('libasound2t64');
  expect(debianName('libgbm1', (name) => debian13.has(name))).toBe('libgbm1');
});

it('the cure is one command', () => {
  expect(aptCommand(['xvfb', 'xauth'])).toBe('sudo apt-get install -y --no-install-recommends xvfb xauth');
});
