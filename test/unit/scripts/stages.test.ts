import { describe, expect, it } from 'vitest';
import { chooseStages } from '../../../scripts/lib/stages.mjs';

const ids = (args: string[]) => chooseStages(args).map((stage) => stage.id);

describe('npm test', () => {
  it('runs everything in order without a wish', () => {
    expect(ids([])).toEqual(['lint', 'types', 'unit', 'build', 'e2e', 'package']);
  });

  it('runs only what is asked for, in its own order', () => {
    expect(ids(['--only=unit,lint'])).toEqual(['lint', 'unit']);
  });

  it('builds first when a wished stage needs the build', () => {
    expect(ids(['--only=e2e'])).toEqual(['build', 'e2e']);
    expect(ids(['--only=package'])).toEqual(['build', 'package']);
  });

  it('refuses what it does not know and names what there is', () => {
    expect(() => ids(['--only=unit,perf'])).toThrow('Unknown: perf. Use --only= with any of lint,types,unit');
    expect(() => ids(['--watch'])).toThrow('Unknown: --watch');
  });
});
