/**
 * Pictures of every screen in both appearances and both languages, under test-results/pictures:
 * node scripts/shots.mjs
 */
import { buildAll } from './lib/build.mjs';
import { readyState } from './lib/ready.mjs';
import { playwright } from './lib/stages.mjs';

const state = await readyState({ needsElectron: true });
const built = await buildAll(state, { force: false });
if (built === 0) {
  const code = await playwright({ state, isBuilt: true, counts: [] }, ['screens.spec.ts', '--reporter=list']);
  if (code === undefined) process.stderr.write('There is no display and no xvfb-run; install xvfb.\n');
  process.exitCode = code ?? 1;
} else {
  process.exitCode = built;
}
