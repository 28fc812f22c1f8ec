/** Which system parts Electron needs on Linux, and which Debian packages bring them. Pure: no system is asked here. */

/** Shared libraries that Electron does not bring along. */
export const LIBRARIES = [
  { file: 'libgtk-3.so.0', debian: 'libgtk-3-0' },
  { file: 'libnss3.so', debian: 'libnss3' },
  { file: 'libasound.so.2', debian: 'libasound2' },
  { file: 'libgbm.so.1', debian: 'libgbm1' },
  { file: 'libXss.so.1', debian: 'libxss1' },
  { file: 'libatk-bridge-2.0.so.0', debian: 'libatk-bridge2.0-0' },
];

/** A window without a screen: tests always use it. xvfb-run fails without xauth. */
export const VIRTUAL_SCREEN = [
  { file: 'xvfb-run', debian: 'xvfb' },
  { file: 'xauth', debian: 'xauth' },
];

/** Compilers for the fallback Electron's own addon. */
export const BUILD_TOOLS = [
  { file: 'g++', debian: 'g++' },
  { file: 'make', debian: 'make' },
  { file: 'python3', debian: 'python3' },
];

export const CJK_FONT = { file: 'a Chinese font', debian: 'fonts-noto-cjk' };

/** @typedef {{ file: string, debian: string }} Part */

/**
 * @param {string} listing what `ldconfig -p` prints
 * @returns {Part[]} the libraries that it does not name
 */
export function missingLibraries(listing) {
  const known = new Set(listing.split('\n').map((line) => line.trim().split(' ')[0]));
  return LIBRARIES.filter((library) => !known.has(library.file));
}

/**
 * The package's name on this release: Debian 13 and Ubuntu 24.04 renamed some with a `t64` ending, and
 * the old names of some are then ambiguous for apt.
 * @param {string} name
 * @param {(name: string) => boolean} isKnown whether apt offers a package of this name
 */
export function debianName(name, isKnown) {
  return isKnown(`${name}t64`) ? `${name}t64` : name;
}

/**
 * The one command that installs packages by hand.
 * @param {readonly string[]} packages
 */
export function aptCommand(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
