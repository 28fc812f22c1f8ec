import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import {
  aptCommand,
  BUILD_TOOLS,
  CJK_FONT,
  debianName,
  missingLibraries,
  VIRTUAL_SCREEN,
} from './linux-packages.mjs';
import { run } from './run.mjs';

/** @typedef {import('./linux-packages.mjs').Part} Part */
/** @typedef {import('./log.mjs').Log} Log */

/** Folders of system tools that an ordinary user's PATH may lack. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/sbin', '/usr/bin', '/bin'];

/**
 * @param {string} name
 * @param {string} searchPath
 * @returns {string | undefined} full path of an executable
 */
export function findTool(name, searchPath = process.env.PATH ?? '') {
  return [...searchPath.split(path.delimiter), ...SYSTEM_FOLDERS]
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** @param {readonly Part[]} tools */
function missingTools(tools) {
  return tools.filter((tool) => findTool(tool.file) === undefined);
}

/** @returns {Promise<Part[]>} nothing where `ldconfig` cannot tell; starting Electron then shows it */
async function findMissingLibraries() {
  const tool = findTool('ldconfig');
  if (tool === undefined) return [];
  const { code, output } = await run(tool, ['-p']);
  return code === 0 ? missingLibraries(output) : [];
}

async function lacksChineseFont() {
  const tool = findTool('fc-list');
  if (tool === undefined) return !existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  const { code, output } = await run(tool, [':lang=zh', 'family']);
  return code === 0 && output.trim() === '';
}

/** @param {readonly Part[]} parts */
async function packageNames(parts) {
  const apt = findTool('apt-cache');
  /** @type {Set<string>} */
  const known = new Set();
  if (apt !== undefined) {
    const { output } = await run(apt, ['pkgnames']);
    for (const name of output.split('\n')) known.add(name.trim());
  }
  return parts.map((part) => debianName(part.debian, (name) => known.has(name)));
}

/** @param {readonly Part[]} parts @param {Log} log */
async function installAsRoot(parts, log) {
  const apt = /** @type {string} */ (findTool('apt-get'));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  log.say(
    `installing ${parts.map((part) => part.debian).join(', ')} with apt-get, because this system lacks them.`,
  );
  await run(apt, ['update', ...wait], { env, log });
  const names = await packageNames(parts);
  const result = await run(apt, ['install', '-y', '--no-install-recommends', ...wait, ...names], {
    env,
    log,
  });
  if (result.code !== 0) {
    throw new SetupError(
      `apt-get could not install what Electron needs; run \`${aptCommand(names)}\` yourself, then start again.`,
    );
  }
}

/**
 * Installs missing parts when this is root on a Debian, else says what to do.
 * @param {{ needed: readonly Part[], useful: readonly Part[], purpose: string }} parts `useful` never stops set-up
 * @param {Log} log
 */
async function provide({ needed, useful, purpose }, log) {
  const all = [...needed, ...useful];
  if (all.length === 0) return;
  const hasApt = findTool('apt-get') !== undefined;
  if (hasApt && process.getuid?.() === 0) {
    await installAsRoot(all, log);
    return;
  }
  const cure = hasApt
    ? `run \`${aptCommand(await packageNames(all))}\``
    : `install these with your system's package manager: ${all.map((part) => part.file).join(', ')}`;
  if (needed.length > 0)
    throw new SetupError(`${purpose} needs parts that this system lacks; ${cure}, then start again.`);
  log.say(
    `missing but not needed to go on: ${useful.map((part) => part.file).join(', ')}; ${cure} when convenient.`,
  );
}

/** Step 4: the libraries that Electron needs, a virtual screen where there is none, and a Chinese font. @param {Log} log */
export async function ensureLinuxParts(log) {
  if (process.platform !== 'linux') return;
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const screenParts = missingTools(VIRTUAL_SCREEN);
  const font = (await lacksChineseFont()) ? [CJK_FONT] : [];
  const needed = [...(await findMissingLibraries()), ...(hasScreen ? [] : screenParts)];
  await provide({ needed, useful: [...(hasScreen ? screenParts : []), ...font], purpose: 'Electron' }, log);
}

/** What compiling the fallback's addon takes. @param {Log} log */
export async function ensureBuildTools(log) {
  const needed = missingTools(BUILD_TOOLS);
  await provide({ needed, useful: [], purpose: 'Compiling better-sqlite3 for the fallback Electron' }, log);
}
