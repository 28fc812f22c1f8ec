/** The command line: builds it when its sources changed, then runs it. Stdout is the command's alone. */
import path from 'node:path';
import { buildPart, isBuilt } from './lib/build.mjs';
import { exitLike, runChild } from './lib/children.mjs';
import { HEAP_FLAGS } from './lib/heap-flags.mjs';
import { networkEnvironment } from './lib/network-environment.mjs';
import { readyState } from './lib/ready.mjs';
import { ROOT } from './setup/paths.mjs';

const state = await readyState({ needsElectron: false });
const code = isBuilt('cli') ? 0 : await buildPart('cli', state, { quiet: true });
if (code === 0) {
  const script = path.join(ROOT, 'out', 'cli', 'textready.js');
  exitLike(
    await runChild(state.node, [...HEAP_FLAGS, script, ...process.argv.slice(2)], {
      env: networkEnvironment(process.env),
    }),
  );
} else {
  process.exitCode = code;
}
