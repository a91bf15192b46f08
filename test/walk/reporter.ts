/** Passes on what the walk tells, and adds only what went wrong. */
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

export default class WalkReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

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
