/** The function's calls that bring pictures in: picking, and fetching what was picked. */
import {
  doneAnswerSchema,
  LONGEST_ANSWER_MS,
  MAX_PICKED_BYTES,
  type PickedItemsAnswer,
  type PickSessionAnswer,
  pickedItemsAnswerSchema,
  pickSessionAnswerSchema,
} from '../../shared/function-api.ts';
import { BadAnswer } from '../http.ts';
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
  /** A picture, or of a film one frame, at most {@link COPY_SIDE} wide and high. */
  picture(url: string, signal: AbortSignal): Promise<Image>;
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
  };
}

/** For 40 MB over a slow line. Milliseconds. */
const PICTURE_TIMEOUT_MS = 180_000;
