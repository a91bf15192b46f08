/** A request and its answer, free of any host: what azure.ts and server.ts translate from and to. */
import type { OnGone } from './budget.ts';

export interface FunctionRequest {
  readonly method: string;
  /** Path and query, exactly as they were sent. */
  readonly target: string;
  /** Every value of every `Authorization` header, in order. */
  readonly authorization: readonly string[];
  readonly hasBody: boolean;
  readonly onGone?: OnGone;
}

export interface FunctionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Whether a request says that it brings a body (RFC 9112, section 6.3), read or not: some hosts leave that of a GET out.
 */
export function announcesBody(contentLength: string | null, transferEncoding: string | null): boolean {
  return transferEncoding !== null || (contentLength !== null && contentLength !== '0');
}
