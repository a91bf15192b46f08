/** Asks the hosted function, with the access token as its key, and turns its answers and refusals into ours. */
import type { Dispatcher } from 'undici';
import type { z } from 'zod';
import {
  type AlbumsAnswer,
  albumsAnswerSchema,
  type FunctionErrorCode,
  functionErrorSchema,
  type PhotosAnswer,
  type PhotosByIdAnswer,
  photosAnswerSchema,
  photosByIdAnswerSchema,
} from '../../shared/function-api.ts';
import { BadAnswer, call, type HttpAnswer, parseJson } from '../http.ts';
import type { Session } from '../sign-in/session.ts';

/** The function answered with one of its error codes. */
export class FunctionRefused extends Error {
  override readonly name = 'FunctionRefused';
  readonly code: FunctionErrorCode;
  constructor(code: FunctionErrorCode) {
    super(`the function answered ${code}`);
    this.code = code;
  }
}

export interface FunctionClient {
  albums(pageToken?: string): Promise<AlbumsAnswer>;
  albumPhotos(albumId: string, pageToken?: string): Promise<PhotosAnswer>;
  /** @param ids at most {@link MAX_IDS} */
  photos(ids: readonly string[]): Promise<PhotosByIdAnswer>;
}

/**
 * All three calls throw `FunctionRefused`, `NotSignedIn`, or what {@link call} throws. A 401 is answered with one
 * renewed token and one more try.
 */
export function createFunctionClient(
  functionUrl: string,
  session: Pick<Session, 'accessToken'>,
  dispatcher: Dispatcher,
): FunctionClient {
  async function get<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    query: Record<string, string | undefined> = {},
  ): Promise<z.infer<Schema>> {
    const url = new URL(path, functionUrl);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    const token = await session.accessToken();
    let answer = await getWith(url, token);
    if (answer.status === 401) answer = await getWith(url, await session.accessToken(token));
    if (answer.status !== 200) throw refusal(answer);
    const parsed = schema.safeParse(parseJson(answer));
    if (!parsed.success)
      throw new BadAnswer(`${url.pathname} answered something else than the contract says`);
    return parsed.data;
  }

  function getWith(url: URL, token: string): Promise<HttpAnswer> {
    return call(dispatcher, {
      method: 'GET',
      url,
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      timeoutMs: FUNCTION_TIMEOUT_MS,
    });
  }

  return {
    albums: (pageToken) => get(albumsAnswerSchema, '/api/albums', { pageToken }),
    albumPhotos: (albumId, pageToken) =>
      get(photosAnswerSchema, `/api/albums/${encodeURIComponent(albumId)}/photos`, { pageToken }),
    photos: (ids) => get(photosByIdAnswerSchema, '/api/photos', { ids: ids.join(',') }),
  };
}

/** The function gives up on its own upstreams after 10 s: this side waits a little longer, to hear why. */
const FUNCTION_TIMEOUT_MS = 12_000;

function refusal(answer: HttpAnswer): Error {
  try {
    const parsed = functionErrorSchema.safeParse(parseJson(answer));
    if (parsed.success) return new FunctionRefused(parsed.data.error.code);
  } catch {
    // A proxy or the host's own error page: the status is all there is to go by.
  }
  const code = CODE_BY_STATUS[answer.status] ?? (answer.status >= 500 ? 'try_later' : undefined);
  return code ? new FunctionRefused(code) : new BadAnswer(`status ${answer.status} from the function`);
}

const CODE_BY_STATUS: Readonly<Record<number, FunctionErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  429: 'too_many_requests',
};
