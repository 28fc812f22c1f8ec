/** Tells whether a part of the build still answers its sources, by their names, sizes and times. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} inputs files and folders, relative to the root; one that is missing counts as such
 * @property {readonly string[]} outputs files that the build must make
 */

/** @param {string} file @returns {string[]} the file, or every file below the folder */
function filesOf(file) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (!info.isDirectory()) return [file];
  return readdirSync(file, { recursive: true, encoding: 'utf8' }).map((name) => path.join(file, name));
}

/**
 * @param {string} root
 * @param {Part} part
 * @returns {string} a hash that changes with any input
 */
export function inputKey(root, part) {
  const hash = createHash('sha256');
  for (const file of part.inputs.flatMap((input) => filesOf(path.join(root, input))).sort()) {
    const info = statSync(file, { throwIfNoEntry: false });
    if (info?.isFile()) hash.update(`${path.relative(root, file)}\0${info.size}\0${info.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} folder @param {Part} part */
function stampFile(folder, part) {
  return path.join(folder, `build-${part.name}.json`);
}

/**
 * @param {string} root
 * @param {Part} part
 * @param {string} folder where stamps are kept
 */
export function isFresh(root, part, folder) {
  if (missingOutputs(root, part).length > 0) return false;
  try {
    return JSON.parse(readFileSync(stampFile(folder, part), 'utf8')).key === inputKey(root, part);
  } catch {
    return false;
  }
}

/** @param {string} root @param {Part} part @returns {string[]} */
export function missingOutputs(root, part) {
  return part.outputs.filter((output) => !existsSync(path.join(root, output)));
}

/** Forgets a part, so that a build which fails or is interrupted is not taken for a good one. @param {Part} part @param {string} folder */
export function clearStamp(part, folder) {
  rmSync(stampFile(folder, part), { force: true });
}

/** @param {Part} part @param {string} folder @param {string} key the inputs' key from before the build */
export function writeStamp(part, folder, key) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile(folder, part), JSON.stringify({ key }));
}
