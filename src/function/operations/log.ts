/** One line for each request. It names what happened, never who asked for what: no token, address, id, query or text from outside. */
import { createHmac, randomBytes } from 'node:crypto';
import type { FunctionErrorCode } from '../../shared/function-api.ts';
import type { CacheOutcome, UpstreamRecord } from './trace.ts';

export interface RequestLine {
  readonly event: 'request';
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Bytes of a file that passed through, where some did. */
  readonly bytes?: number;
  /** The subject under a keyed hash: the same user has the same one, and nobody can tell whose it is. */
  readonly user?: string;
  readonly code?: FunctionErrorCode;
  /** Why, in the function's own words. */
  readonly reason?: string;
  /** Of an exception that nobody expected: where it was thrown, without its message. */
  readonly at?: readonly string[];
  readonly upstreams: readonly UpstreamRecord[];
  readonly caches: Readonly<Record<string, CacheOutcome>>;
}

export interface HostLine {
  readonly event: 'started' | 'stopping' | 'stopped';
  readonly time: string;
  readonly level: 'info';
}

export type LogLine = RequestLine | HostLine;
export type Logger = (line: LogLine) => void;

/** One JSON object a line on standard output, where container and function hosts collect it. */
export const logToStandardOutput: Logger = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Hashes user ids for the log; without a key of the host's, those of one process cannot be compared with another's. */
export function userHasher(key: string | null): (subject: string) => string {
  const secret = key ?? randomBytes(32);
  return (subject) => createHmac('sha256', secret).update(subject).digest('base64url').slice(0, 16);
}

/** The frames of a stack without its first lines, which hold the message and with it whatever an exception quotes. */
export function stackFrames(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 8);
}
