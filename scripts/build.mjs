/** Builds the app and the command line into `out/`. */
import { buildAll } from './lib/build.mjs';
import { readyState } from './lib/ready.mjs';

process.exitCode = await buildAll(await readyState({ needsElectron: false }), { force: true });
