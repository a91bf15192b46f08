/** What goes back, the same few headers always: nothing is cached on the way, nothing tells what runs here. */
import type { Readable } from 'node:stream';
import { FUNCTION_ERRORS } from '../shared/function-api.ts';
import type { FunctionResponse } from './exchange.ts';
import type { FunctionError } from './function-error.ts';

/** No `Access-Control-Allow-*` is ever sent, so no web page can read an answer. */
const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
} as const;

export function jsonResponse(body: object): FunctionResponse {
  return { status: 200, headers: jsonHeaders(), body: JSON.stringify(body) };
}

export function textResponse(body: string): FunctionResponse {
  return { status: 200, headers: { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** @param headers those that say what the bytes are */
export function bytesResponse(
  status: 200 | 206,
  headers: Readonly<Record<string, string>>,
  body: Readable,
): FunctionResponse {
  return { status, headers: { ...COMMON_HEADERS, ...headers }, body };
}

export function errorResponse({
  code,
  message,
  retryAfter,
  permission,
  allow,
}: FunctionError): FunctionResponse {
  return {
    status: FUNCTION_ERRORS[code],
    headers: {
      ...jsonHeaders(),
      // RFC 9110, section 15.5.2, wants a challenge with every 401; section 15.5.6 the methods with every 405.
      ...(code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(code === 'method_not_allowed' ? { allow: allow.join(', ') } : {}),
      ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({ error: { code, message, ...(permission === null ? {} : { permission }) } }),
  };
}

function jsonHeaders(): Record<string, string> {
  return { ...COMMON_HEADERS, 'content-type': 'application/json; charset=utf-8' };
}
