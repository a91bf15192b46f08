import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  oneCheck,
  summary,
  total,
} from '../../../scripts/test/counts.mjs';

const vitest = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    {
      name: '/a.test.ts',
      status: 'passed',
      message: '',
      assertionResults: [{ fullName: 'a works', status: 'passed', failureMessages: [] }],
    },
  ],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] };

describe('the last line of npm test', () => {
  it('adds up every check and every test', () => {
    const counts = [oneCheck(true), oneCheck(false), countVitest(vitest), countPlaywright(playwright)];
    expect(summary(total(counts))).toBe('6 passed, 1 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(summary({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });
});

describe("vitest's report", () => {
  it('counts a file that does not load as a failure', () => {
    const broken = { name: '/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    const report = { ...vitest, success: false, testResults: [...vitest.testResults, broken] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(failuresOfVitest(report)).toEqual(['/b.test.ts: no such module']);
  });

  it('names what failed, with the first line of its reason', () => {
    const failed = {
      name: '/c.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'c is one', status: 'passed', failureMessages: [] },
        {
          fullName: 'c is two',
          status: 'failed',
          failureMessages: ['\u001b[31mit is three\u001b[39m\nat c'],
        },
      ],
    };
    expect(failuresOfVitest({ ...vitest, testResults: [...vitest.testResults, failed] })).toEqual([
      '/c.test.ts › c is two: it is three',
    ]);
  });

  it('counts an error outside any test as a failure', () => {
    expect(countVitest({ ...vitest, success: false })).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a run without any test as a failure', () => {
    expect(countVitest({ ...vitest, numPassedTests: 0, testResults: [] })).toMatchObject({ failed: 1 });
  });
});

describe("Playwright's report", () => {
  it('counts a test that passes only now and then as a failure', () => {
    const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ ...playwright, stats })).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(countPlaywright({ ...playwright, errors: [{}] })).toMatchObject({ failed: 1 });
  });

  it('names what failed or passed only now and then, in its groups', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      tests: [{ status, results: message ? [{ error: { message } }, {}] : [{}] }],
    });
    const group = {
      title: 'a session',
      specs: [spec('ends', 'unexpected', 'it went on\nat d'), spec('begins', 'expected')],
    };
    const file = { title: 'd.spec.ts', suites: [group], specs: [spec('is quick', 'flaky', 'it was slow')] };
    expect(
      failuresOfPlaywright({ ...playwright, errors: [{ message: 'no display' }], suites: [file] }),
    ).toEqual([
      'outside any test: no display',
      'd.spec.ts › is quick: it was slow',
      'd.spec.ts › a session › ends: it went on',
    ]);
  });
});
