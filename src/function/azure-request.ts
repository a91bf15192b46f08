import type { HttpRequest } from '@azure/functions';
import type { FunctionRequest } from './exchange.ts';

/** Azure's request in the function's own terms. */
export function toFunctionRequest(request: HttpRequest): FunctionRequest {
  const url = new URL(request.url);
  const authorization = request.headers.get('authorization');
  return {
    method: request.method,
    target: `${url.pathname}${url.search}`,
    // Several headers arrive joined by a comma, which no token holds.
    authorization: authorization === null ? [] : [authorization],
    hasBody: request.body !== null,
  };
}
