import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countCheck,
  countPlaywright,
  countVitest,
  finalLine,
  isSuccess,
} from '../../../scripts/lib/counts.mjs';

describe('Vitest', () => {
  it('is counted from its report', () => {
    const report = {
      numPassedTests: 40,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 3,
      testResults: [],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 40, failed: 2, skipped: 4 });
  });

  it('fails for a file that does not load', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults }, 1).failed).toBe(1);
  });

  it('fails for an error outside any test', () => {
    const counts = countVitest({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1);
    expect(counts).toMatchObject({ passed: 5, failed: 1, note: 'exit code 1 although no test failed' });
  });

  it.each([[undefined], [{}], ['text'], [{ numPassedTests: '5', numFailedTests: 0 }]])(
    'fails when its report is %j',
    (report) => {
      expect(countVitest(report, 0)).toMatchObject({ passed: 0, failed: 1 });
    },
  );

  it('fails when no test ran', () => {
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0 }, 0)).toMatchObject({
      failed: 1,
      note: 'no test ran',
    });
  });
});

describe('Playwright', () => {
  it('is counted from its report, a test that passed on a second try as passed and named', () => {
    const report = { stats: { expected: 10, unexpected: 1, flaky: 2, skipped: 3 }, errors: [] };
    expect(countPlaywright(report, 1)).toEqual({
      passed: 12,
      failed: 1,
      skipped: 3,
      note: '2 passed only when tried again',
    });
  });

  it('fails for an error outside any test', () => {
    const report = {
      stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'x' }],
    };
    expect(countPlaywright(report, 1).failed).toBe(1);
  });

  it('fails without a report and when no test ran', () => {
    expect(countPlaywright(undefined, 0).failed).toBe(1);
    const empty = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
    expect(countPlaywright(empty, 0)).toMatchObject({ failed: 1, note: 'no test ran' });
  });
});

describe('the sum', () => {
  it('adds every kind and closes with one line', () => {
    const total = addCounts([countCheck(0), countCheck(2), { passed: 40, failed: 0, skipped: 0 }]);
    expect(finalLine(total)).toBe('41 passed, 1 failed');
    expect(finalLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('is a success only when something passed and nothing failed', () => {
    expect(isSuccess({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
    expect(isSuccess({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
    expect(isSuccess({ passed: 0, failed: 0, skipped: 4 })).toBe(false);
  });
});
