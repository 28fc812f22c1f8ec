/**
 * Runs the tests: node scripts/test.mjs [--only=lint,types,unit,build,e2e,package]
 * The last line is `N passed, N failed`, with `, N skipped` when some were; the exit code is 0 only when none failed.
 */
import { addCounts, countBroken, finalLine, isSuccess } from './lib/counts.mjs';
import { readyState } from './lib/ready.mjs';
import { chooseStages } from './lib/stages.mjs';

/** @param {import('./setup/state.mjs').SetupState} state */
function describeRuntime({ electronVersion, electronKind }) {
  if (electronVersion === null) return `Tests run on Node.js ${process.versions.node}, without Electron.`;
  const kind =
    electronKind === 'official' ? 'the official build' : 'the fallback build, not what ships to users';
  return `Tests run on Electron ${electronVersion} (${kind}).`;
}

/**
 * @param {import('./lib/stages.mjs').Stage} stage
 * @param {import('./lib/stages.mjs').Run} run
 * @returns {Promise<import('./lib/counts.mjs').Counts>}
 */
async function runStage(stage, run) {
  process.stdout.write(`\n== ${stage.title}\n`);
  if (stage.needsBuild && !run.isBuilt) return countBroken('not run, because the build failed');
  try {
    return await stage.execute(run);
  } catch (error) {
    return countBroken(error instanceof Error ? error.message : String(error));
  }
}

/** @param {import('./lib/stages.mjs').Stage[]} stages @returns {Promise<number>} exit code */
async function runStages(stages) {
  const state = await readyState({ needsElectron: stages.some((stage) => stage.needsElectron) });
  process.stdout.write(`${describeRuntime(state)}\n`);
  /** @type {import('./lib/stages.mjs').Run} */
  const run = { state, isBuilt: false, counts: [] };
  const summary = [];
  for (const stage of stages) {
    const startedAt = performance.now();
    const counts = await runStage(stage, run);
    run.counts.push(counts);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const note = counts.note === undefined ? '' : ` (${counts.note})`;
    const result = stage.id === 'build' && counts.failed === 0 ? 'done' : finalLine(counts);
    summary.push(`${stage.title}: ${result}${note}, ${seconds} s`);
  }
  const total = addCounts(run.counts);
  process.stdout.write(`\n${summary.join('\n')}\n\n${finalLine(total)}\n`);
  return isSuccess(total) || stages.every((stage) => stage.id === 'build') ? 0 : 1;
}

try {
  process.exitCode = await runStages(chooseStages(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
