import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { fetchPackage } from './npm-package.mjs';
import { NODE_PACKAGES } from './pins.mjs';
import { publish } from './publish.mjs';
import { isSuitableNode } from './versions.mjs';

/** @param {string} platform for example `linux-x64` */
function pinFor(platform) {
  const pins = /** @type {Record<string, typeof NODE_PACKAGES['linux-x64']>} */ (NODE_PACKAGES);
  const pin = pins[platform];
  if (pin === undefined) {
    throw new SetupError(
      `Node.js ${process.version} is too old and no newer one can be fetched for ${platform}; install Node.js 24 from nodejs.org, then start again.`,
    );
  }
  return pin;
}

/** Whether this is Linux with musl instead of glibc, where neither the fetched Node.js nor Electron runs. */
export function isMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime === undefined;
}

/**
 * The package of Node.js for this platform, fetched into the cache when it is not there: `package/bin/node`
 * and, on Linux, its C headers in `package/include/node`.
 * @param {string} cache
 * @param {import('./log.mjs').Log} log
 * @returns {Promise<{ folder: string, binary: string }>}
 */
export async function cachedNode(cache, log) {
  const platform = `${process.platform}-${process.arch}`;
  const pin = pinFor(platform);
  const entry = `node-${pin.version}-${platform}`;
  const folder = path.join(cache, entry, 'package');
  const binary = path.join(folder, ...pin.binary.split('/'));
  if (!existsSync(binary)) {
    log.say(`fetching Node.js ${pin.version} into ${path.join(cache, entry)}.`);
    await publish(cache, entry, (temporary) => fetchPackage(pin, temporary, log));
  }
  return { folder, binary };
}

/**
 * Step 1: a Node.js that runs the project's tools, this one when it does.
 * @param {string} cache
 * @param {import('./log.mjs').Log} log
 * @returns {Promise<string>} path of its binary
 */
export async function ensureNode(cache, log) {
  if (isSuitableNode(process.version)) return process.execPath;
  if (isMusl()) {
    throw new SetupError(
      `Node.js ${process.version} is too old and no newer one can be fetched for this Linux without glibc; install Node.js 24, then start again.`,
    );
  }
  const { binary } = await cachedNode(cache, log);
  return binary;
}
