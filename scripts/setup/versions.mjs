/** Version numbers as set-up compares them: `major.minor.patch`, a leading `v` and any suffix ignored. */

/** Node.js that the whole tree runs on; jsdom is the strictest, and odd releases are no LTS. */
const SUITABLE_NODE = [
  { major: 22, from: '22.22.2' },
  { major: 24, from: '24.15.0' },
];
const ANY_NODE_FROM = '26.0.0';

/**
 * @param {string} text for example `v24.21.0` or `2.36-9+deb12u14`
 * @returns {[number, number, number]}
 * @throws when the text has no number to begin with
 */
export function parseVersion(text) {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text.trim());
  if (match === null) throw new Error(`Not a version number: ${text}`);
  return [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} negative when `left` is older, 0 when equal, positive when newer
 */
export function compareVersions(left, right) {
  const leftParts = parseVersion(left);
  const rightParts = parseVersion(right);
  for (const index of /** @type {const} */ ([0, 1, 2])) {
    const difference = leftParts[index] - rightParts[index];
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether the project's tools run on this Node.js.
 * @param {string} version
 */
export function isSuitableNode(version) {
  if (compareVersions(version, ANY_NODE_FROM) >= 0) return true;
  const [major] = parseVersion(version);
  return SUITABLE_NODE.some((line) => line.major === major && compareVersions(version, line.from) >= 0);
}
