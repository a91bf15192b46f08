/** The hosted function itself, whatever hosts it: every request gets an answer, a line in the log, and nothing escapes. */
import { finished } from 'node:stream';
import { LONGEST_ANSWER_MS } from '../shared/function-api.ts';
import { Budget } from './budget.ts';
import { type RouteName, routeOf } from './door/route.ts';
import type { FunctionRequest, FunctionResponse } from './exchange.ts';
import { FunctionError } from './function-error.ts';
import { answerRoute } from './handlers.ts';
import { type Logger, type RequestLine, stackFrames, userHasher } from './operations/log.ts';
import { Trace } from './operations/trace.ts';
import type { Outside } from './outside.ts';
import { errorResponse } from './response.ts';
import { createServices, type Services } from './services.ts';
import type { Settings } from './settings.ts';

export type HostedFunction = (request: FunctionRequest) => Promise<FunctionResponse>;

export function createHostedFunction(settings: Settings, outside: Outside, log: Logger): HostedFunction {
  const services = createServices(settings, outside);
  const hashUser = userHasher(settings.logHashKey);
  return async (request) => {
    const requestId = outside.newId();
    const startedAt = outside.now();
    const trace = new Trace(services.metrics);
    const { route, response, failure } = await answer(request, services, trace);
    const writeDown = (failed: Failure | undefined) => {
      const ms = outside.now() - startedAt;
      services.metrics.request(route, response.status, ms, trace.bytes);
      log({
        event: 'request',
        time: new Date(startedAt).toISOString(),
        level: levelOf(response.status),
        requestId,
        route,
        status: response.status,
        ms,
        ...(trace.bytes > 0 ? { bytes: trace.bytes } : {}),
        ...(trace.subject === null ? {} : { user: hashUser(trace.subject) }),
        ...(failed ?? {}),
        upstreams: trace.upstreams,
        caches: trace.caches,
      });
    };
    if (typeof response.body === 'string') writeDown(failure);
    // What follows the headers can still fail: then the status is said already, and the log alone hears why.
    else finished(response.body, (cause) => writeDown(cause ? failureOf(asFunctionError(cause)) : undefined));
    return { ...response, headers: { ...response.headers, 'x-request-id': requestId } };
  };
}

type Failure = Pick<RequestLine, 'code' | 'reason' | 'at'>;

interface Answer {
  readonly route: RouteName | 'unknown';
  readonly response: FunctionResponse;
  readonly failure?: Failure;
}

/** Calls that make or change something. */
const WRITES: ReadonlySet<RouteName> = new Set([
  'new-album',
  'new-photos',
  'description',
  'new-pick-session',
]);

async function answer(request: FunctionRequest, services: Services, trace: Trace): Promise<Answer> {
  let name: Answer['route'] = 'unknown';
  let budget: Budget | null = null;
  try {
    const route = routeOf(request.target, request.method);
    name = route.name;
    budget = budgetFor(route.name, request, services.outside);
    return { route: name, response: await answerRoute(route, request, services, { budget, trace }) };
  } catch (cause) {
    const error = asFunctionError(cause);
    return { route: name, response: errorResponse(error), failure: failureOf(error) };
  } finally {
    budget?.close();
  }
}

/** What is being written is not called off when the caller goes away: nobody would know whether it was done. */
function budgetFor(name: RouteName, { onGone }: FunctionRequest, outside: Outside): Budget {
  if (WRITES.has(name)) return new Budget(outside, null, LONGEST_ANSWER_MS.write);
  return new Budget(outside, onGone ?? null);
}

function asFunctionError(cause: unknown): FunctionError {
  if (cause instanceof FunctionError) return cause;
  // A host that destroys an answer whose caller went away gives no reason of ours.
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new FunctionError('try_later', { reason: 'the caller went away' });
  }
  return new FunctionError('internal', { reason: 'an unexpected exception', cause });
}

function failureOf(error: FunctionError): Failure {
  const at = error.code === 'internal' && error.cause !== undefined ? { at: stackFrames(error.cause) } : {};
  return { code: error.code, reason: error.reason, ...at };
}

function levelOf(status: number): RequestLine['level'] {
  if (status === 500) return 'error';
  return status > 500 ? 'warn' : 'info';
}
