/** The function's calls that bring pictures in: picking, and fetching what was picked. */
import type { Readable } from 'node:stream';
import {
  doneAnswerSchema,
  LONGEST_ANSWER_MS,
  MAX_PICKED_BYTES,
  type PickedItemsAnswer,
  type PickSessionAnswer,
  pickedItemsAnswerSchema,
  pickSessionAnswerSchema,
} from '../../shared/function-api.ts';
import { BadAnswer, readBody } from '../http.ts';
import { FILM_TYPES } from '../photos/film-host.ts';
import type { FunctionCaller } from '../photos/function-client.ts';
import { IMAGE_TYPES, type Image } from '../photos/image-host.ts';
import { isWhole } from '../photos/whole-image.ts';

/** Longest side of a copy, pixels: what the largest screens show. */
export const COPY_SIDE = 4096;
/** A little longer than the function takes at most, to hear why it gives up. Milliseconds. */
const WRITE_MS = LONGEST_ANSWER_MS.write + 3_000;

export interface BringInClient {
  newPickSession(signal: AbortSignal): Promise<PickSessionAnswer>;
  pickSession(id: string, signal: AbortSignal): Promise<PickSessionAnswer>;
  endPickSession(id: string): Promise<void>;
  pickedItems(id: string, pageToken: string | undefined, signal: AbortSignal): Promise<PickedItemsAnswer>;
  /**
   * A picture, or of a film one frame, at most {@link COPY_SIDE} wide and high.
   *
   * @param beforeMore is waited for after each piece of it
   */
  picture(url: string, signal: AbortSignal, beforeMore?: () => Promise<void>): Promise<Image>;
  /** A film from this byte on, or some of it. Whoever asks has to read the body to its end or destroy it. */
  film(url: string, from: number, signal: AbortSignal): Promise<FilmBytes>;
}

export interface FilmBytes {
  /** The first byte of the body: the one that was asked for, or 0 where the whole film comes. */
  readonly from: number;
  /** Bytes of the whole film; null where nobody knows. */
  readonly total: number | null;
  readonly body: Readable;
}

/** All throw what {@link FunctionCaller.json} throws. */
export function createBringInClient({ json, open }: Pick<FunctionCaller, 'json' | 'open'>): BringInClient {
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
    async picture(url, signal, beforeMore) {
      const form = { kind: 'fit', width: COPY_SIDE, height: COPY_SIDE } as const;
      const answer = await open({
        method: 'POST',
        path: '/api/picked-bytes',
        headers: { ...headers, Accept: IMAGE_TYPES.join(', ') },
        body: () => JSON.stringify({ url, form }),
        signal,
      });
      const bytes = await readBody(answer, 'a picked picture', MAX_PICKED_BYTES.fit, beforeMore);
      signal.throwIfAborted();
      const [essence = ''] = (answer.headers['content-type'] ?? '').split(';');
      const type = IMAGE_TYPES.find((known) => known === essence.trim().toLowerCase());
      const image = type && { type, bytes };
      if (!image || !isWhole(image))
        throw new BadAnswer('a picked picture came cut, damaged or as something else');
      return image;
    },
    async film(url, from, signal) {
      const form = { kind: 'video' } as const;
      const answer = await open({
        method: 'POST',
        path: '/api/picked-bytes',
        headers: { ...headers, Accept: FILM_TYPES.join(', ') },
        body: () => JSON.stringify({ url, form, ...(from > 0 ? { from } : {}) }),
        signal,
      });
      const whole = Number(answer.headers['content-length'] ?? Number.NaN);
      if (answer.status === 200)
        return { from: 0, total: Number.isSafeInteger(whole) ? whole : null, body: answer.body };
      const [, first, all] =
        /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15})$/.exec(answer.headers['content-range'] ?? '') ?? [];
      if (first !== undefined && Number(first) === from)
        return { from, total: Number(all), body: answer.body };
      answer.body.on('error', () => undefined).destroy();
      throw new BadAnswer('another part of a film than the one that was asked for');
    },
  };
}
