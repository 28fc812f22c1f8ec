import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '#core/file-store.ts';
import { hashOf } from '#core/hash.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

const hello = Buffer.from('hello');

function aStore(extension = '') {
  const folder = join(temporaryFolder(), 'files');
  return { folder, store: createFileStore(folder, extension) };
}

describe('the files of a workspace', () => {
  it('are read as they were put, under the hash of their bytes', async () => {
    const { store } = aStore();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const hash = await store.put(bytes);
        expect(hash).toMatch(/^[0-9a-f]{64}$/);
        expect(Buffer.from(await store.read(hash))).toEqual(Buffer.from(bytes));
      }),
      { seed: 20261128, numRuns: 40 },
    );
  });

  it('are kept once, whoever brings them and at the same time', async () => {
    const { folder, store } = aStore('.pdf');
    const hashes = await Promise.all(Array.from({ length: 8 }, () => store.put(hello)));
    expect(new Set(hashes)).toEqual(new Set([hashOf(hello)]));
    expect(readdirSync(folder)).toEqual([`${hashOf(hello)}.pdf`]);
  });

  it('belong to the person alone', async () => {
    const { folder, store } = aStore();
    const hash = await store.put(hello);
    expect(statSync(join(folder, hash)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('are not written anew when they are there, and mended when they are damaged', async () => {
    const { folder, store } = aStore();
    const hash = await store.put(hello);
    const before = statSync(join(folder, hash)).ino;
    await store.put(hello);
    expect(statSync(join(folder, hash)).ino).toBe(before);
    writeFileSync(join(folder, hash), 'hellO');
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'file-error' });
    await store.put(hello);
    expect(Buffer.from(await store.read(hash))).toEqual(hello);
  });

  it('that are gone, or were never there, are said to be', async () => {
    const { store } = aStore();
    for (const hash of [hashOf(hello), '../textready.db', 'A'.repeat(64), ''])
      await expect(store.read(hash)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leave nothing behind when the disk says no', async () => {
    const { folder } = aStore();
    // A file where the folder should be.
    writeFileSync(folder, 'in the way');
    await expect(createFileStore(folder).put(hello)).rejects.toMatchObject({ code: 'file-error' });
    expect(readFileSync(folder, 'utf8')).toBe('in the way');
  });

  it('leave no draft behind when the last step fails', async () => {
    const { folder, store } = aStore();
    // A folder that is not empty has the name of the file: the draft is written, but cannot take its name.
    mkdirSync(join(folder, hashOf(hello), 'full'), { recursive: true });
    await expect(store.put(hello)).rejects.toMatchObject({ code: 'file-error' });
    expect(readdirSync(folder)).toEqual([hashOf(hello)]);
  });
});
