/** Reads what the test tools report and adds it up. Pure. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [note] why a stage failed, where its own output may not say so
 */

/**
 * @typedef {{ status?: string, assertionResults?: unknown[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number, testResults?: VitestFile[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/**
 * A stage that is one test in itself, such as the lint.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** A stage that could not run. @param {string} note @returns {Counts} */
export function countBroken(note) {
  return { passed: 0, failed: 1, skipped: 0, note };
}

/**
 * A failure that the tool's own numbers do not hold: no test at all, or an exit code without a failed test.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withHiddenFailure(counts, exitCode) {
  if (counts.passed + counts.failed + counts.skipped === 0) return countBroken('no test ran');
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, note: `exit code ${exitCode} although no test failed` };
  }
  return counts;
}

/** @param {unknown} value @returns {value is number} */
function isCount(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/**
 * @param {unknown} report Vitest's JSON report; undefined when it is missing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {Partial<VitestReport>} */ (report ?? {});
  if (!isCount(numPassedTests) || !isCount(numFailedTests)) return countBroken('Vitest left no report');
  // A file that does not load has no test in it to count.
  const broken = (testResults ?? []).filter(
    (file) => file.status === 'failed' && (file.assertionResults ?? []).length === 0,
  ).length;
  return withHiddenFailure(
    {
      passed: numPassedTests,
      failed: numFailedTests + broken,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    },
    exitCode,
  );
}

/**
 * @param {unknown} report Playwright's JSON report; undefined when it is missing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const { stats, errors } = /** @type {Partial<PlaywrightReport>} */ (report ?? {});
  if (!isCount(stats?.expected) || !isCount(stats.unexpected))
    return countBroken('Playwright left no report');
  return withHiddenFailure(
    {
      passed: stats.expected + (stats.flaky ?? 0),
      failed: stats.unexpected + (errors?.length ?? 0),
      skipped: stats.skipped ?? 0,
      ...(stats.flaky > 0 ? { note: `${stats.flaky} passed only when tried again` } : {}),
    },
    exitCode,
  );
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function addCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line. @param {Counts} counts */
export function finalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run without a single passed test is no success. @param {Counts} counts */
export function isSuccess({ passed, failed }) {
  return failed === 0 && passed > 0;
}
