/** One call of the check to a service. A connection that fails is said in words. */
import { Budget } from '../budget.ts';
import type { Outside } from '../outside.ts';
import { attempt, type UpstreamRequest } from '../upstream/attempt.ts';
import type { UpstreamHeaders } from '../upstream/retry-after.ts';
import { StepFailed } from './finding.ts';

export interface Answer {
  readonly status: number;
  readonly headers: UpstreamHeaders;
  /** Undefined where the body is not JSON. */
  readonly json: unknown;
}

const LIMITS = { ms: 10_000, maxBytes: 1_000_000 };

/** @throws {StepFailed} when there is no complete answer. */
export async function ask(request: UpstreamRequest, outside: Outside): Promise<Answer> {
  const { origin } = new URL(request.url);
  const budget = new Budget(outside, null, LIMITS.ms);
  try {
    const outcome = await attempt(request, LIMITS, budget, outside);
    switch (outcome.kind) {
      case 'answered':
        return { status: outcome.status, headers: outcome.headers, json: parsed(outcome.text) };
      case 'too-large':
        throw new StepFailed(`${origin} sends more than an answer can be.`, 'Check the address.');
      case 'timeout':
      case 'abandoned':
        throw new StepFailed(
          `${origin} does not answer within ${LIMITS.ms / 1000} seconds.`,
          'Check the address, and that no firewall stands between.',
        );
      case 'closed':
      case 'broken':
        throw brokenConnection(origin, outcome.cause);
    }
  } finally {
    budget.close();
  }
}

function brokenConnection(origin: string, cause: unknown): StepFailed {
  const code = codeOf(cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StepFailed(
      `Nobody knows the name in ${origin}.`,
      'Check its spelling, and that this computer is online.',
    );
  }
  if (code === 'ECONNREFUSED') {
    return new StepFailed(`Nothing listens at ${origin}.`, 'Check the address, and that the service runs.');
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return new StepFailed(
      `The certificate of ${origin} is not good (${code}).`,
      'Check the address; behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
    );
  }
  return new StepFailed(
    `The connection to ${origin} broke off${code ? ` (${code})` : ''}.`,
    'Check the address and the network, and try again.',
  );
}

/** The code of an exception or of what caused it, empty where neither has one that looks like a code. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if ('code' in cause && typeof cause.code === 'string' && /^[A-Z0-9_]{1,64}$/.test(cause.code))
    return cause.code;
  return codeOf(cause.cause);
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** For an answer that no step expects. */
export function strange(who: string, status: number): StepFailed {
  if (status === 429) return new StepFailed(`${who} is limited at the moment.`, 'Try again in a minute.');
  if (status >= 500) return new StepFailed(`${who} has a fault of its own (${status}).`, 'Try again later.');
  return new StepFailed(
    `${who} answers in a way that makes no sense here (${status}).`,
    'Check the address.',
  );
}
