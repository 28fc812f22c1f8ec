import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/**
 * The script behind a package's command, to be run by a chosen Node.js.
 * @param {string} packageName
 * @param {string} command
 * @returns {string} path of the file
 * @throws when the package or the command is not installed
 */
export function toolScript(packageName, command) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return path.join(folder, file);
}
