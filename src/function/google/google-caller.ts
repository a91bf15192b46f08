/** Asks one of Google's APIs in the name of a user, with that user's token, and turns refusals into ours. */
import type { GooglePermission } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamRequest } from '../upstream/attempt.ts';
import type { Upstream, UpstreamAnswer } from '../upstream/upstream.ts';
import { type GoogleToken, permissionMissing, type Replacement, signInAgain } from './google-token.ts';
import { isScopeMissing, isServiceDisabled } from './refusal.ts';
import type { TokenMemory } from './token-memory.ts';

export interface GoogleCallerParts {
  readonly origin: string;
  /** As Google calls it, for whoever hosts the function. */
  readonly apiName: string;
  readonly tokens: TokenMemory;
  readonly upstream: Upstream;
  readonly outside: Outside;
}

export interface Question extends Pick<UpstreamRequest, 'method' | 'body' | 'isWrite'> {
  /** Path and query. */
  readonly path: string;
  readonly permission: GooglePermission;
  /** What a refusal means for this call, null where it means what it means for all. */
  readonly refusal?: (answer: UpstreamAnswer) => FunctionError | null;
}

export class GoogleCaller {
  readonly #parts: GoogleCallerParts;

  constructor(parts: GoogleCallerParts) {
    this.#parts = parts;
  }

  /**
   * The JSON of a success. Asks once; and once more with another token where the first one was refused and there is
   * another: a refused token has done nothing yet, so that is safe for writing calls as well.
   *
   * @throws {FunctionError}
   */
  async ask(user: User, question: Question, context: Context): Promise<unknown> {
    const { tokens, outside } = this.#parts;
    const { permission } = question;
    const requestedAt = outside.now();
    const token = await tokens.current(user, permission, context);
    const answer = await this.#send(question, token, context);
    const why = reasonToReplace(answer);
    if (why === null) return this.#accepted(answer, question);
    const another = await tokens.replaced(user, { token, why, permission, requestedAt }, context);
    const second = await this.#send(question, another, context);
    if (second.status !== 401) return this.#accepted(second, question);
    const failure = signInAgain('Google refused two tokens');
    tokens.giveUp(user, another, failure);
    throw failure;
  }

  #send(
    { method, path, body, isWrite = false }: Question,
    { accessToken }: GoogleToken,
    context: Context,
  ): Promise<UpstreamAnswer> {
    const { origin, upstream } = this.#parts;
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const request = { method, url: `${origin}${path}`, headers, isWrite };
    return upstream.call(body === undefined ? request : { ...request, body }, context);
  }

  #accepted(answer: UpstreamAnswer, { permission, refusal }: Question): unknown {
    const { status, json } = answer;
    if (status < 300) return json;
    const { apiName } = this.#parts;
    const isOff = status === 403 && isServiceDisabled(json);
    if (isOff) {
      throw new FunctionError('internal', {
        reason: `the Google project does not have the ${apiName} turned on`,
      });
    }
    if (status === 403 && isScopeMissing(json)) throw permissionMissing(`${apiName}: no scope`, permission);
    const meant = refusal?.(answer);
    if (meant) throw meant;
    switch (status) {
      case 400:
        throw new FunctionError('invalid_request', { reason: 'Google calls the request invalid' });
      case 403:
        throw permissionMissing('Google Photos answered 403', permission);
      case 404:
        throw notFound();
      default:
        throw new FunctionError('bad_upstream', { reason: `Google Photos answered ${status}` });
    }
  }
}

export function reasonToReplace({
  status,
  json,
}: Pick<UpstreamAnswer, 'status' | 'json'>): Replacement['why'] | null {
  if (status === 401) return 'refused';
  return status === 403 && isScopeMissing(json) ? 'lacks-scope' : null;
}

export function notFound(): FunctionError {
  return new FunctionError('not_found', { reason: 'Google does not know the id' });
}
