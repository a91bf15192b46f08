/**
 * The reading calls of the Google Photos Library API, as strict as the real one.
 *
 * https://developers.google.com/photos/library/reference/rest
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { badRequest, GoogleError, invalidArgument, notFound, sendGoogleError } from './google-errors.ts';
import type { EditableLibrary, Json, LibraryAlbum, LibraryItem } from './google-library.ts';
import { Seal } from './google-seal.ts';
import type { GoogleTokens } from './google-tokens.ts';
import { readBody, sendJson } from './http-host.ts';

/** The one scope that still reads, since 31 March 2025; those for the whole library are gone. */
const READ_SCOPES = ['https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata'];
const SERVICE = 'google.photos.library.v1.PhotosLibrary';
const MAX_BATCH = 50;

/** Google's ids are base64url, about 70 to 100 characters; anything else is no id at all. */
const ID = /^[\w-]{40,200}$/;

/** Query parameters that every Google API takes: https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS = new Set([
  'alt',
  'fields',
  'key',
  'prettyPrint',
  'quotaUser',
  '$.xgafv',
  'callback',
]);

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
}

/** The label of a request in the log and for faults. */
export function apiRouteOf(method: string, url: URL): string {
  const path = url.pathname
    .replace(/^\/v1\/albums\/[^/:]+$/, '/v1/albums/{id}')
    .replace(/^\/v1\/mediaItems\/[^/:]+$/, '/v1/mediaItems/{id}');
  return `${method} ${path}`;
}

interface Call {
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
    const answer = this.#answerFor(apiRouteOf(request.method ?? 'GET', url));
    if (!answer || !url.pathname.startsWith('/v1/')) return sendPage(response, 404, 'Not Found');
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
    if (request.method === 'GET' && hasBody) return sendPage(response, 400, 'Bad Request');
    try {
      const id = decodedId(url.pathname.split('/')[3] ?? '');
      sendJson(response, 200, await answer({ request, query: url.searchParams, id }), {
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
      .map((album) => this.#albumJson(sub, library, album));
    return listJson('albums', albums, page.next);
  }

  #getAlbum(call: Call): Json {
    const { sub, library } = this.#enter(call, 'GetAlbum');
    checkQuery(call.query, []);
    if (!ID.test(call.id)) throw invalidArgument('Invalid album ID.');
    const album = library.album(call.id);
    if (!album) throw notFound();
    return this.#albumJson(sub, library, album);
  }

  async #search(call: Call): Promise<Json> {
    const { sub, library } = this.#enter(call, 'SearchMediaItems');
    checkQuery(call.query, []);
    const body = await searchBody(call.request);
    if (body.albumId && body.filters) {
      throw invalidArgument('Cannot set both filters and album id in the same request.');
    }
    if (body.albumId && !ID.test(body.albumId)) throw invalidArgument('Invalid album ID.');
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
      .map((item) => this.#itemJson(sub, library, item));
    return listJson('mediaItems', items, page.next);
  }

  #getItem(call: Call): Json {
    const { sub, library } = this.#enter(call, 'GetMediaItem');
    checkQuery(call.query, []);
    if (!ID.test(call.id)) throw invalidArgument('Invalid media item ID.');
    const item = library.item(call.id);
    if (!item) throw notFound();
    return this.#itemJson(sub, library, item);
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
        if (!ID.test(id)) return { status: { code: 3, message: 'Invalid media item ID.' } };
        const item = library.item(id);
        if (!item) return { status: { code: 5, message: 'Requested entity was not found.' } };
        return { mediaItem: this.#itemJson(sub, library, item) };
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

  /** Protocol buffers leave out what is empty, so an album without photos has neither count nor cover. */
  #albumJson(sub: string, library: EditableLibrary, album: LibraryAlbum): Json {
    const count = library.remainingItems(album);
    const cover = album.coverId ? library.item(album.coverId) : null;
    return library.distorted(album.id, {
      id: album.id,
      ...(album.title === undefined ? {} : { title: album.title }),
      productUrl: `https://photos.google.com/lr/album/${album.id}`,
      isWriteable: true,
      ...(count > 0 ? { mediaItemsCount: String(count) } : {}),
      ...(cover
        ? { coverPhotoBaseUrl: this.#options.baseUrlOf(sub, cover.id), coverPhotoMediaItemId: cover.id }
        : {}),
    });
  }

  #itemJson(sub: string, library: EditableLibrary, item: LibraryItem): Json {
    return library.distorted(item.id, {
      id: item.id,
      ...(item.description === undefined ? {} : { description: item.description }),
      productUrl: `https://photos.google.com/lr/photo/${item.id}`,
      baseUrl: this.#options.baseUrlOf(sub, item.id),
      mimeType: item.mimeType,
      mediaMetadata: {
        creationTime: item.creationTime.replace('.000Z', 'Z'),
        width: String(item.width),
        height: String(item.height),
        photo: item.camera ? { cameraMake: item.camera.make, cameraModel: item.camera.model } : {},
      },
      filename: item.filename,
    });
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

function decodedId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function listJson(name: string, entries: readonly Json[], nextPageToken: string | null): Json {
  return {
    ...(entries.length > 0 ? { [name]: entries } : {}),
    ...(nextPageToken === null ? {} : { nextPageToken }),
  };
}

function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name) && !SYSTEM_PARAMETERS.has(name)) {
      throw badRequest(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    if (name !== 'mediaItemIds' && query.getAll(name).length > 1) {
      throw badRequest(`Invalid value at '${name}', Repeated query parameter, field is not repeating.`, name);
    }
  }
}

/** 0 stands for the default; a text that is a whole number counts as one, as in all of protocol buffers' JSON. */
function pageSize(value: string | number, usual: number, most: number): number {
  if (!/^-?\d{1,9}$/.test(String(value))) {
    throw badRequest(`Invalid value at 'page_size' (TYPE_INT32), ${JSON.stringify(value)}`, 'page_size');
  }
  const size = Number(value);
  if (size < 0) throw invalidArgument('Page size must not be negative.');
  if (size > most) throw invalidArgument(`Page size must be less than or equal to ${most}.`);
  return size === 0 ? usual : size;
}

const SEARCH_FIELDS = ['albumId', 'pageSize', 'pageToken', 'filters', 'orderBy'];

const searchSchema = z.object({
  albumId: z.string().default(''),
  pageSize: z.union([z.number(), z.string()]).default(0),
  pageToken: z.string().default(''),
  filters: z.unknown().optional(),
  orderBy: z.string().optional(),
});

async function searchBody(request: IncomingMessage): Promise<z.infer<typeof searchSchema>> {
  const text = (await readBody(request)).toString('utf8');
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw badRequest('Invalid JSON payload received. The content type is not application/json.');
  }
  const json = parsedObject(text);
  const unknown = Object.keys(json).find((name) => !SEARCH_FIELDS.includes(name));
  if (unknown !== undefined) {
    throw badRequest(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const body = searchSchema.safeParse(json);
  if (body.success) return body.data;
  const field = String(body.error.issues[0]?.path[0] ?? '');
  throw badRequest(`Invalid value at '${field}'`, field);
}

function parsedObject(text: string): Json {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw badRequest('Invalid JSON payload received. Expected an object.');
  }
}

/** For paths and bodies that no method takes, Google's front end answers a page instead of JSON. */
function sendPage(response: ServerResponse, status: number, title: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8' });
  response.end(
    `<!DOCTYPE html><html lang=en><title>Error ${status} (${title})!!1</title><p>That’s an error.`,
  );
}
