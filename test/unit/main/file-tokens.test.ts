import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { createFileTokens } from '../../../src/main/ipc/file-tokens.ts';

function makeFile(): string {
  const path = join(temporaryFolder(), 'list.csv');
  writeFileSync(path, 'Number\n');
  return path;
}

describe('a chosen file', () => {
  it('is known to the window by a token, its name and its size, and to the host by its path', () => {
    const files = createFileTokens();
    const path = makeFile();
    const chosen = files.put(path);
    expect(chosen).toMatchObject({ fileName: 'list.csv', size: 7 });
    expect(JSON.stringify(chosen)).not.toContain(path);
    expect(files.pathOf(chosen.fileToken)).toBe(path);
  });

  it('has no path for a token that nobody gave', () => {
    const files = createFileTokens();
    expect(() => files.pathOf('/etc/passwd')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('is forgotten once many others followed', () => {
    const files = createFileTokens();
    const path = makeFile();
    const first = files.put(path);
    const others = Array.from({ length: 20 }, () => files.put(path));
    expect(() => files.pathOf(first.fileToken)).toThrow();
    expect(files.pathOf(others[0]?.fileToken ?? '')).toBe(path);
  });

  it('that is gone is said so', () => {
    const files = createFileTokens();
    const put = () => files.put(join(temporaryFolder(), 'gone.csv'));
    expect(put).toThrow(expect.objectContaining({ code: 'file-error' }));
  });
});
