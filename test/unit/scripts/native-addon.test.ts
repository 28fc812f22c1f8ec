import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { adaptBuildFile } from '../../../scripts/setup/native-addon.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));

it('the installed better-sqlite3 is one that the recipe for the fallback Electron fits', () => {
  const adapted = adaptBuildFile(readFileSync(join(folder, 'binding.gyp'), 'utf8'));
  expect(adapted).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'");
  expect(adapted).not.toContain('NAPI_VERSION=10');
  expect(adapted).not.toContain('flto');
});

it('another build file is refused with the cure', () => {
  expect(() => adaptBuildFile("{ 'defines': ['NAPI_VERSION=11'] }")).toThrow('TEXTREADY_ELECTRON=official');
});
