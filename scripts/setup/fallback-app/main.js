/**
 * Stands in for Electron's own default app, which the fallback binary lacks:
 * `electron path/to/app` then behaves as it does with an official build.
 * Plain JavaScript, because Electron runs it as it lies here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as typedApp } from 'electron';

/** Electron's own default app uses these two as well; they are not in its published types. */
const app =
  /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    typedApp
  );
const require = createRequire(import.meta.url);

/**
 * Splits the command line as Electron's default app does: `-r module` and the first argument that is no flag.
 * @param {string[]} argv
 * @returns {{ preloads: string[], target: string | undefined }}
 */
function readArguments(argv) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 1; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(argv[index] ?? '');
    } else if (!argument.startsWith('-')) {
      return { preloads, target: argument };
    }
  }
  return { preloads, target: undefined };
}

/**
 * Names the app after its package.json, so that data folders and `app.getAppPath()` are the app's own.
 * @param {string} folder
 * @returns {string} the app's main file
 */
function adoptPackage(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(folder);
  return path.resolve(folder, manifest.main ?? 'index.js');
}

const { preloads, target } = readArguments(process.argv);
if (target === undefined) {
  process.stderr.write('Usage: electron <path to an app folder or its main file>\n');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  for (const preload of preloads) require(preload);
  const resolved = path.resolve(target);
  const isPackage = existsSync(path.join(resolved, 'package.json'));
  const entry = isPackage ? adoptPackage(resolved) : resolved;
  if (!isPackage) app.setAppPath(path.dirname(entry));
  try {
    // Awaited at the top level so that the app's own module runs before `ready`.
    await import(pathToFileURL(entry).href);
  } catch (error) {
    process.stderr.write(
      `The app at ${entry} did not start.\n${error instanceof Error ? error.stack : error}\n`,
    );
    app.exit(1);
  }
}
