/**
 * The bytes of what a user picked (developers.google.com/photos/picker/guides/media-items). Google gives them out against
 * the user's token alone, so they pass through here; the token goes to Google's image hosts and nowhere else.
 *
 * Nothing is tried again here: the app knows which bytes it still needs.
 */
import type { Readable } from 'node:stream';
import {
  LONGEST_SILENCE_MS,
  MAX_PART_BYTES,
  MAX_PICKED_BYTES,
  PICKED_TYPES,
  type PickedBytesRequest,
  type PickedForm,
} from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { type FunctionResponse, lengthIn } from '../exchange.ts';
import { FunctionError, tryLater } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { bytesResponse } from '../response.ts';
import { tooLarge, transfer } from '../transfer.ts';
import { retryAfterMs, type UpstreamHeaders } from '../upstream/retry-after.ts';
import { type GoogleToken, signInAgain } from './google-token.ts';
import { mediaAddress } from './media-address.ts';
import type { TokenMemory } from './token-memory.ts';

const NAME = 'google-media';
/** Google asks for at least that after a 429 that does not say for how long. */
const WAIT_AFTER_LIMIT_MS = 30_000;

interface MediaAnswer {
  readonly status: number;
  readonly headers: UpstreamHeaders;
  readonly bytes: Readable;
}

export class PickedBytes {
  readonly #loopbackToo: boolean;
  readonly #tokens: TokenMemory;
  readonly #outside: Outside;

  constructor(loopbackToo: boolean, tokens: TokenMemory, outside: Outside) {
    this.#loopbackToo = loopbackToo;
    this.#tokens = tokens;
    this.#outside = outside;
  }

  /** @throws {FunctionError} `invalid_request` for an address that is not Google's, before anything is asked */
  async open(user: User, wanted: PickedBytesRequest, context: Context): Promise<FunctionResponse> {
    const address = mediaAddress(wanted.url, this.#loopbackToo);
    if (!address) throw invalid("an address that is not one of Google's image hosts");
    const answer = await this.#ask(user, address, wanted, context);
    try {
      return this.#passedOn(answer, wanted, context);
    } catch (failure) {
      discard(answer.bytes);
      throw failure;
    }
  }

  async #ask(user: User, address: URL, wanted: PickedBytesRequest, context: Context): Promise<MediaAnswer> {
    const requestedAt = this.#outside.now();
    const permission = 'pick';
    const token = await this.#tokens.current(user, permission, context);
    const answer = await this.#send(address, wanted, token, context);
    if (answer.status !== 401) return answer;
    discard(answer.bytes);
    const replacement = { token, why: 'refused', permission, requestedAt } as const;
    const another = await this.#tokens.replaced(user, replacement, context);
    const second = await this.#send(address, wanted, another, context);
    if (second.status !== 401) return second;
    discard(second.bytes);
    const failure = signInAgain('Google refused two tokens');
    this.#tokens.giveUp(user, another, failure);
    throw failure;
  }

  /** Up to the headers: within the request's budget. It follows no redirect. */
  async #send(
    address: URL,
    wanted: PickedBytesRequest,
    { accessToken }: GoogleToken,
    { budget, trace }: Context,
  ): Promise<MediaAnswer> {
    if (budget.left <= 0) throw tryLater('the deadline passed');
    const startedAt = this.#outside.now();
    const note = (outcome: number | 'broken' | 'timeout' | 'abandoned') =>
      trace.upstream({ upstream: NAME, outcome, ms: this.#outside.now() - startedAt });
    const calledOff = new AbortController();
    const forget = budget.onEnd(() => calledOff.abort());
    try {
      const { statusCode, headers, body } = await this.#outside.network.request({
        origin: address.origin,
        path: `${address.pathname}${suffixOf(wanted.form)}`,
        method: 'GET',
        headers: {
          authorization: `Bearer ${accessToken}`,
          'accept-encoding': 'identity',
          ...rangeOf(wanted),
        },
        signal: calledOff.signal,
        bodyTimeout: LONGEST_SILENCE_MS,
      });
      note(statusCode);
      return { status: statusCode, headers, bytes: body };
    } catch (cause) {
      if (!calledOff.signal.aborted) {
        note('broken');
        throw tryLater(`no connection to ${NAME}`, undefined, cause);
      }
      note(budget.abandoned ? 'abandoned' : 'timeout');
      throw tryLater(`${NAME} did not answer in time`);
    } finally {
      forget();
    }
  }

  #passedOn({ status, headers, bytes }: MediaAnswer, wanted: PickedBytesRequest, context: Context) {
    if (status !== 200 && status !== 206) throw refusal(status, headers, this.#outside.now());
    const type = typeIn(headers, wanted.form);
    const length = lengthIn(single(headers['content-length']));
    const maxBytes = MAX_PICKED_BYTES[wanted.form.kind];
    if ((length ?? 0) > maxBytes) throw tooLarge();
    const range = status === 206 ? partIn(headers, wanted, maxBytes) : null;
    const passing = transfer(bytes, { maxBytes, length }, context.trace, this.#outside);
    passing.once('close', () => discard(bytes));
    return bytesResponse(
      status,
      {
        'content-type': type,
        ...(length === null ? {} : { 'content-length': String(length) }),
        ...(range === null ? {} : { 'content-range': range }),
      },
      passing,
    );
  }
}

/** developers.google.com/photos/picker/guides/media-items#base-urls */
function suffixOf(form: PickedForm): string {
  switch (form.kind) {
    case 'fit':
      return `=w${form.width}-h${form.height}`;
    case 'original':
      return '=d';
    case 'video':
      return '=dv';
  }
}

/** Large files come in parts: no host of the function then holds much, however slowly they are taken. */
function rangeOf({ form, from = 0 }: PickedBytesRequest): { range?: string } {
  if (form.kind !== 'fit') return { range: `bytes=${from}-${from + MAX_PART_BYTES - 1}` };
  return from === 0 ? {} : { range: `bytes=${from}-` };
}

/** `Content-Range` of the part that was asked for (RFC 9110, section 14.4). */
function partIn(headers: UpstreamHeaders, { from = 0 }: PickedBytesRequest, maxBytes: number): string {
  const range = single(headers['content-range']) ?? '';
  const [, first = '', last = '', all = ''] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(range) ?? [];
  const isWanted = first !== '' && Number(first) === from && Number(last) < Number(all);
  if (!isWanted) throw new FunctionError('bad_upstream', { reason: `${NAME} answered another part` });
  if (Number(all) > maxBytes) throw tooLarge();
  return range;
}

function typeIn(headers: UpstreamHeaders, { kind }: PickedForm): string {
  const encoding = single(headers['content-encoding']) ?? 'identity';
  if (encoding !== 'identity')
    throw new FunctionError('bad_upstream', { reason: `${NAME} encoded the bytes` });
  const [essence = ''] = (single(headers['content-type']) ?? '').split(';');
  const type = PICKED_TYPES[kind].find((known) => known === essence.trim().toLowerCase());
  if (type === undefined)
    throw new FunctionError('unsupported_type', { reason: 'a type that is not on the list' });
  return type;
}

function refusal(status: number, headers: UpstreamHeaders, now: number): FunctionError {
  // Google says the same of an address that has run out and of a token without the scope: listing again tells them apart.
  if (status === 403) return new FunctionError('address_expired', { reason: `${NAME} answered 403` });
  if (status === 404 || status === 410) return new FunctionError('not_found', { reason: 'the item is gone' });
  if (status === 429)
    return tryLater(`${NAME} is limited`, retryAfterMs(headers, now) ?? WAIT_AFTER_LIMIT_MS);
  if (status >= 500) return tryLater(`${NAME} answered ${status}`, retryAfterMs(headers, now) ?? undefined);
  if (status === 400 || status === 416) return invalid('Google calls the request invalid');
  return new FunctionError('bad_upstream', { reason: `${NAME} answered ${status}` });
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Gives the connection up. What else goes wrong with it says nothing more. */
function discard(bytes: Readable): void {
  bytes.on('error', () => undefined).destroy();
}

function invalid(reason: string): FunctionError {
  return new FunctionError('invalid_request', { reason });
}
