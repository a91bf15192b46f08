/** The three questions that the function asks Google Photos, each one call (developers.google.com/photos/library). */
import type { AlbumsAnswer, PhotosAnswer, PhotosByIdAnswer } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamRequest } from '../upstream/attempt.ts';
import type { Upstream, UpstreamAnswer } from '../upstream/upstream.ts';
import type { GoogleToken, Replacement } from './google-token.ts';
import { permissionMissing, signInAgain } from './google-token.ts';
import { albumsFrom, batchPhotosFrom, photosFrom } from './photos-json.ts';
import { isScopeMissing, isServiceDisabled } from './refusal.ts';
import type { TokenMemory } from './token-memory.ts';

/** The most that Google gives at once, so that a page of ours is one call. */
const ALBUMS_A_PAGE = 50;
const PHOTOS_A_PAGE = 100;

export class PhotosClient {
  readonly #origin: string;
  readonly #tokens: TokenMemory;
  readonly #upstream: Upstream;
  readonly #outside: Outside;

  constructor(origin: string, tokens: TokenMemory, upstream: Upstream, outside: Outside) {
    this.#origin = origin;
    this.#tokens = tokens;
    this.#upstream = upstream;
    this.#outside = outside;
  }

  async albums(user: User, pageToken: string | null, context: Context): Promise<AlbumsAnswer> {
    const askedAt = this.#outside.now();
    const query = new URLSearchParams({ pageSize: String(ALBUMS_A_PAGE) });
    if (pageToken !== null) query.set('pageToken', pageToken);
    const answer = await this.#ask(user, { method: 'GET', path: `/v1/albums?${query}` }, context);
    return albumsFrom(answer.json, askedAt);
  }

  async albumPhotos(
    user: User,
    albumId: string,
    pageToken: string | null,
    context: Context,
  ): Promise<PhotosAnswer> {
    const askedAt = this.#outside.now();
    const body = { albumId, pageSize: PHOTOS_A_PAGE, ...(pageToken === null ? {} : { pageToken }) };
    const question: Question = { method: 'POST', path: '/v1/mediaItems:search', body: JSON.stringify(body) };
    const answer = await this.#ask(user, question, context).catch((failure: unknown) => {
      // Google calls an album id that it never gave out an invalid argument.
      if (pageToken === null && isInvalidRequest(failure)) throw notFound();
      throw failure;
    });
    return photosFrom(answer.json, askedAt);
  }

  /** Those of the photos that still exist, in the order asked. */
  async photosById(user: User, ids: readonly string[], context: Context): Promise<PhotosByIdAnswer> {
    const askedAt = this.#outside.now();
    const query = new URLSearchParams(ids.map((id): [string, string] => ['mediaItemIds', id]));
    const answer = await this.#ask(
      user,
      { method: 'GET', path: `/v1/mediaItems:batchGet?${query}` },
      context,
    );
    const found = new Map(batchPhotosFrom(answer.json, askedAt).map((photo) => [photo.id, photo]));
    return { photos: ids.flatMap((id) => found.get(id) ?? []) };
  }

  /** Asks once; and once more with another token where the first one was refused and there is another. */
  async #ask(user: User, question: Question, context: Context): Promise<UpstreamAnswer> {
    const requestedAt = this.#outside.now();
    const token = await this.#tokens.current(user, context);
    const answer = await this.#send(question, token, context);
    const why = reasonToReplace(answer);
    if (why === null) return accepted(answer);
    const another = await this.#tokens.replaced(user, { token, why, requestedAt }, context);
    const second = await this.#send(question, another, context);
    if (second.status !== 401) return accepted(second);
    const failure = signInAgain('Google refused two tokens');
    this.#tokens.giveUp(user, another, failure);
    throw failure;
  }

  #send(
    { method, path, body }: Question,
    { accessToken }: GoogleToken,
    context: Context,
  ): Promise<UpstreamAnswer> {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const request = { method, url: `${this.#origin}${path}`, headers };
    return this.#upstream.call(body === undefined ? request : { ...request, body }, context);
  }
}

type Question = Pick<UpstreamRequest, 'method' | 'body'> & { readonly path: string };

function reasonToReplace({ status, json }: UpstreamAnswer): Replacement['why'] | null {
  if (status === 401) return 'refused';
  return status === 403 && isScopeMissing(json) ? 'lacks-scope' : null;
}

function accepted(answer: UpstreamAnswer): UpstreamAnswer {
  const { status, json } = answer;
  if (status < 300) return answer;
  if (status === 404) throw notFound();
  if (status === 400)
    throw new FunctionError('invalid_request', { reason: 'Google calls the request invalid' });
  if (status !== 403) throw new FunctionError('bad_upstream', { reason: `Google Photos answered ${status}` });
  if (isServiceDisabled(json)) {
    throw new FunctionError('internal', {
      reason: 'the Google project does not have the Photos Library API turned on',
    });
  }
  throw permissionMissing('Google Photos answered 403');
}

function isInvalidRequest(failure: unknown): boolean {
  return failure instanceof FunctionError && failure.code === 'invalid_request';
}

function notFound(): FunctionError {
  return new FunctionError('not_found', { reason: 'Google does not know the id' });
}
