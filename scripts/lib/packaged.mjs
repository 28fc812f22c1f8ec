import path from 'node:path';

/**
 * The packaged app's binary, where electron-builder lays it with `--dir`.
 * @param {string} dist
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function packagedBinary(dist, platform, arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    return path.join(dist, `mac${suffix}`, 'TextReady.app', 'Contents', 'MacOS', 'TextReady');
  }
  if (platform === 'win32') return path.join(dist, `win${suffix}-unpacked`, 'TextReady.exe');
  return path.join(dist, `linux${suffix}-unpacked`, 'textready');
}

/** Names of `electronFuses` in electron-builder.yml, with those of `@electron/fuses`. */
const FUSE_NAMES = {
  runAsNode: 'RunAsNode',
  enableCookieEncryption: 'EnableCookieEncryption',
  enableNodeOptionsEnvironmentVariable: 'EnableNodeOptionsEnvironmentVariable',
  enableNodeCliInspectArguments: 'EnableNodeCliInspectArguments',
  enableEmbeddedAsarIntegrityValidation: 'EnableEmbeddedAsarIntegrityValidation',
  onlyLoadAppFromAsar: 'OnlyLoadAppFromAsar',
  loadBrowserProcessSpecificV8Snapshot: 'LoadBrowserProcessSpecificV8Snapshot',
  grantFileProtocolExtraPrivileges: 'GrantFileProtocolExtraPrivileges',
};

/**
 * Fuses of a binary that differ from the wanted ones.
 * @param {Record<string, boolean>} wanted `electronFuses` of electron-builder.yml
 * @param {Record<string, number>} numbers `FuseV1Options` of `@electron/fuses`: its name to its place
 * @param {Record<string, unknown>} wire the binary's fuses: place to `0` or `1` as character codes
 * @returns {string[]} one line for each, empty when all are right
 */
export function wrongFuses(wanted, numbers, wire) {
  const names = /** @type {Record<string, string>} */ (FUSE_NAMES);
  return Object.entries(wanted).flatMap(([name, value]) => {
    const place = numbers[names[name] ?? ''];
    if (place === undefined) return [`${name}: not a known fuse`];
    const isOn = wire[place] === '1'.charCodeAt(0);
    return isOn === value ? [] : [`${name}: ${isOn ? 'on' : 'off'} instead of ${value ? 'on' : 'off'}`];
  });
}
