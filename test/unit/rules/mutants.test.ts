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
/** What is remembered was judged by one mutant, and forgotten with it. The reader stays as it is and remembers. */
const FORGETFUL = '\0forgetful';
const FORGETFUL_CODE = `export function remember(read) {
  let known, mutant;
  return (asked) => {
    if (mutant !== flippedNow()) [known, mutant] = [new Map(), flippedNow()];
    if (!known.has(asked)) known.set(asked, read(asked));
    return known.get(asked);
  };
}`;

const mutating = (mutants: Mutant[]): Plugin => ({
  name: 'mutants',
  enforce: 'pre',
  resolveId(source, importer = '') {
    return source.endsWith('/remember.ts') && !importer.includes('/reader/') ? FORGETFUL : null;
  },
  load: (id) => (id === FORGETFUL ? FORGETFUL_CODE : null),
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
  const imports = [...TESTS, 'test/support/mutants/seed.ts'].map(
    (file) => `import ${JSON.stringify(path.join(ROOT, file))};`,
  );
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
      flippedNow: () => this.flipped,
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

  /**
   * Whether one of the tests fails by the flip. It must pass again without: else something of one mutant was kept, and
   * whatever comes after it would seem to be seen too.
   */
  seenBy(tests: readonly Collected[]): boolean {
    const by = tests.find((test) => this.fails(test));
    if (!by) return false;
    const { flipped } = this;
    this.flipped = -1;
    if (this.fails(by)) throw new Error(`Still fails without the flip ${flipped}: ${by.name}`);
    this.flipped = flipped;
    return true;
  }
}

interface Tried extends Collected {
  readonly ms: number;
  readonly touches: ReadonlySet<number>;
}

/**
 * All tests pass without a flip. The quickest come first, with the comparisons that they come by: only a flip that none
 * of them sees costs a run of the slow ones. How long a test took never decides whether it is asked.
 */
function quickestFirst(world: World, tests: readonly Collected[]): readonly Tried[] {
  return tests
    .map((test): Tried => {
      if (world.fails(test)) throw new Error(`Fails without a flip: ${test.name}`);
      world.touched = new Set();
      const from = performance.now();
      world.fails(test);
      return { ...test, ms: performance.now() - from, touches: world.touched };
    })
    .sort((a, b) => a.ms - b.ms);
}

/** Flips that change nothing that can be seen. */
const ALIKE: readonly string[] = [
  // Of two that are equally bad, either is the worst.
  'engine.ts: ORDER[finding.severity] < ORDER[soFar] with <=',
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
  const tests = quickestFirst(world, await load(-1));
  const turn = new Map(tests.map(({ name }, index) => [name, index]));
  const inTurn = (some: readonly Collected[]) =>
    [...some].sort((a, b) => (turn.get(a.name) ?? 0) - (turn.get(b.name) ?? 0));
  const survivors: string[] = [];
  for (const [number, mutant] of mutants.entries()) {
    world.flipped = number;
    if (world.seenBy(tests.filter(({ touches }) => touches.has(number)))) continue;
    // What is compared while the rules load, or kept from then on, is flipped only by loading them anew.
    const anew = await load(number).then(inTurn, () => null);
    if (anew?.every((test) => !world.fails(test))) survivors.push(nameOf(mutant));
  }
  expect(survivors.sort()).toEqual([...ALIKE].sort());
});
