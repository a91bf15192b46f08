import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, oneCheck, summary, total } from '../../../scripts/test/counts.mjs';

const vitest = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

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
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...vitest, success: false, testResults: [...vitest.testResults, broken] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
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
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(countPlaywright({ ...playwright, errors: [{}] })).toMatchObject({ failed: 1 });
  });
});
