/** A request and its answer, free of any host: what azure.ts and server.ts translate from and to. */
import type { Readable } from 'node:stream';
import type { OnGone } from './budget.ts';

export interface RequestBody {
  readonly bytes: Readable;
  /** `Content-Type`, as it was sent. */
  readonly type: string | null;
  /** Bytes that were announced, null where the sender did not know. */
  readonly length: number | null;
}

export interface FunctionRequest {
  readonly method: string;
  /** Path and query, exactly as they were sent. */
  readonly target: string;
  /** Every value of every `Authorization` header, in order. */
  readonly authorization: readonly string[];
  /** Whether one was announced: some hosts hand over none of a GET. */
  readonly hasBody: boolean;
  readonly body?: RequestBody;
  readonly onGone?: OnGone;
}

export interface FunctionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes that are still coming, where they are many. Whoever hosts the function reads them to the end, or destroys them. */
  readonly body: string | Readable;
}

/**
 * Whether a request says that it brings a body (RFC 9112, section 6.3), read or not: some hosts leave that of a GET out.
 */
export function announcesBody(contentLength: string | null, transferEncoding: string | null): boolean {
  return transferEncoding !== null || (contentLength !== null && contentLength !== '0');
}

/** `Content-Length` (RFC 9110, section 8.6) as a number, null where there is none. */
export function lengthIn(contentLength: string | null): number | null {
  return contentLength !== null && /^\d{1,15}$/.test(contentLength) ? Number(contentLength) : null;
}
