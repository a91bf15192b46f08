/** The function's calls that put files of this computer into an album at Google. */
import {
  albumsAnswerSchema,
  type FunctionAlbum,
  LONGEST_ANSWER_MS,
  LONGEST_SILENCE_MS,
  type NewItem,
  type NewItemResult,
  newAlbumAnswerSchema,
  newItemsAnswerSchema,
  photosAnswerSchema,
  uploadAnswerSchema,
} from '../../shared/function-api.ts';
import { BadAnswer } from '../http.ts';
import type { FunctionCaller } from '../photos/function-client.ts';
import type { FileBody } from './file-body.ts';
import type { UploadType } from './upload-file.ts';

export interface UploadClient {
  /** Every album that the app has made for this account. */
  albums(signal: AbortSignal): Promise<FunctionAlbum[]>;
  /** Not to be repeated where its answer is lost: look at {@link albums} first. Answers its id. */
  newAlbum(title: string, signal: AbortSignal): Promise<string>;
  /** Answers the upload's token, which is good once, for a day. */
  send(body: Pick<FileBody, 'bytes' | 'open'>, type: UploadType, signal: AbortSignal): Promise<string>;
  /** Not to be repeated where its answer is lost: look at {@link filenames} first. Answers one result for each, in their order. */
  addItems(albumId: string, items: readonly NewItem[], signal: AbortSignal): Promise<NewItemResult[]>;
  /** What the items of an album are called. */
  filenames(albumId: string, signal: AbortSignal): Promise<string[]>;
}

/** A little longer than the function takes at most, to hear why it gives up. Milliseconds. */
const WRITE_MS = LONGEST_ANSWER_MS.write + 3_000;
const TRANSFER_MS = LONGEST_ANSWER_MS.transfer + 5_000;
/** From the last byte of a file on, Google takes a while. Milliseconds. */
const IDLE_MS = 4 * LONGEST_SILENCE_MS;
/** Pages of a list that never ends. */
const MAX_PAGES = 1_000;

/** All throw what {@link FunctionCaller.json} throws. */
export function createUploadClient({ json }: Pick<FunctionCaller, 'json'>): UploadClient {
  const write = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    timeoutMs: WRITE_MS,
  } as const;
  const photosPath = (albumId: string): string => `/api/albums/${encodeURIComponent(albumId)}/photos`;

  return {
    albums: (signal) =>
      everyPage(async (pageToken) => {
        const query = { pageToken };
        const answer = await json(albumsAnswerSchema, { method: 'GET', path: '/api/albums', query, signal });
        return { items: answer.albums, next: answer.nextPageToken };
      }),
    async newAlbum(title, signal) {
      const body = (): string => JSON.stringify({ title });
      const answer = await json(newAlbumAnswerSchema, { ...write, path: '/api/albums', body, signal });
      return answer.album.id;
    },
    async send({ bytes, open }, type, signal) {
      const { uploadToken } = await json(uploadAnswerSchema, {
        method: 'POST',
        path: '/api/uploads',
        headers: { 'Content-Type': type, 'Content-Length': String(bytes) },
        body: open,
        timeoutMs: TRANSFER_MS,
        idleMs: IDLE_MS,
        signal,
      });
      return uploadToken;
    },
    async addItems(albumId, items, signal) {
      const body = (): string => JSON.stringify({ items });
      const path = photosPath(albumId);
      const { results } = await json(newItemsAnswerSchema, { ...write, path, body, signal });
      if (results.length !== items.length) throw new BadAnswer('not one result for each item');
      return results;
    },
    filenames: (albumId, signal) =>
      everyPage(async (pageToken) => {
        const query = { pageToken };
        const path = photosPath(albumId);
        const answer = await json(photosAnswerSchema, { method: 'GET', path, query, signal });
        return { items: answer.photos.flatMap(({ filename }) => filename ?? []), next: answer.nextPageToken };
      }),
  };
}

async function everyPage<Item>(
  page: (pageToken: string | undefined) => Promise<{ items: Item[]; next: string | undefined }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let pageToken: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { items, next } = await page(pageToken);
    all.push(...items);
    if (next === undefined || next === pageToken) return all;
    pageToken = next;
  }
  return all;
}
