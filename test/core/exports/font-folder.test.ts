import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defaultFontFolder, NOTO_BOLD, NOTO_REGULAR } from '#core/exports/font-folder.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

const host = process as { resourcesPath?: string };

afterEach(() => {
  delete host.resourcesPath;
});

test('the npm package serves while there is no packaged app around', () => {
  const folder = defaultFontFolder();
  expect(folder).toMatch(/noto-sans-sc$/);
  host.resourcesPath = '/nowhere';
  expect(defaultFontFolder()).toBe(folder);
});

test('the packaged app uses the fonts beside its archive', () => {
  const resources = temporaryFolder();
  for (const font of [NOTO_REGULAR, NOTO_BOLD]) {
    mkdirSync(join(resources, 'fonts', font, '..'), { recursive: true });
    writeFileSync(join(resources, 'fonts', font), '');
  }
  host.resourcesPath = resources;
  expect(defaultFontFolder()).toBe(join(resources, 'fonts'));
});
