/**
 * The writing calls of the Library API, as strict as the real ones.
 *
 * https://developers.google.com/photos/library/reference/rest
 */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { z } from 'zod';
import { GOOGLE_ADD_SCOPE, GOOGLE_EDIT_SCOPE } from './constants.ts';
import type { Call } from './google-api.ts';
import { badRequest, GoogleError, invalidArgument, notFound } from './google-errors.ts';
import { albumJson, itemJson } from './google-json.ts';
import type { EditableLibrary, Json, LibraryItem } from './google-library.ts';
import { checkQuery, GOOGLE_ID, jsonBody } from './google-requests.ts';
import type { GoogleTokens } from './google-tokens.ts';
import type { GoogleUploads, UploadedFile } from './google-uploads.ts';

const SERVICE = 'google.photos.library.v1.PhotosLibrary';
const MAX_BATCH = 50;
const MAX_TITLE = 500;
const MAX_DESCRIPTION = 1000;
const MAX_FILENAME = 255;

const newAlbumSchema = z.object({ album: z.strictObject({ title: z.string() }) });
const patchSchema = z.object({ id: z.string().optional(), description: z.string().default('') });
const newItemSchema = z.strictObject({
  description: z.string().default(''),
  simpleMediaItem: z.strictObject({ uploadToken: z.string(), fileName: z.string().default('') }),
});
type NewItem = z.infer<typeof newItemSchema>;
const batchSchema = z.object({
  albumId: z.string().default(''),
  newMediaItems: z.array(newItemSchema).default([]),
  albumPosition: z.unknown().optional(),
});

/** An answer in which some things failed: 207 Multi-Status. */
export class PartlyDone {
  readonly json: Json;
  constructor(json: Json) {
    this.json = json;
  }
}

type Answer = (call: Call) => Json | PartlyDone | Promise<Json | PartlyDone>;

export interface GoogleWritingOptions {
  readonly tokens: GoogleTokens;
  readonly uploads: GoogleUploads;
  readonly libraryOf: (sub: string) => EditableLibrary;
  readonly baseUrlOf: (sub: string, itemId: string) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class GoogleWriting {
  readonly #options: GoogleWritingOptions;
  readonly #creating = new Set<string>();
  readonly #full = new Set<string>();

  constructor(options: GoogleWritingOptions) {
    this.#options = options;
  }

  /** No room is left in this user's account. */
  setFull(sub: string, full: boolean): void {
    if (full) this.#full.add(sub);
    else this.#full.delete(sub);
  }

  answerFor(route: string): Answer | null {
    switch (route) {
      case 'POST /v1/albums':
        return (call) => this.#createAlbum(call);
      case 'POST /v1/mediaItems:batchCreate':
        return (call) => this.#batchCreate(call);
      case 'PATCH /v1/mediaItems/{id}':
        return (call) => this.#patchItem(call);
      default:
        return null;
    }
  }

  #enter({ request }: Call, scope: string, method: string): { sub: string; library: EditableLibrary } {
    const sub = this.#options.tokens.authenticate(request, [scope], `${SERVICE}.${method}`);
    return { sub, library: this.#options.libraryOf(sub) };
  }

  #addresses(sub: string): (itemId: string) => string {
    return (itemId) => this.#options.baseUrlOf(sub, itemId);
  }

  async #createAlbum(call: Call): Promise<Json> {
    const { sub, library } = this.#enter(call, GOOGLE_ADD_SCOPE, 'CreateAlbum');
    checkQuery(call.query, []);
    const { album } = await jsonBody(call.request, newAlbumSchema, ['album']);
    if (album.title === '') throw invalidArgument('Album title must not be empty.');
    if ([...album.title].length > MAX_TITLE) throw invalidArgument('Album title is too long.');
    return albumJson(library, library.addAlbum(newId(), album.title), this.#addresses(sub));
  }

  async #batchCreate(call: Call): Promise<Json | PartlyDone> {
    const { sub, library } = this.#enter(call, GOOGLE_ADD_SCOPE, 'BatchCreateMediaItems');
    checkQuery(call.query, []);
    // https://developers.google.com/photos/library/guides/best-practices: writes for one user one after the other.
    if (this.#creating.has(sub)) {
      throw new GoogleError(
        'RESOURCE_EXHAUSTED',
        "Quota exceeded for quota metric 'concurrent write request'.",
      );
    }
    this.#creating.add(sub);
    try {
      const fields = ['albumId', 'newMediaItems', 'albumPosition'];
      const { albumId, newMediaItems } = await jsonBody(call.request, batchSchema, fields);
      checkBatch(newMediaItems);
      if (albumId !== '') checkAlbum(library, albumId);
      const results: Json[] = [];
      for (const item of newMediaItems) results.push(await this.#create(item, albumId, sub, library));
      const json = { newMediaItemResults: results };
      return results.every((result) => 'mediaItem' in result) ? json : new PartlyDone(json);
    } finally {
      this.#creating.delete(sub);
    }
  }

  async #create(
    { description, simpleMediaItem: { uploadToken, fileName } }: NewItem,
    albumId: string,
    sub: string,
    library: EditableLibrary,
  ): Promise<Json> {
    const failed = (code: number, message: string) => ({ uploadToken, status: { code, message } });
    if (this.#full.has(sub)) {
      return failed(
        8,
        "The remaining storage in the user's account is not enough to perform this operation.",
      );
    }
    const upload = this.#options.uploads.take(uploadToken, sub);
    if (!upload) return failed(3, 'The upload token is invalid or has expired.');
    const shape = await shapeOf(upload);
    if (!shape) return failed(3, 'Failed: There was an error while trying to create this media item.');
    const item: LibraryItem = {
      id: newId(),
      filename: fileName || 'upload',
      mimeType: shape.mimeType,
      width: shape.width,
      height: shape.height,
      ...(description ? { description } : {}),
      creationTime: new Date(this.#options.now()).toISOString(),
      image: { kind: 'file', path: upload.path, contentType: shape.mimeType },
    };
    library.addItem(item, albumId || null);
    const { baseUrl: _none, ...mediaItem } = itemJson(library, item, this.#addresses(sub));
    return { uploadToken, status: { message: 'Success' }, mediaItem };
  }

  async #patchItem(call: Call): Promise<Json> {
    const { sub, library } = this.#enter(call, GOOGLE_EDIT_SCOPE, 'UpdateMediaItem');
    checkQuery(call.query, ['updateMask']);
    const mask = call.query.get('updateMask');
    if (mask === null) throw invalidArgument('Update mask must be set.');
    if (mask !== 'description') throw invalidArgument(`Invalid field in the update mask: ${mask}`);
    const { description } = await jsonBody(call.request, patchSchema, ['id', 'description']);
    checkDescription(description);
    if (!GOOGLE_ID.test(call.id)) throw invalidArgument('Invalid media item ID.');
    if (!library.item(call.id)) throw notFound();
    library.describe(call.id, description);
    const item = library.item(call.id);
    if (!item) throw notFound();
    return itemJson(library, item, this.#addresses(sub));
  }
}

/** As Google's look. */
function newId(): string {
  return `AKnx7Yq${randomBytes(54).toString('base64url')}`;
}

function checkBatch(items: readonly NewItem[]): void {
  if (items.length === 0) throw invalidArgument('Request must have at least one new media item.');
  if (items.length > MAX_BATCH) throw invalidArgument(`Request must have less than ${MAX_BATCH} items.`);
  for (const { description, simpleMediaItem } of items) {
    checkDescription(description);
    if (simpleMediaItem.uploadToken === '') throw badRequest('The upload token is missing.', 'uploadToken');
    if ([...simpleMediaItem.fileName].length > MAX_FILENAME) throw invalidArgument('File name is too long.');
  }
}

function checkDescription(text: string): void {
  if ([...text].length > MAX_DESCRIPTION) throw invalidArgument('Description is too long.');
}

function checkAlbum(library: EditableLibrary, albumId: string): void {
  if (!GOOGLE_ID.test(albumId) || !library.album(albumId)) throw invalidArgument('Invalid album ID.');
  if (!library.isOpen(albumId)) throw invalidArgument('No permission to add media items to this album.');
}

interface Shape {
  readonly mimeType: string;
  /** Pixels, turned the right way up. */
  readonly width: number;
  readonly height: number;
}

/** What the bytes are, whatever they were called; null where Google could not use them. */
async function shapeOf({ path, contentType }: UploadedFile): Promise<Shape | null> {
  if (contentType?.startsWith('video/')) return { mimeType: contentType, width: 1920, height: 1080 };
  try {
    const { format, autoOrient } = await sharp(path).metadata();
    // Decodes every pixel: a file that breaks off has good headers.
    await sharp(path, { failOn: 'error' }).stats();
    return { mimeType: `image/${format}`, ...autoOrient };
  } catch {
    return null;
  }
}
