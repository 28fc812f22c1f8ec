import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publish, sweepTemporary } from '../../../scripts/setup/publish.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('an entry of the cache appears whole, at the end', async () => {
  const cache = temporaryFolder();
  const folder = await publish(cache, 'tool-1.0.0', async (temporary) => {
    writeFileSync(join(temporary, 'binary'), 'content');
    expect(existsSync(join(cache, 'tool-1.0.0'))).toBe(false);
  });
  expect(folder).toBe(join(cache, 'tool-1.0.0'));
  expect(readFileSync(join(folder, 'binary'), 'utf8')).toBe('content');
  expect(readdirSync(join(cache, 'tmp'))).toEqual([]);
});

it('a failure leaves no entry and no half-done work', async () => {
  const cache = temporaryFolder();
  const failing = publish(cache, 'tool-1.0.0', async (temporary) => {
    writeFileSync(join(temporary, 'half'), '');
    throw new Error('download broke off');
  });
  await expect(failing).rejects.toThrow('download broke off');
  expect(existsSync(join(cache, 'tool-1.0.0'))).toBe(false);
  expect(readdirSync(join(cache, 'tmp'))).toEqual([]);
});

it('a damaged entry is replaced, not mixed with the new one', async () => {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'tool-1.0.0'));
  writeFileSync(join(cache, 'tool-1.0.0', 'old'), '');
  const folder = await publish(cache, 'tool-1.0.0', async (temporary) => {
    writeFileSync(join(temporary, 'new'), '');
  });
  expect(readdirSync(folder)).toEqual(['new']);
});

it('what a killed set-up left is swept away', () => {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'tmp', 'electron-x'), { recursive: true });
  sweepTemporary(cache);
  expect(existsSync(join(cache, 'tmp'))).toBe(false);
});
