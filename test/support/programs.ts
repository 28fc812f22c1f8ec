import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

/** True where a program of this computer can be run, for tests that others are skipped without. */
export function has(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * What LibreOffice of this computer makes of a file. It has a profile of its own, so that one that is open does not matter.
 * @param filter as `--convert-to` takes it
 * @returns reads a text out of the folder of results by its name; one file may give several
 */
export function convertedByOffice(
  bytes: Uint8Array,
  name: string,
  filter: string,
): (result: string) => string {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const results = join(folder, 'results');
  writeFileSync(path, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', results, path];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
  return (result) => readFileSync(join(results, result), 'utf8');
}
