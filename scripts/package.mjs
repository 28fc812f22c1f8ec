/**
 * Packs the app into `dist/`:
 *   npm run package                    an unpacked folder, for trying and for the smoke test
 *   npm run package -- --installers    this system's installers; only with the official Electron
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { buildPart } from './lib/build.mjs';
import { readyState } from './lib/ready.mjs';
import { ROOT } from './setup/paths.mjs';

/** @typedef {import('./setup/state.mjs').SetupState} SetupState */

/**
 * What the fallback Electron needs beyond electron-builder.yml: its own addon instead of the prebuilt
 * one, and no default app beside ours.
 * @param {SetupState} state
 */
function fallbackConfig({ electronKind, nativeBinding }) {
  if (electronKind !== 'fallback' || nativeBinding === null) return {};
  return {
    extraResources: [{ from: nativeBinding, to: 'fallback/better_sqlite3.node' }],
    /** @param {{ appOutDir: string }} context */
    afterExtract: async ({ appOutDir }) => {
      rmSync(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
    },
  };
}

/** @param {SetupState} state @param {boolean} installers */
async function pack(state, installers) {
  const target = Platform.current().createTarget(installers ? null : 'dir');
  await build({
    projectDir: ROOT,
    targets: target,
    publish: 'never',
    config: {
      electronDist: state.electronDist,
      electronVersion: state.electronVersion,
      ...fallbackConfig(state),
    },
  });
}

async function main() {
  const installers = process.argv.includes('--installers');
  const state = await readyState({ needsElectron: true });
  if (installers && state.electronKind !== 'official') {
    process.stderr.write(
      'Installers are made with the official Electron only; run this where its releases can be downloaded.\n',
    );
    return 1;
  }
  const code = await buildPart('app', state);
  if (code !== 0) return code;
  await pack(state, installers);
  return 0;
}

process.exitCode = await main();
