/** The function's calls that bring pictures in: picking, fetching what was picked, and putting pictures into Google Photos. */
import { createReadStream } from 'node:fs';
import {
  type AlbumsAnswer,
  albumsAnswerSchema,
  doneAnswerSchema,
  MAX_PICKED_BYTES,
  type NewItem,
  type NewItemsAnswer,
  newAlbumAnswerSchema,
  newItemsAnswerSchema,
  type PhotosAnswer,
  type PickedItemsAnswer,
  type PickSessionAnswer,
  photosAnswerSchema,
  pickedItemsAnswerSchema,
  pickSessionAnswerSchema,
  uploadAnswerSchema,
} from '../../shared/function-api.ts';
import { BadAnswer } from '../http.ts';
import type { FunctionCaller } from '../photos/function-client.ts';
import { IMAGE_TYPES, type Image } from '../photos/image-host.ts';
import { isWhole } from '../photos/whole-image.ts';

/** Longest side of a copy, pixels: what the largest screens show. */
export const COPY_SIDE = 4096;
/** The function gives up earlier and says why: so long this side waits for what it writes, and for what it sends on. Milliseconds. */
const WRITE_MS = 63_000;
const TRANSFER_MS = 603_000;

export interface BringInClient {
  newPickSession(signal: AbortSignal): Promise<PickSessionAnswer>;
  pickSession(id: string, signal: AbortSignal): Promise<PickSessionAnswer>;
  endPickSession(id: string): Promise<void>;
  pickedItems(id: string, pageToken: string | undefined, signal: AbortSignal): Promise<PickedItemsAnswer>;
  /** A picture, or of a film one frame, at most {@link COPY_SIDE} wide and high. */
  picture(url: string, signal: AbortSignal): Promise<Image>;
  newAlbum(title: string): Promise<string>;
  albums(pageToken: string | undefined): Promise<AlbumsAnswer>;
  albumPhotos(albumId: string, pageToken: string | undefined): Promise<PhotosAnswer>;
  /** Answers the upload's token. */
  upload(file: string, type: string, bytes: number, signal: AbortSignal): Promise<string>;
  addItems(albumId: string, items: readonly NewItem[]): Promise<NewItemsAnswer>;
}

/** All throw what {@link FunctionCaller.json} throws. */
export function createBringInClient({ json, send }: FunctionCaller): BringInClient {
  const headers = { 'Content-Type': 'application/json' };
  const at = (id: string): string => encodeURIComponent(id);

  return {
    newPickSession: (signal) =>
      json(pickSessionAnswerSchema, {
        method: 'POST',
        path: '/api/pick-sessions',
        timeoutMs: WRITE_MS,
        signal,
      }),
    pickSession: (id, signal) =>
      json(pickSessionAnswerSchema, { method: 'GET', path: `/api/pick-sessions/${at(id)}`, signal }),
    async endPickSession(id) {
      await json(doneAnswerSchema, { method: 'DELETE', path: `/api/pick-sessions/${at(id)}` });
    },
    pickedItems: (id, pageToken, signal) =>
      json(pickedItemsAnswerSchema, {
        method: 'GET',
        path: `/api/pick-sessions/${at(id)}/items`,
        query: { pageToken },
        signal,
      }),
    async picture(url, signal) {
      const form = { kind: 'fit', width: COPY_SIDE, height: COPY_SIDE } as const;
      const answer = await send({
        method: 'POST',
        path: '/api/picked-bytes',
        headers: { ...headers, Accept: IMAGE_TYPES.join(', ') },
        body: () => JSON.stringify({ url, form }),
        maxBytes: MAX_PICKED_BYTES.fit,
        timeoutMs: PICTURE_TIMEOUT_MS,
        signal,
      });
      const [essence = ''] = (answer.headers['content-type'] ?? '').split(';');
      const type = IMAGE_TYPES.find((known) => known === essence.trim().toLowerCase());
      const image = type && { type, bytes: answer.body };
      if (!image || !isWhole(image))
        throw new BadAnswer('a picked picture came cut, damaged or as something else');
      return image;
    },
    async newAlbum(title) {
      const body = () => JSON.stringify({ title });
      const call = { method: 'POST', path: '/api/albums', headers, body, timeoutMs: WRITE_MS } as const;
      return (await json(newAlbumAnswerSchema, call)).album.id;
    },
    albums: (pageToken) =>
      json(albumsAnswerSchema, { method: 'GET', path: '/api/albums', query: { pageToken } }),
    albumPhotos: (albumId, pageToken) =>
      json(photosAnswerSchema, {
        method: 'GET',
        path: `/api/albums/${at(albumId)}/photos`,
        query: { pageToken },
      }),
    async upload(file, type, bytes, signal) {
      const { uploadToken } = await json(uploadAnswerSchema, {
        method: 'POST',
        path: '/api/uploads',
        headers: { 'Content-Type': type, 'Content-Length': String(bytes) },
        // Not one byte more than was announced, should the file grow meanwhile.
        body: () => createReadStream(file, { end: bytes - 1 }),
        timeoutMs: TRANSFER_MS,
        signal,
      });
      return uploadToken;
    },
    addItems: (albumId, items) =>
      json(newItemsAnswerSchema, {
        method: 'POST',
        path: `/api/albums/${at(albumId)}/photos`,
        headers,
        body: () => JSON.stringify({ items }),
        timeoutMs: WRITE_MS,
      }),
  };
}

/** For 40 MB over a slow line. Milliseconds. */
const PICTURE_TIMEOUT_MS = 180_000;
