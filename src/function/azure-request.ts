import { Readable } from 'node:stream';
import type { HttpRequest } from '@azure/functions';
import { announcesBody, type FunctionRequest, lengthIn } from './exchange.ts';

/** Azure's request in the function's own terms. */
export function toFunctionRequest(request: HttpRequest): FunctionRequest {
  const url = new URL(request.url);
  const { headers } = request;
  const authorization = headers.get('authorization');
  const contentLength = headers.get('content-length');
  const type = headers.get('content-type');
  return {
    method: request.method,
    target: `${url.pathname}${url.search}`,
    // Several headers arrive joined by a comma, which no token holds.
    authorization: authorization === null ? [] : [authorization],
    // Azure hands over no body of a GET, but the headers that announced it.
    // Azure makes a stream for every POST, and hands over no body of a GET: the headers tell what was announced.
    hasBody: announcesBody(contentLength, headers.get('transfer-encoding')),
    ...(request.body === null
      ? {}
      : { body: { bytes: Readable.fromWeb(request.body), type, length: lengthIn(contentLength) } }),
  };
}
