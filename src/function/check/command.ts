/** `--check [--app-config FILE] [--url ADDRESS]`: the check as a command, one finding after the other. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLoopback, parseUrl } from '../../shared/url.ts';
import type { Outside } from '../outside.ts';
import type { Environment } from '../settings.ts';
import { type CheckOptions, check } from './check.ts';
import type { Finding, StepFinding } from './finding.ts';

/** sysexits.h: the command line is wrong. */
const EX_USAGE = 64;
const USAGE = 'usage: --check [--app-config FILE] [--url https://ADDRESS-OF-THE-FUNCTION]\n';

export interface CommandParts {
  readonly environment: Environment;
  readonly outside: Outside;
  readonly write: (text: string) => void;
}

/** @returns the exit code: 0 when no step failed, 1 when one did, 64 when the command line is wrong */
export async function runCheck(args: readonly string[], parts: CommandParts): Promise<number> {
  const options = optionsIn(args, parts.environment);
  if (typeof options === 'string') {
    parts.write(`${options}\n${USAGE}`);
    return EX_USAGE;
  }
  const findings: StepFinding[] = [];
  for await (const found of check(options, parts.outside)) {
    findings.push(found);
    parts.write(lines(found));
  }
  const failed = findings.filter(({ finding }) => finding.kind === 'failed').length;
  parts.write(failed === 0 ? '\nNothing failed.\n' : `\n${failed} of ${findings.length} steps failed.\n`);
  return failed === 0 ? 0 : 1;
}

function optionsIn(args: readonly string[], environment: Environment): CheckOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, 'app-config': { type: 'string' }, url: { type: 'string' } },
    });
    const url = values.url === undefined ? null : parseUrl(values.url);
    if (values.url !== undefined && !(url?.protocol === 'https:' || (url && isLoopback(url)))) {
      return '--url takes an address that starts with https://';
    }
    const file = values['app-config'];
    return {
      environment,
      appConfig: file === undefined ? null : readFileSync(file, 'utf8'),
      functionUrl: url?.origin ?? null,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const SIGNS: Record<Finding['kind'], string> = { passed: '✓', doubtful: '!', failed: '✗', skipped: '–' };

function lines({ step, finding }: StepFinding): string {
  const advice = 'advice' in finding ? `  What to do: ${finding.advice}\n` : '';
  return `${SIGNS[finding.kind]} ${step}: ${finding.says}\n${advice}`;
}
