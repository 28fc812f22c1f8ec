import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { workFolder } from './paths.mjs';
import { runNpm } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * @param {string} root
 * @throws {SetupError} when there is no lock file
 */
export function lockHash(root) {
  const file = path.join(root, 'package-lock.json');
  if (!existsSync(file)) {
    throw new SetupError(
      `${file} is missing; restore it with \`git checkout package-lock.json\`, then start again.`,
    );
  }
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * Whether npm's own record of what it installed answers the lock file. Optional packages may be
 * missing (they belong to other platforms), but a present one must be of the locked version.
 * @param {LockFile} lock `package-lock.json`
 * @param {LockFile} installed `node_modules/.package-lock.json`
 */
export function isInstalled(lock, installed) {
  const present = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([folder, locked]) => {
    if (folder === '') return true;
    const found = present[folder];
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/** @param {string} file @returns {any} undefined when it is missing or broken */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function stampFile(root) {
  return path.join(workFolder(root), 'modules.json');
}

/**
 * Whether `node_modules` is what the lock file says. A stamp answers at once; without it (someone ran
 * npm by hand) npm's own record and the direct dependencies' folders do.
 * @param {string} root
 */
export function areModulesCurrent(root) {
  const modules = path.join(root, 'node_modules');
  if (!existsSync(modules)) return false;
  if (readJson(stampFile(root))?.lock === lockHash(root)) return true;
  const installed = readJson(path.join(modules, '.package-lock.json'));
  const lock = readJson(path.join(root, 'package-lock.json'));
  if (installed === undefined || lock === undefined || !isInstalled(lock, installed)) return false;
  const { dependencies = {}, devDependencies = {} } = lock.packages?.[''] ?? {};
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(path.join(modules, name, 'package.json')),
  );
}

/**
 * Step 2: `npm ci` when `node_modules` is missing or older than the lock file.
 * @param {string} root
 * @param {import('./log.mjs').Log} log
 */
export async function ensureModules(root, log) {
  if (!areModulesCurrent(root)) {
    log.say('installing npm packages (npm ci), about a minute.');
    const result = await runNpm(['ci', '--include=dev'], { cwd: root, log });
    if (result.output.includes('can only install packages when your package.json and package-lock.json')) {
      throw new SetupError(
        'package-lock.json does not fit package.json; run `npm install` once, then start again.',
      );
    }
    if (result.code !== 0) {
      throw new SetupError(
        'npm could not install the packages; check that this computer reaches the npm registry, then start again.',
      );
    }
  }
  mkdirSync(workFolder(root), { recursive: true });
  writeFileSync(stampFile(root), JSON.stringify({ lock: lockHash(root) }));
}
