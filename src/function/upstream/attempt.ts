/** One HTTP call, bounded in time and bytes. It follows no redirect and throws nothing: whatever happens is an outcome. */
import { type Dispatcher, request } from 'undici';
import type { Budget } from '../budget.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamHeaders } from './retry-after.ts';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Limits {
  readonly ms: number;
  readonly maxBytes: number;
}

export type AttemptOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: UpstreamHeaders;
      readonly text: string;
    }
  | { readonly kind: 'too-large' }
  /** No complete answer within the attempt's time, or the budget's. */
  | { readonly kind: 'timeout' }
  /** The caller went away. */
  | { readonly kind: 'abandoned' }
  /** No connection, or it broke off before the end of the answer. */
  | { readonly kind: 'broken'; readonly cause: unknown };

export async function attempt(
  wanted: UpstreamRequest,
  limits: Limits,
  budget: Budget,
  outside: Outside,
): Promise<AttemptOutcome> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const callOff = outside.timer(limits.ms, stop);
  if (budget.signal.aborted) stop();
  budget.signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = await request(wanted.url, {
      dispatcher: outside.network,
      method: wanted.method,
      headers: wanted.headers,
      body: wanted.body ?? null,
      signal: stopping.signal,
    });
    const text = await readText(answer.body, limits.maxBytes);
    if (text === null) return { kind: 'too-large' };
    return { kind: 'answered', status: answer.statusCode, headers: answer.headers, text };
  } catch (cause) {
    if (budget.abandoned) return { kind: 'abandoned' };
    return stopping.signal.aborted ? { kind: 'timeout' } : { kind: 'broken', cause };
  } finally {
    callOff();
    budget.signal.removeEventListener('abort', stop);
  }
}

/** The body, or null as soon as there is more than `maxBytes` of it; leaving the loop gives the connection up. */
async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('the body is not made of bytes');
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
