/** The three questions that the function asks the Library API, each one call (developers.google.com/photos/library). */
import type { AlbumsAnswer, PhotosAnswer, PhotosByIdAnswer } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import type { Outside } from '../outside.ts';
import { type GoogleCaller, notFound } from './google-caller.ts';
import { albumsFrom, batchPhotosFrom, photosFrom } from './photos-json.ts';

/** The most that Google gives at once, so that a page of ours is one call. */
const ALBUMS_A_PAGE = 50;
const PHOTOS_A_PAGE = 100;

export class PhotosClient {
  readonly #google: GoogleCaller;
  readonly #outside: Outside;

  constructor(google: GoogleCaller, outside: Outside) {
    this.#google = google;
    this.#outside = outside;
  }

  async albums(user: User, pageToken: string | null, context: Context): Promise<AlbumsAnswer> {
    const askedAt = this.#outside.now();
    const query = new URLSearchParams({ pageSize: String(ALBUMS_A_PAGE) });
    if (pageToken !== null) query.set('pageToken', pageToken);
    const json = await this.#google.ask(
      user,
      { method: 'GET', path: `/v1/albums?${query}`, permission: 'see' },
      context,
    );
    return albumsFrom(json, askedAt);
  }

  async albumPhotos(
    user: User,
    albumId: string,
    pageToken: string | null,
    context: Context,
  ): Promise<PhotosAnswer> {
    const askedAt = this.#outside.now();
    const body = { albumId, pageSize: PHOTOS_A_PAGE, ...(pageToken === null ? {} : { pageToken }) };
    const json = await this.#google.ask(
      user,
      {
        method: 'POST',
        path: '/v1/mediaItems:search',
        body: JSON.stringify(body),
        permission: 'see',
        // Google calls an album id that it never gave out an invalid argument.
        refusal: ({ status }) => (status === 400 && pageToken === null ? notFound() : null),
      },
      context,
    );
    return photosFrom(json, askedAt);
  }

  /** Those of the photos that still exist, in the order asked. */
  async photosById(user: User, ids: readonly string[], context: Context): Promise<PhotosByIdAnswer> {
    const askedAt = this.#outside.now();
    const query = new URLSearchParams(ids.map((id): [string, string] => ['mediaItemIds', id]));
    const json = await this.#google.ask(
      user,
      { method: 'GET', path: `/v1/mediaItems:batchGet?${query}`, permission: 'see' },
      context,
    );
    const found = new Map(batchPhotosFrom(json, askedAt).map((photo) => [photo.id, photo]));
    return { photos: ids.flatMap((id) => found.get(id) ?? []) };
  }
}
