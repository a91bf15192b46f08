/** Says nothing but what went wrong: the walk itself tells its story. */
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

export default class WalkReporter implements Reporter {
  onTestEnd(test: TestCase, { errors }: TestResult): void {
    for (const error of errors) tell(`The walk did not get through "${test.title}".`, error);
  }

  onError(error: TestError): void {
    tell('The walk did not start.', error);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function tell(title: string, error: TestError): void {
  process.stderr.write(`\n✗ ${title}\n${error.stack ?? error.message ?? error.value ?? ''}\n`);
}
