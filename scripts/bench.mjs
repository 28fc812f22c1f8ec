/** The benchmark, on the built command line: node scripts/bench.mjs [its options; see test/perf/bench.ts] */
import path from 'node:path';
import { buildPart, isBuilt } from './lib/build.mjs';
import { exitLike, runChild } from './lib/children.mjs';
import { readyState } from './lib/ready.mjs';
import { ROOT } from './setup/paths.mjs';

const state = await readyState({ needsElectron: false });
const code = isBuilt('cli') ? 0 : await buildPart('cli', state, { quiet: true });
if (code === 0) {
  const script = path.join(ROOT, 'test', 'perf', 'bench.ts');
  const json = path.join(ROOT, 'test-results', 'bench.json');
  exitLike(await runChild(state.node, [script, '--json', json, ...process.argv.slice(2)]));
} else {
  process.exitCode = code;
}
