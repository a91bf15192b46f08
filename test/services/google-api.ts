/**
 * The Google Photos Library API, as strict as the real one: its reading calls, and the way to the writing ones.
 *
 * https://developers.google.com/photos/library/reference/rest
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { GOOGLE_PHOTOS_SCOPE } from './constants.ts';
import { GoogleError, invalidArgument, notFound, sendGoogleError } from './google-errors.ts';
import { albumJson, itemJson } from './google-json.ts';
import type { EditableLibrary, Json, LibraryAlbum } from './google-library.ts';
import {
  checkQuery,
  decodedId,
  GOOGLE_ID,
  jsonBody,
  listJson,
  pageSize,
  sendPage,
} from './google-requests.ts';
import { Seal } from './google-seal.ts';
import type { GoogleTokens } from './google-tokens.ts';
import type { GoogleUploads } from './google-uploads.ts';
import { type GoogleWriting, PartlyDone } from './google-writing.ts';
import { sendJson } from './http-host.ts';

/** The one scope that still reads, since 31 March 2025; those for the whole library are gone. */
const READ_SCOPES = [GOOGLE_PHOTOS_SCOPE];
const SERVICE = 'google.photos.library.v1.PhotosLibrary';
const MAX_BATCH = 50;

/** A `nextPageToken` is good for the call, user and album that it was made for. */
const pageSchema = z.strictObject({
  call: z.string(),
  sub: z.string(),
  albumId: z.string(),
  offset: z.int().nonnegative(),
});

export interface GoogleApiOptions {
  readonly tokens: GoogleTokens;
  readonly libraryOf: (sub: string) => EditableLibrary;
  /** A fresh `baseUrl` for a photo. */
  readonly baseUrlOf: (sub: string, itemId: string) => string;
  /** True while a list's first page comes without a single entry, as Google's sometimes do. */
  readonly firstPagesEmpty: () => boolean;
  readonly uploads: GoogleUploads;
  readonly writing: GoogleWriting;
}

/** The label of a request in the log and for faults. */
export function apiRouteOf(method: string, url: URL): string {
  const path = url.pathname
    .replace(/^\/v1\/albums\/[^/:]+$/, '/v1/albums/{id}')
    .replace(/^\/v1\/mediaItems\/[^/:]+$/, '/v1/mediaItems/{id}');
  return `${method} ${path}`;
}

/** A request to one call of the API. */
export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** The part of the path that names one album or photo. */
  readonly id: string;
}

interface ListOptions {
  readonly call: string;
  readonly sub: string;
  readonly albumId: string;
  readonly count: number;
  readonly size: number;
  readonly pageToken: string;
}

export class GoogleApi {
  readonly #options: GoogleApiOptions;
  readonly #pages = new Seal(pageSchema);

  constructor(options: GoogleApiOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const route = apiRouteOf(request.method ?? 'GET', url);
    if (route === 'POST /v1/uploads') return this.#options.uploads.handle(request, response);
    const answer = this.#answerFor(route) ?? this.#options.writing.answerFor(route);
    if (!answer || !url.pathname.startsWith('/v1/')) return sendPage(response, 404, 'Not Found');
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
    if (request.method === 'GET' && hasBody) return sendPage(response, 400, 'Bad Request');
    try {
      const id = decodedId(url.pathname.split('/')[3] ?? '');
      const answered = await answer({ request, query: url.searchParams, id });
      const isPart = answered instanceof PartlyDone;
      sendJson(response, isPart ? 207 : 200, isPart ? answered.json : answered, {
        'cache-control': 'private',
        vary: 'Origin, X-Origin, Referer',
      });
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      sendGoogleError(response, error);
    }
  }

  #answerFor(route: string): ((call: Call) => Json | Promise<Json>) | null {
    switch (route) {
      case 'GET /v1/albums':
        return (call) => this.#listAlbums(call);
      case 'GET /v1/albums/{id}':
        return (call) => this.#getAlbum(call);
      case 'POST /v1/mediaItems:search':
        return (call) => this.#search(call);
      case 'GET /v1/mediaItems:batchGet':
        return (call) => this.#batchGet(call);
      case 'GET /v1/mediaItems/{id}':
        return (call) => this.#getItem(call);
      default:
        return null;
    }
  }

  #enter({ request }: Call, method: string): { sub: string; library: EditableLibrary } {
    const sub = this.#options.tokens.authenticate(request, READ_SCOPES, `${SERVICE}.${method}`);
    return { sub, library: this.#options.libraryOf(sub) };
  }

  #addresses(sub: string): (itemId: string) => string {
    return (itemId) => this.#options.baseUrlOf(sub, itemId);
  }

  #listAlbums(call: Call): Json {
    const { sub, library } = this.#enter(call, 'ListAlbums');
    checkQuery(call.query, ['pageSize', 'pageToken', 'excludeNonAppCreatedData']);
    const page = this.#page({
      call: 'albums',
      sub,
      albumId: '',
      count: library.albumCount,
      size: pageSize(call.query.get('pageSize') ?? 0, 20, 50),
      pageToken: call.query.get('pageToken') ?? '',
    });
    const albums = page.indexes
      .map((index) => library.album(library.albumAt(index).id))
      .filter((album) => album !== null)
      .map((album) => albumJson(library, album, this.#addresses(sub)));
    return listJson('albums', albums, page.next);
  }

  #getAlbum(call: Call): Json {
    const { sub, library } = this.#enter(call, 'GetAlbum');
    checkQuery(call.query, []);
    if (!GOOGLE_ID.test(call.id)) throw invalidArgument('Invalid album ID.');
    const album = library.album(call.id);
    if (!album) throw notFound();
    return albumJson(library, album, this.#addresses(sub));
  }

  async #search(call: Call): Promise<Json> {
    const { sub, library } = this.#enter(call, 'SearchMediaItems');
    checkQuery(call.query, []);
    const body = await jsonBody(call.request, searchSchema, SEARCH_FIELDS);
    if (body.albumId && body.filters) {
      throw invalidArgument('Cannot set both filters and album id in the same request.');
    }
    if (body.albumId && !GOOGLE_ID.test(body.albumId)) throw invalidArgument('Invalid album ID.');
    const album = body.albumId ? library.album(body.albumId) : everything(library);
    if (!album) throw notFound();
    const page = this.#page({
      call: 'search',
      sub,
      albumId: album.id,
      count: album.itemCount,
      size: pageSize(body.pageSize, 25, 100),
      pageToken: body.pageToken,
    });
    const items = page.indexes
      .map((index) => library.item(album.itemAt(index).id))
      .filter((item) => item !== null)
      .map((item) => itemJson(library, item, this.#addresses(sub)));
    return listJson('mediaItems', items, page.next);
  }

  #getItem(call: Call): Json {
    const { sub, library } = this.#enter(call, 'GetMediaItem');
    checkQuery(call.query, []);
    if (!GOOGLE_ID.test(call.id)) throw invalidArgument('Invalid media item ID.');
    const item = library.item(call.id);
    if (!item) throw notFound();
    return itemJson(library, item, this.#addresses(sub));
  }

  #batchGet(call: Call): Json {
    const { sub, library } = this.#enter(call, 'BatchGetMediaItems');
    checkQuery(call.query, ['mediaItemIds']);
    const ids = call.query.getAll('mediaItemIds');
    if (ids.length === 0) throw invalidArgument('Request must have at least one media item id.');
    if (ids.length > MAX_BATCH) throw invalidArgument(`Request must have less than ${MAX_BATCH} items.`);
    if (new Set(ids).size < ids.length) throw invalidArgument('Request must not contain duplicate ids.');
    return {
      mediaItemResults: ids.map((id) => {
        if (!GOOGLE_ID.test(id)) return { status: { code: 3, message: 'Invalid media item ID.' } };
        const item = library.item(id);
        if (!item) return { status: { code: 5, message: 'Requested entity was not found.' } };
        return { mediaItem: itemJson(library, item, this.#addresses(sub)) };
      }),
    };
  }

  /** Which entries of a list a page shows, and the token of the page after it. Deleted ones leave gaps. */
  #page(options: ListOptions): { indexes: number[]; next: string | null } {
    const { call, sub, albumId, count, size } = options;
    let offset = 0;
    if (options.pageToken) {
      const page = this.#pages.open(options.pageToken);
      if (!page || page.call !== call || page.sub !== sub || page.albumId !== albumId) {
        throw invalidArgument('Invalid page token.');
      }
      offset = page.offset;
    } else if (this.#options.firstPagesEmpty() && count > 0) {
      return { indexes: [], next: this.#pages.close({ call, sub, albumId, offset: 0 }) };
    }
    const end = Math.min(offset + size, count);
    return {
      indexes: Array.from({ length: Math.max(0, end - offset) }, (_, position) => offset + position),
      next: end < count ? this.#pages.close({ call, sub, albumId, offset: end }) : null,
    };
  }
}

/** All photos as one album, for a search that names none. Filters are taken and change nothing. */
function everything(library: EditableLibrary): LibraryAlbum {
  const albums = Array.from({ length: library.albumCount }, (_, index) => library.albumAt(index));
  return {
    id: '',
    itemCount: albums.reduce((sum, album) => sum + album.itemCount, 0),
    itemAt: (index) => {
      let left = index;
      for (const album of albums) {
        if (left < album.itemCount) return album.itemAt(left);
        left -= album.itemCount;
      }
      throw new RangeError(`no photo at ${index}`);
    },
  };
}

const SEARCH_FIELDS = ['albumId', 'pageSize', 'pageToken', 'filters', 'orderBy'];

const searchSchema = z.object({
  albumId: z.string().default(''),
  pageSize: z.union([z.number(), z.string()]).default(0),
  pageToken: z.string().default(''),
  filters: z.unknown().optional(),
  orderBy: z.string().optional(),
});
