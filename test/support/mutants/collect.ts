/**
 * Takes the place of `vitest` in a bundle of test files: collects their tests instead of running them, so that they
 * can be run again for each mutant. `expect` is Vitest's own, handed in by the test that loads the bundle.
 */
type Body = (...args: never[]) => unknown;

interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

export const tests: Collected[] = [];
const path: string[] = [];

export const expect: unknown = Reflect.get(globalThis, 'vitestExpect');

export function describe(name: string, body: () => void): void {
  path.push(name);
  body();
  path.pop();
}

const add = (name: string, run: () => unknown): number =>
  tests.push({ name: [...path, name].join(' > '), run });

export const it = Object.assign((name: string, body: () => unknown) => add(name, body), {
  each: (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const [index, row] of rows.entries())
      add(`${name} #${index}`, () => body(...((Array.isArray(row) ? row : [row]) as never[])));
  },
});
