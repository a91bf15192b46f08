/**
 * Bytes on their way into Google Photos (developers.google.com/photos/library/guides/upload-media). They pass through as
 * they come and cannot be sent twice: whatever goes wrong, the app sends them again.
 */
import {
  LONGEST_ANSWER_MS,
  MAX_UPLOAD_BYTES,
  UPLOAD_TYPES,
  type UploadAnswer,
  uploadTokenSchema,
} from '../../shared/function-api.ts';
import { Budget, type Context, type OnGone } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import type { RequestBody } from '../exchange.ts';
import { FunctionError, tryLater } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { tooLarge, transfer } from '../transfer.ts';
import { retryAfterMs, type UpstreamHeaders } from '../upstream/retry-after.ts';
import { reasonToReplace } from './google-caller.ts';
import { type GoogleToken, permissionMissing } from './google-token.ts';
import { exhaustionIn } from './refusal.ts';
import type { TokenMemory } from './token-memory.ts';

const NAME = 'google-uploads';
const MAX_ANSWER_BYTES = 100_000;
const WAIT_AFTER_LIMIT_MS = 30_000;

interface UploadOutcome {
  readonly status: number;
  readonly headers: UpstreamHeaders;
  readonly text: string;
}

export class Uploads {
  readonly #origin: string;
  readonly #tokens: TokenMemory;
  readonly #outside: Outside;

  constructor(origin: string, tokens: TokenMemory, outside: Outside) {
    this.#origin = origin;
    this.#tokens = tokens;
    this.#outside = outside;
  }

  /** @throws {FunctionError} before a byte is read: `unsupported_type`, `too_large`, `invalid_request` */
  async send(user: User, body: RequestBody, onGone: OnGone | null, context: Context): Promise<UploadAnswer> {
    const type = checkedType(body);
    const requestedAt = this.#outside.now();
    const token = await this.#tokens.current(user, 'add', context);
    const budget = new Budget(this.#outside, onGone, LONGEST_ANSWER_MS.transfer);
    try {
      const own = { budget, trace: context.trace };
      const outcome = await this.#transfer(body, type, token, own);
      if (outcome.status === 200) return { uploadToken: tokenIn(outcome.text) };
      await this.#replace(user, token, outcome, requestedAt, own);
      throw refusal(outcome, this.#outside.now());
    } finally {
      budget.close();
    }
  }

  async #transfer(
    { bytes, length }: RequestBody,
    type: string,
    { accessToken }: GoogleToken,
    { budget, trace }: Context,
  ): Promise<UploadOutcome> {
    const startedAt = this.#outside.now();
    const note = (outcome: number | 'broken' | 'timeout' | 'abandoned') =>
      trace.upstream({ upstream: NAME, outcome, ms: this.#outside.now() - startedAt });
    const calledOff = new AbortController();
    const forget = budget.onEnd(() => calledOff.abort());
    const passing = transfer(bytes, { maxBytes: MAX_UPLOAD_BYTES, length }, trace, this.#outside);
    const failed: { current: unknown } = { current: null };
    passing.once('error', (failure) => {
      failed.current = failure;
    });
    try {
      const { statusCode, headers, body } = await this.#outside.network.request({
        origin: this.#origin,
        path: '/v1/uploads',
        method: 'POST',
        headers: {
          authorization: `Bearer ${accessToken}`,
          'content-type': 'application/octet-stream',
          'x-goog-upload-protocol': 'raw',
          'x-goog-upload-content-type': type,
          ...(length === null ? {} : { 'content-length': String(length) }),
        },
        body: passing,
        signal: calledOff.signal,
      });
      const text = await bounded(body);
      note(statusCode);
      return { status: statusCode, headers, text };
    } catch (cause) {
      note(calledOff.signal.aborted ? (budget.abandoned ? 'abandoned' : 'timeout') : 'broken');
      if (failed.current instanceof FunctionError) throw failed.current;
      if (cause instanceof FunctionError) throw cause;
      throw tryLater(`no connection to ${NAME}`, undefined, cause);
    } finally {
      forget();
      passing.on('error', () => undefined).destroy();
    }
  }

  /** The bytes are gone; the app's next attempt is to find a token that works. */
  async #replace(
    user: User,
    token: GoogleToken,
    { status, text }: UploadOutcome,
    requestedAt: number,
    context: Context,
  ): Promise<void> {
    const why = reasonToReplace({ status, json: parsedJson(text) });
    if (why === null) return;
    await this.#tokens.replaced(user, { token, why, permission: 'add', requestedAt }, context);
    throw tryLater('the upload has to be sent again, with another token', 0);
  }
}

function checkedType({ type, length }: RequestBody): string {
  const [essence = ''] = (type ?? '').split(';');
  const known = UPLOAD_TYPES.find((each) => each === essence.trim().toLowerCase());
  if (known === undefined)
    throw new FunctionError('unsupported_type', { reason: 'a type that is not on the list' });
  if (length === 0) throw new FunctionError('invalid_request', { reason: 'an upload without bytes' });
  if ((length ?? 0) > MAX_UPLOAD_BYTES) throw tooLarge();
  return known;
}

function tokenIn(text: string): string {
  const token = uploadTokenSchema.safeParse(text.trim());
  if (token.success && token.data !== '') return token.data;
  throw new FunctionError('bad_upstream', { reason: 'Google answered no upload token' });
}

function refusal({ status, headers, text }: UploadOutcome, now: number): FunctionError {
  if (status === 429) {
    const afterMs = retryAfterMs(headers, now) ?? WAIT_AFTER_LIMIT_MS;
    return exhaustionIn(parsedJson(text)) ?? tryLater(`${NAME} is limited`, afterMs);
  }
  if (status >= 500) return tryLater(`${NAME} answered ${status}`, retryAfterMs(headers, now) ?? undefined);
  if (status === 413) return tooLarge();
  if (status === 403) return permissionMissing(`${NAME} answered 403`, 'add');
  if (status === 400)
    return new FunctionError('invalid_request', { reason: 'Google calls the upload invalid' });
  return new FunctionError('bad_upstream', { reason: `${NAME} answered ${status}` });
}

async function bounded(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES)
      throw new FunctionError('bad_upstream', { reason: `${NAME} sent too many bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
