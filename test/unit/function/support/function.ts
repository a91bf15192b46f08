/** The function as a caller meets it, without a host in between. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { FunctionRequest, FunctionResponse } from '../../../../src/function/exchange.ts';
import { createHostedFunction } from '../../../../src/function/hosted-function.ts';
import type { LogLine, RequestLine } from '../../../../src/function/operations/log.ts';
import type { Environment } from '../../../../src/function/settings.ts';
import { readSettings } from '../../../../src/function/settings.ts';
import { FUNCTION_ERRORS, functionErrorSchema } from '../../../../src/shared/function-api.ts';
import { type TestOutside, testOutside } from './outside.ts';
import { type KeyPair, signed } from './signer.ts';
import { KEY_ID, type Upstreams } from './upstreams.ts';

export const AUDIENCE = 'https://easy-albums.example/api';
export const SUBJECT = 'google-oauth2|111';

export function environment(origin: string, more: Environment = {}): Environment {
  return {
    TENANT: origin,
    AUDIENCE,
    MANAGEMENT_CLIENT_ID: 'function',
    MANAGEMENT_CLIENT_SECRET: 'management-secret',
    GOOGLE_CLIENT_ID: 'google-client',
    GOOGLE_CLIENT_SECRET: 'google-secret',
    GOOGLE_PHOTOS_ORIGIN: origin,
    GOOGLE_TOKEN_ORIGIN: origin,
    GOOGLE_PICKER_ORIGIN: origin,
    REQUESTS_PER_MINUTE: '100000',
    ...more,
  };
}

export type TextResponse = FunctionResponse & { readonly body: string };

export interface TestFunction {
  readonly outside: TestOutside;
  readonly lines: LogLine[];
  readonly lastLine: () => RequestLine;
  /** Throws where the answer is bytes that are still coming. */
  get(target: string, token?: string, more?: Partial<FunctionRequest>): Promise<TextResponse>;
  /** With a JSON body, or none where `body` is undefined. */
  send(method: string, target: string, body?: unknown, token?: string): Promise<TextResponse>;
  /** Any answer to any request. */
  ask(request: Partial<FunctionRequest>): Promise<FunctionResponse>;
  /** Claims of a token that is right in everything. */
  claims(): Record<string, unknown>;
  /** A token that is right in everything but what `claims` and `header` change. */
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>, key?: KeyPair): string;
}

export function testFunction(
  upstreams: Upstreams,
  options: { env?: Environment; outside?: TestOutside } = {},
): TestFunction {
  const outside = options.outside ?? testOutside();
  const lines: LogLine[] = [];
  const answer = createHostedFunction(
    readSettings(environment(upstreams.origin, options.env)),
    outside,
    (line) => lines.push(line),
  );
  const claims = () => {
    const now = Math.floor(outside.now() / 1000);
    return {
      iss: `${upstreams.origin}/`,
      sub: SUBJECT,
      aud: [AUDIENCE, `${upstreams.origin}/userinfo`],
      azp: 'easy-albums-desktop',
      scope: 'openid profile photos offline_access',
      iat: now,
      exp: now + 86_400,
    };
  };
  const token: TestFunction['token'] = (changes = {}, header = {}, key = upstreams.key) =>
    signed({ alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header }, { ...claims(), ...changes }, key);
  const ask: TestFunction['ask'] = (request) =>
    answer({ method: 'GET', target: '/', authorization: [`Bearer ${token()}`], hasBody: false, ...request });
  return {
    outside,
    lines,
    lastLine: () => {
      const line = lines.at(-1);
      if (line?.event !== 'request') throw new Error('no request was logged');
      return line;
    },
    claims,
    token,
    ask,
    get: async (target, bearer = token(), more = {}) =>
      asText(await ask({ target, authorization: [`Bearer ${bearer}`], ...more })),
    send: async (method, target, body, bearer = token()) =>
      asText(
        await ask({
          method,
          target,
          authorization: [`Bearer ${bearer}`],
          ...(body === undefined ? {} : withBody(JSON.stringify(body))),
        }),
      ),
  };
}

/** The parts of a request that bring a body. */
export function withBody(
  bytes: string | Buffer | Readable,
  type: string | null = 'application/json',
  length: number | null = null,
): Pick<FunctionRequest, 'hasBody' | 'body'> {
  const source = bytes instanceof Readable ? bytes : Readable.from([Buffer.from(bytes)]);
  return { hasBody: true, body: { bytes: source, type, length } };
}

function asText(response: FunctionResponse): TextResponse {
  const { body } = response;
  if (typeof body !== 'string') throw new Error('the answer is no text');
  return { ...response, body };
}

/** The code of an error answer; throws where the answer is none of the contract's. */
export function errorCode({ status, body }: FunctionResponse): string {
  if (typeof body !== 'string') throw new Error('the answer is no error');
  const { error } = functionErrorSchema.parse(JSON.parse(body));
  if (FUNCTION_ERRORS[error.code] !== status) throw new Error(`${error.code} came with status ${status}`);
  return error.code;
}

export function json({ body }: TextResponse): unknown {
  return z.unknown().parse(JSON.parse(body));
}
