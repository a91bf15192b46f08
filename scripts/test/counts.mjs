/** Adds up what different runners report, and names what failed: each check and each test counts one. */
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {boolean} ok @returns {Counts} */
export function oneCheck(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function total(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** The line that ends a run. @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @typedef {object} VitestReport what is read of vitest's JSON report
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 */

/**
 * @typedef {object} VitestFile
 * @property {string} name its path
 * @property {string} status
 * @property {string} message why it did not load, if it did not
 * @property {{ fullName: string, status: string, failureMessages: string[] }[]} assertionResults
 */

/**
 * A file that fails without a failed test (it does not load, or its hooks fail) counts as one failure, and so does
 * an error outside any test.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const failed = report.numFailedTests + report.testResults.filter(isBroken).length;
  return atLeastOne({
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** A file that failed without a test that did. @param {VitestFile} file */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
}

/** What failed, each with its first reason. @param {VitestReport} report @returns {string[]} */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap((file) =>
    isBroken(file)
      ? [named([file.name], file.message)]
      : file.assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => named([file.name, fullName], failureMessages[0])),
  );
}

/**
 * @typedef {object} PlaywrightReport what is read of Playwright's JSON report
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {{ message?: string }[]} errors outside any test
 * @property {PlaywrightSuite[]} suites
 */

/**
 * @typedef {object} PlaywrightSuite a file, or a group of tests in it
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }[]} [specs]
 */

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return atLeastOne({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

/** What failed, each with its first reason. @param {PlaywrightReport} report @returns {string[]} */
export function failuresOfPlaywright({ suites, errors }) {
  return [
    ...errors.map(({ message }) => named(['outside any test'], message)),
    ...suites.flatMap((suite) => failuresIn(suite, [])),
  ];
}

/** @param {PlaywrightSuite} suite @param {string[]} within @returns {string[]} */
function failuresIn({ title, suites = [], specs = [] }, within) {
  const path = [...within, title];
  const own = specs.flatMap(({ title: test, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => named([...path, test], results.find(({ error }) => error)?.error?.message)),
  );
  return [...own, ...suites.flatMap((inner) => failuresIn(inner, path))];
}

/** One line. @param {string[]} path @param {string} [reason] of which the first line is told */
function named(path, reason = '') {
  const first = stripVTControlCharacters(reason).trim().split('\n', 1)[0];
  return `${path.join(' › ')}${first ? `: ${first}` : ''}`;
}

/** A runner that ran nothing did not do its work. @param {Counts} counts @returns {Counts} */
function atLeastOne(counts) {
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
