/** The hosted function itself, whatever hosts it: every request gets an answer, a line in the log, and nothing escapes. */
import { Budget } from './budget.ts';
import { type Route, routeOf } from './door/route.ts';
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
    const ms = outside.now() - startedAt;
    services.metrics.request(route, response.status, ms);
    log({
      event: 'request',
      time: new Date(startedAt).toISOString(),
      level: levelOf(response.status),
      requestId,
      route,
      status: response.status,
      ms,
      ...(trace.subject === null ? {} : { user: hashUser(trace.subject) }),
      ...(failure ?? {}),
      upstreams: trace.upstreams,
      caches: trace.caches,
    });
    return { ...response, headers: { ...response.headers, 'x-request-id': requestId } };
  };
}

interface Answer {
  readonly route: Route['name'] | 'unknown';
  readonly response: FunctionResponse;
  readonly failure?: Pick<RequestLine, 'code' | 'reason' | 'at'>;
}

async function answer(request: FunctionRequest, services: Services, trace: Trace): Promise<Answer> {
  const budget = new Budget(services.outside, request.onGone ?? null);
  let name: Answer['route'] = 'unknown';
  try {
    const route = routeOf(request.target);
    name = route.name;
    checkShape(request);
    return { route: name, response: await answerRoute(route, request, services, { budget, trace }) };
  } catch (cause) {
    const error = cause instanceof FunctionError ? cause : unexpected(cause);
    const at = error.code === 'internal' && error.cause !== undefined ? { at: stackFrames(error.cause) } : {};
    return {
      route: name,
      response: errorResponse(error),
      failure: { code: error.code, reason: error.reason, ...at },
    };
  } finally {
    budget.close();
  }
}

/** Every call is a GET, and none takes a body. */
function checkShape({ method, hasBody }: FunctionRequest): void {
  if (method !== 'GET') throw new FunctionError('method_not_allowed', { reason: 'a method other than GET' });
  if (hasBody) throw new FunctionError('invalid_request', { reason: 'a request with a body' });
}

function unexpected(cause: unknown): FunctionError {
  return new FunctionError('internal', { reason: 'an unexpected exception', cause });
}

function levelOf(status: number): RequestLine['level'] {
  if (status === 500) return 'error';
  return status > 500 ? 'warn' : 'info';
}
