import path from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { fingerprint, isUsable, readState } from '../setup/state.mjs';
import { exitCode, runChild } from './children.mjs';

/** @typedef {import('../setup/state.mjs').SetupState} SetupState */

/**
 * What set-up found; runs it first, with its words on stderr, when it is missing or out of date.
 * @param {{ needsElectron: boolean }} want
 * @returns {Promise<SetupState>} the process ends with set-up's code when it fails
 */
export async function readyState({ needsElectron }) {
  const known = readState();
  if (isUsable(known, { fingerprint: fingerprint(), needsElectron })) return known;
  const script = path.join(ROOT, 'scripts', 'setup.mjs');
  const flags = needsElectron ? [] : ['--without-electron'];
  const ending = await runChild(process.execPath, [script, ...flags], { stdio: ['inherit', 2, 2] });
  const state = readState();
  const code = exitCode(ending);
  if (code !== 0 || state === undefined) process.exit(code || 1);
  return state;
}

/**
 * The environment in which children find the right Node.js first.
 * @param {SetupState} state
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnvironment(state, env = process.env) {
  // Windows writes the name `Path` and takes either; two of them would contradict each other.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: `${path.dirname(state.node)}${path.delimiter}${env[name] ?? ''}` };
}
