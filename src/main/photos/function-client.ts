/** Asks the hosted function, with the access token as its key, and turns its answers and refusals into ours. */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import {
  type AlbumsAnswer,
  albumsAnswerSchema,
  doneAnswerSchema,
  type FunctionErrorCode,
  functionErrorSchema,
  type GooglePermission,
  LONGEST_ANSWER_MS,
  type PhotosAnswer,
  type PhotosByIdAnswer,
  photosAnswerSchema,
  photosByIdAnswerSchema,
} from '../../shared/function-api.ts';
import {
  BadAnswer,
  type Connections,
  call,
  type HttpAnswer,
  type HttpCall,
  type OpenedBody,
  openBody,
  parseJson,
  readBody,
} from '../http.ts';
import type { Session } from '../sign-in/session.ts';

/** The function answered with one of its error codes. */
export class FunctionRefused extends Error {
  override readonly name = 'FunctionRefused';
  readonly code: FunctionErrorCode;
  /** With `permission_missing`: what the user has to be asked for. */
  readonly permission: GooglePermission | null;
  /** Milliseconds to wait, where the function says so. */
  readonly retryAfterMs: number | null;
  constructor(code: FunctionErrorCode, details: RefusalDetails = {}) {
    super(`the function answered ${code}`);
    this.code = code;
    this.permission = details.permission ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

interface RefusalDetails {
  readonly permission?: GooglePermission | undefined;
  readonly retryAfterMs?: number | undefined;
}

export interface FunctionClient {
  albums(pageToken?: string): Promise<AlbumsAnswer>;
  albumPhotos(albumId: string, pageToken?: string): Promise<PhotosAnswer>;
  /** @param ids at most {@link MAX_IDS} */
  photos(ids: readonly string[]): Promise<PhotosByIdAnswer>;
  /** @param description empty to take it away */
  describe(photoId: string, description: string): Promise<void>;
}

export interface FunctionCall extends Omit<HttpCall, 'url' | 'body'> {
  /** Below the function's origin, each part of it encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Makes the body, once more for a second try. */
  readonly body?: () => string | Readable;
}

export interface FunctionCaller {
  /**
   * One call, with the access token as its key. A 401 is answered with one renewed token and one more try.
   *
   * @throws {FunctionRefused | NotSignedIn}, or what {@link call} throws
   */
  send(call: FunctionCall): Promise<HttpAnswer>;
  /**
   * The same, answered once its headers are there: its body has to be read to the end or destroyed.
   *
   * @throws {FunctionRefused | NotSignedIn}, or what {@link openBody} throws
   */
  open(call: Omit<FunctionCall, 'maxBytes' | 'idleMs'>): Promise<OpenedBody>;
  /** The same, with its answer's JSON as `schema` has it. @throws {BadAnswer} as well */
  json<Schema extends z.ZodType>(schema: Schema, call: FunctionCall): Promise<z.infer<Schema>>;
}

export function createFunctionCaller(
  functionUrl: string,
  session: Pick<Session, 'accessToken'>,
  connections: Connections,
): FunctionCaller {
  function withToken({ path, query = {}, headers = {}, body, ...options }: FunctionCall, token: string) {
    const url = new URL(path, functionUrl);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    return {
      timeoutMs: FUNCTION_TIMEOUT_MS,
      ...options,
      url,
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', ...headers },
      ...(body ? { body: body() } : {}),
    };
  }

  async function send(wanted: FunctionCall): Promise<HttpAnswer> {
    const token = await session.accessToken();
    let answer = await call(connections, withToken(wanted, token));
    if (answer.status === 401)
      answer = await call(connections, withToken(wanted, await session.accessToken(token)));
    if (!isGood(answer)) throw refusal(answer);
    return answer;
  }

  async function open(wanted: FunctionCall): Promise<OpenedBody> {
    const openWith = async (token: string): Promise<OpenedBody | HttpAnswer> => {
      const answer = await openBody(connections, withToken(wanted, token));
      return isGood(answer) ? answer : { ...answer, body: await readBody(answer, wanted.path) };
    };
    const token = await session.accessToken();
    let answer = await openWith(token);
    if (answer.status === 401) answer = await openWith(await session.accessToken(token));
    if (Buffer.isBuffer(answer.body)) throw refusal({ ...answer, body: answer.body });
    return { ...answer, body: answer.body };
  }

  return {
    send,
    open,
    async json(schema, functionCall) {
      const parsed = schema.safeParse(parseJson(await send(functionCall)));
      if (!parsed.success)
        throw new BadAnswer(`${functionCall.path} answered something else than the contract says`);
      return parsed.data;
    },
  };
}

/** All calls throw what {@link FunctionCaller.json} throws. */
export function createFunctionClient({ json }: Pick<FunctionCaller, 'json'>): FunctionClient {
  const get = <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    query: Record<string, string | undefined>,
  ): Promise<z.infer<Schema>> => json(schema, { method: 'GET', path, query });
  return {
    albums: (pageToken) => get(albumsAnswerSchema, '/api/albums', { pageToken }),
    albumPhotos: (albumId, pageToken) =>
      get(photosAnswerSchema, `/api/albums/${encodeURIComponent(albumId)}/photos`, { pageToken }),
    photos: (ids) => get(photosByIdAnswerSchema, '/api/photos', { ids: ids.join(',') }),
    async describe(photoId, description) {
      await json(doneAnswerSchema, {
        method: 'PATCH',
        path: `/api/photos/${encodeURIComponent(photoId)}`,
        headers: { 'Content-Type': 'application/json' },
        body: () => JSON.stringify({ description }),
        timeoutMs: LONGEST_ANSWER_MS.write + 3_000,
      });
    },
  };
}

/** The function gives up on its own upstreams after 10 s: this side waits a little longer, to hear why. */
const FUNCTION_TIMEOUT_MS = 12_000;

function isGood({ status }: Pick<HttpAnswer, 'status'>): boolean {
  return status === 200 || status === 206;
}

function refusal(answer: HttpAnswer): Error {
  const seconds = Number(answer.headers['retry-after']);
  const retryAfterMs = seconds > 0 ? seconds * 1000 : undefined;
  try {
    const parsed = functionErrorSchema.safeParse(parseJson(answer));
    if (parsed.success) {
      const { code, permission } = parsed.data.error;
      return new FunctionRefused(code, { permission, retryAfterMs });
    }
  } catch {
    // A proxy or the host's own error page: the status is all there is to go by.
  }
  const code = CODE_BY_STATUS[answer.status] ?? (answer.status >= 500 ? 'try_later' : undefined);
  return code
    ? new FunctionRefused(code, { retryAfterMs })
    : new BadAnswer(`status ${answer.status} from the function`);
}

const CODE_BY_STATUS: Readonly<Record<number, FunctionErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  429: 'too_many_requests',
};
