/** Runs a script under the Node.js that set-up chose: node scripts/with-node.mjs <script> [arguments] */
import { exitLike, runChild } from './lib/children.mjs';
import { nodeEnvironment, readyState } from './lib/ready.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('Usage: node scripts/with-node.mjs <script> [arguments]\n');
  process.exitCode = 2;
} else {
  const state = await readyState({ needsElectron: false });
  exitLike(await runChild(state.node, [script, ...args], { env: nodeEnvironment(state) }));
}
