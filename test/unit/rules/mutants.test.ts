import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { flippable, type Mutant } from '#support/mutants/flip.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const RULES = path.join(ROOT, 'src', 'shared', 'rules');
const TESTS = [
  ...['check-case', 'eligibility', 'engine', 'examples', 'forecast', 'judgement', 'readiness', 'reading'],
  ...['boundaries', 'reference', 'registration', 'rejection-codes', 'segments', 'severities', 'texts'],
].map((name) => `test/unit/rules/${name}.test.ts`);

/**
 * Where rules decide by what is so. Judgements of what a text means (docs/adr/0015) are held by labelled cases instead,
 * and words, examples, lists and the trained network decide nothing by a comparison of ours.
 */
const DETERMINISTIC =
  /^(?:segments|luhn|fix|engine)\.ts$|^reading\/(?:links|phones|placeholders|lookalike|address|writable)\.ts$|^catalogue\/(?:brand|number|readiness|eligibility|registration-rule|campaign-(?:form|keywords|links|phones|samples|use-case)).*\.ts$/;
/** What is remembered was judged by another mutant. The reader, which stays as it is, keeps its memory. */
const FORGETFUL = '\0forgetful';

const mutating = (mutants: Mutant[]): Plugin => ({
  name: 'mutants',
  enforce: 'pre',
  resolveId(source, importer = '') {
    return source.endsWith('/remember.ts') && !importer.includes('/reader/') ? FORGETFUL : null;
  },
  load: (id) => (id === FORGETFUL ? 'export const remember = (read) => read;' : null),
  transform(code, id) {
    const file = path.relative(RULES, id);
    if (file.startsWith('..') || path.isAbsolute(file) || id.startsWith('\0') || !DETERMINISTIC.test(file))
      return null;
    return { code: flippable(code, file, mutants), map: null };
  },
});

/** The tests of the rules in one file, in which every comparison of the rules can be flipped. */
async function bundle(
  folder: string,
): Promise<{ readonly url: string; readonly mutants: readonly Mutant[] }> {
  const mutants: Mutant[] = [];
  const entry = path.join(folder, 'entry.ts');
  const imports = TESTS.map((file) => `import ${JSON.stringify(path.join(ROOT, file))};`);
  writeFileSync(entry, [...imports, `export { tests } from 'vitest';`].join('\n'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    ssr: { noExternal: true },
    resolve: { alias: { vitest: path.join(ROOT, 'test', 'support', 'mutants', 'collect.ts') } },
    plugins: [mutating(mutants)],
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'tests.mjs' } },
    },
  });
  return { url: pathToFileURL(path.join(folder, 'tests.mjs')).href, mutants };
}

interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

/** Loops that run longer than this in one test were made endless by a flip. */
const MOST_STEPS = 1_000_000;
/** Tests over many random inputs; the others are enough to see a flip. */
const SLOW_MS = 400;

/** What the bundle asks of the world around it: whether a comparison is flipped, and whether a loop may go on. */
class World {
  flipped = -1;
  touched = new Set<number>();
  private steps = 0;

  constructor() {
    Object.assign(globalThis, {
      vitestExpect: expect,
      isFlipped: (mutant: number) => {
        this.touched.add(mutant);
        return mutant === this.flipped;
      },
      countStep: () => {
        this.steps += 1;
        if (this.steps > MOST_STEPS) throw new Error('endless');
      },
    });
  }

  fails({ run }: Collected): boolean {
    this.steps = 0;
    try {
      run();
      return false;
    } catch {
      return true;
    }
  }
}

interface Tried extends Collected {
  readonly ms: number;
  readonly touches: ReadonlySet<number>;
}

/** Tests that are quick and pass without a flip, quickest first, with the comparisons that they come by. */
function quickOnes(world: World, tests: readonly Collected[]): readonly Tried[] {
  return tests
    .map((test): Tried => {
      if (world.fails(test)) throw new Error(`Fails without a flip: ${test.name}`);
      world.touched = new Set();
      const from = performance.now();
      world.fails(test);
      return { ...test, ms: performance.now() - from, touches: world.touched };
    })
    .filter(({ ms }) => ms < SLOW_MS)
    .sort((a, b) => a.ms - b.ms);
}

/** Flips that change nothing that can be seen. */
const ALIKE: readonly string[] = [
  // Equal lengths either way, and the loop ends there anyway.
  'reading/lookalike.ts: a.length <= b.length with <',
  'reading/lookalike.ts: at < short.length with <=',
  // No id is there twice.
  'catalogue/brand.ts: a.id < b.id with <=',
];

const nameOf = ({ file, before, operator }: Mutant) => `${file}: ${before} with ${operator}`;

it('a flipped comparison fails a test, whichever it is', { timeout: 1_200_000 }, async () => {
  const { url, mutants } = await bundle(temporaryFolder());
  const world = new World();
  const load = async (flipped: number) => {
    world.flipped = flipped;
    return ((await import(/* @vite-ignore */ `${url}?${flipped}`)) as { tests: Collected[] }).tests;
  };
  const tests = quickOnes(world, await load(-1));
  const names = new Set(tests.map(({ name }) => name));
  const survivors: string[] = [];
  for (const [number, mutant] of mutants.entries()) {
    world.flipped = number;
    if (tests.some((test) => test.touches.has(number) && world.fails(test))) continue;
    // What is compared while the rules load, or kept from then on, is flipped only by loading them anew.
    const anew = await load(number).catch(() => null);
    if (anew?.every((test) => !names.has(test.name) || !world.fails(test))) survivors.push(nameOf(mutant));
  }
  expect(survivors.sort()).toEqual([...ALIKE].sort());
});
