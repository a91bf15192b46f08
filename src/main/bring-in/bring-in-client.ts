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
import { BadAnswer, piecesOf } from '../http.ts';
import { FILM_TYPES } from '../photos/film-host.ts';
import type { FunctionCaller } from '../photos/function-client.ts';
import { IMAGE_TYPES, type ImageType } from '../photos/image-host.ts';

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
   * A picture, or of a film one frame, at most {@link COPY_SIDE} wide and high. Whoever asks has to read the pieces to their
   * end, or call `drop`.
   */
  picture(url: string, signal: AbortSignal): Promise<PictureBytes>;
  /** A film from this byte on, or some of it. Whoever asks has to read the body to its end or destroy it. */
  film(url: string, from: number, signal: AbortSignal): Promise<FilmBytes>;
}

export interface PictureBytes {
  /** What the answer says that it is. */
  readonly type: ImageType;
  /** In their order. @throws {BadAnswer} for more than a picture may have, {Unavailable} where it breaks off */
  readonly pieces: AsyncIterable<Buffer>;
  /** Ends what nobody reads any more. */
  drop(): void;
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
    async picture(url, signal) {
      const form = { kind: 'fit', width: COPY_SIDE, height: COPY_SIDE } as const;
      const answer = await open({
        method: 'POST',
        path: '/api/picked-bytes',
        headers: { ...headers, Accept: IMAGE_TYPES.join(', ') },
        body: () => JSON.stringify({ url, form }),
        signal,
      });
      const drop = (): void => {
        answer.body.on('error', () => undefined).destroy();
      };
      const [essence = ''] = (answer.headers['content-type'] ?? '').split(';');
      const type = IMAGE_TYPES.find((known) => known === essence.trim().toLowerCase());
      if (type) return { type, pieces: piecesOf(answer, 'a picked picture', MAX_PICKED_BYTES.fit), drop };
      drop();
      throw new BadAnswer('a picked picture came as something else');
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
