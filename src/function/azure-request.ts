import type { HttpRequest } from '@azure/functions';
import { announcesBody, type FunctionRequest } from './exchange.ts';

/** Azure's request in the function's own terms. */
export function toFunctionRequest(request: HttpRequest): FunctionRequest {
  const url = new URL(request.url);
  const { headers } = request;
  const authorization = headers.get('authorization');
  return {
    method: request.method,
    target: `${url.pathname}${url.search}`,
    // Several headers arrive joined by a comma, which no token holds.
    authorization: authorization === null ? [] : [authorization],
    // Azure hands over no body of a GET, but the headers that announced it.
    hasBody:
      request.body !== null || announcesBody(headers.get('content-length'), headers.get('transfer-encoding')),
  };
}
