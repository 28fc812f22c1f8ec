/** The stages of `npm test`, in their order. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findTool } from '../setup/linux.mjs';
import { ROOT } from '../setup/paths.mjs';
import { buildAll } from './build.mjs';
import { exitCode, runChild, wasInterrupted } from './children.mjs';
import { countBroken, countCheck, countPlaywright, countVitest } from './counts.mjs';
import { findTestDisplay, onDisplay } from './display.mjs';
import { nodeEnvironment } from './ready.mjs';
import { toolScript } from './tool.mjs';

/** @typedef {import('../setup/state.mjs').SetupState} SetupState */
/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ state: SetupState, isBuilt: boolean, counts: Counts[] }} Run what the stages before have left */

/**
 * @typedef {object} Stage
 * @property {string} id the name for `--only`
 * @property {string} title
 * @property {boolean} needsBuild
 * @property {boolean} needsElectron
 * @property {(run: Run) => Promise<Counts>} execute
 */

const REPORTS = path.join(ROOT, 'test-results');

/**
 * Runs a tool to its end, as a group that ends with this script.
 * @param {Run} run @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
async function tool({ state }, command, args, env = {}) {
  const ending = await runChild(command, args, {
    cwd: ROOT,
    env: { ...nodeEnvironment(state), ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    ownGroup: true,
  });
  if (wasInterrupted()) process.exit(130);
  return exitCode(ending);
}

/** Removes an earlier report, which would otherwise speak for a run that wrote none. @param {string} name */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {unknown} undefined when it is missing or broken */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Run} run */
async function lint(run) {
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  return countCheck(
    await tool(run, run.state.node, [toolScript('@biomejs/biome', 'biome'), 'ci', ...colors, '.']),
  );
}

/** @param {Run} run */
async function types(run) {
  return countCheck(await tool(run, run.state.node, [toolScript('typescript', 'tsc'), '--noEmit']));
}

/** @param {Run} run */
async function unit(run) {
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool(run, run.state.node, [toolScript('vitest', 'vitest'), 'run', ...reporters]);
  return countVitest(readReport(file), code);
}

/** @param {Run} run */
async function build(run) {
  const code = await buildAll(run.state, { force: true });
  run.isBuilt = code === 0;
  // A build is no test, but a broken one is a failure.
  return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : countBroken('the build failed');
}

/**
 * Runs Playwright on a display of its own.
 * @param {Run} run @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number | undefined>} exit code; undefined where no window can open
 */
export async function playwright(run, args, env = {}) {
  const display = findTestDisplay({
    platform: process.platform,
    env: process.env,
    hasXvfb: findTool('xvfb-run') !== undefined,
  });
  if (display === 'none') return undefined;
  const output = path.join('test-results', 'e2e');
  const command = [toolScript('@playwright/test', 'playwright'), 'test', `--output=${output}`, ...args];
  const line = onDisplay(display, run.state.node, command);
  return tool(run, line.command, line.args, env);
}

/** @param {Run} run */
async function endToEnd(run) {
  const file = freshReport('playwright.json');
  const code = await playwright(run, ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  if (code === undefined) return countBroken('there is no display and no xvfb-run');
  return countPlaywright(readReport(file), code);
}

/** @param {Run} run */
async function packaged(run) {
  for (const name of ['package.mjs', 'smoke.mjs']) {
    const code = await tool(run, run.state.node, [path.join(ROOT, 'scripts', name)]);
    if (code !== 0) return countCheck(code);
  }
  return countCheck(0);
}

/** @type {readonly Stage[]} */
export const STAGES = [
  { id: 'lint', title: 'Lint and format (Biome)', needsBuild: false, needsElectron: false, execute: lint },
  { id: 'types', title: 'Types (tsc)', needsBuild: false, needsElectron: false, execute: types },
  {
    id: 'unit',
    title: 'Unit, core, renderer and model tests (Vitest)',
    needsBuild: false,
    needsElectron: false,
    execute: unit,
  },
  { id: 'build', title: 'Build', needsBuild: false, needsElectron: false, execute: build },
  {
    id: 'e2e',
    title: 'End-to-end tests in the window (Playwright)',
    needsBuild: true,
    needsElectron: true,
    execute: endToEnd,
  },
  {
    id: 'package',
    title: 'Packaged app: pack, fuses, smoke test',
    needsBuild: true,
    needsElectron: true,
    execute: packaged,
  },
];

/**
 * The stages that `--only=a,b` asks for, with the build that they need; all of them without it.
 * @param {readonly string[]} args the command line
 * @param {readonly Stage[]} [stages]
 * @returns {Stage[]}
 * @throws when a name is unknown
 */
export function chooseStages(args, stages = STAGES) {
  const only = args
    .filter((arg) => arg.startsWith('--only='))
    .flatMap((arg) => arg.slice('--only='.length).split(','));
  const unknown = [
    ...args.filter((arg) => !arg.startsWith('--only=')),
    ...only.filter((id) => !stages.some((stage) => stage.id === id)),
  ];
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(', ')}. Use --only= with any of ${stages.map((stage) => stage.id).join(',')}.`,
    );
  }
  if (only.length === 0) return [...stages];
  const needsBuild = stages.some((stage) => only.includes(stage.id) && stage.needsBuild);
  return stages.filter((stage) => only.includes(stage.id) || (needsBuild && stage.id === 'build'));
}
