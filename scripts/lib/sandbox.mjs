import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} SandboxFacts
 * @property {boolean} isRoot
 * @property {boolean} namespacesAllowed whether the kernel lets an ordinary user make namespaces
 * @property {boolean} hasSetuidHelper whether `chrome-sandbox` belongs to root and is setuid
 */

/**
 * Why Chromium's sandbox cannot start, as one sentence with the cure; undefined when it can.
 * @param {SandboxFacts} facts
 * @param {string} helper path of `chrome-sandbox`
 */
export function sandboxProblem({ isRoot, namespacesAllowed, hasSetuidHelper }, helper) {
  if (isRoot || namespacesAllowed || hasSetuidHelper) return undefined;
  return `This Linux keeps Electron's sandbox from starting; run \`sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\`, then start again.`;
}

/** @param {string} name below /proc/sys @returns {number | undefined} undefined where the kernel has no such setting */
function kernelSetting(name) {
  try {
    return Number(readFileSync(path.join('/proc/sys', name), 'utf8').trim());
  } catch {
    return undefined;
  }
}

/** @param {string} electronDist @returns {string | undefined} as `sandboxProblem`, for this computer */
export function findSandboxProblem(electronDist) {
  if (process.platform !== 'linux') return undefined;
  const helper = path.join(electronDist, 'chrome-sandbox');
  const info = statSync(helper, { throwIfNoEntry: false });
  const facts = {
    isRoot: process.getuid?.() === 0,
    namespacesAllowed:
      kernelSetting('kernel/unprivileged_userns_clone') !== 0 &&
      kernelSetting('kernel/apparmor_restrict_unprivileged_userns') !== 1 &&
      kernelSetting('user/max_user_namespaces') !== 0,
    hasSetuidHelper: info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0,
  };
  return sandboxProblem(facts, helper);
}
